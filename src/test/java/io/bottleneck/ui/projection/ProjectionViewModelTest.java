package io.bottleneck.ui.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.analysis.CodeStatistics;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.projection.LayoutMaker.State;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.CodeMapper;
import io.bottleneck.ui.workbench.MapPlane;
import io.bottleneck.ui.workbench.MapPlane.Kind;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionViewModelTest {
  private final Workbench workbench = new Workbench();
  private final List<Throwable> failures = new ArrayList<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
  private final BackgroundTasks tasks = new BackgroundTasks(workers);
  private final DigitDataset digits = Handwriting.digits("drawn", 60, 3);
  private final ProjectionViewModel model =
      new ProjectionViewModel(workbench, workers, tasks, failures::add);

  ProjectionViewModelTest() {
    new CodeMapper(workbench, workers, failures::add);
    workbench
        .corpusProperty()
        .set(new DigitCorpus("drawn", Path.of("/drawn"), digits, digits, "all"));
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private void open(int codeSize, long seed, double epoch) {
    AutoencoderSpec spec = Presets.QUICK.with().encoderSizes(List.of(32, codeSize)).build();
    workbench.modelProperty().set(RandomNetworks.of(spec, seed, epoch));
    work();
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private CodeMap map() {
    return workbench.codeMapProperty().get();
  }

  @Test
  void itIsThereForCodesOfMoreThanTwoDimensionsOnly() {
    assertThat(model.visibleProperty().get()).isFalse();
    open(2, 1, 1);
    assertThat(model.visibleProperty().get()).isFalse();
    open(3, 1, 1);
    assertThat(model.visibleProperty().get()).isTrue();
    assertThat(model.descriptionProperty().get()).startsWith("PCA of 3 dimensions");
  }

  @Test
  void axesBringTheirStatisticsAndFollowTheRun() {
    open(5, 1, 1);
    assertThat(model.dimensionsProperty().get()).isEmpty();
    model.choose(Kind.AXES);
    model.chooseAcross(3);
    model.chooseUp(3);
    work();
    assertThat(workbench.mapPlaneProperty().get().across()).isEqualTo(1);
    assertThat(workbench.mapPlaneProperty().get().up()).isEqualTo(3);
    assertThat(model.descriptionProperty().get()).startsWith("Dimensions 2 and 4 of 5");
    assertThat(model.leavesOpen(3)).isFalse();
    assertThat(model.leavesOpen(2)).isTrue();
    open(5, 2, 2);
    assertThat(model.descriptionProperty().get()).startsWith("Dimensions 2 and 4 of 5");
    CodeStatistics statistics = CodeStatistics.of(map().codes(), 5);
    CodeDimension third = model.dimensionsProperty().get().get(2);
    assertThat(third.index()).isEqualTo(2);
    assertThat(third.deviation()).isCloseTo(statistics.deviation(2), within(1e-9));
    assertThat(third.low()).isEqualTo(statistics.quantile(2, 0.01));
    assertThat(third.high()).isEqualTo(statistics.quantile(2, 0.99));
  }

  @Test
  void valuesAreDecodedUntilTheyAreTakenBackOrTheNetworkIsAnother() {
    open(5, 1, 1);
    model.choose(Kind.AXES);
    model.pass(4, 2.5f);
    work();
    assertThat(map().projection().code(0, 0)[4]).isEqualTo(2.5f);
    open(5, 2, 2);
    assertThat(map().projection().code(0, 0)[4]).isEqualTo(2.5f);
    model.pass(4, null);
    work();
    assertThat(map().projection().code(0, 0)[4])
        .isCloseTo((float) CodeStatistics.of(map().codes(), 5).mean(4), within(1e-5f));
    model.pass(3, 9f);
    model.chooseAcross(4);
    open(4, 2, 2);
    assertThat(workbench.mapPlaneProperty().get())
        .isEqualTo(new MapPlane(Kind.AXES, 0, 1, Map.of()));
    model.pass(3, 9f);
    model.passThroughMean();
    assertThat(workbench.mapPlaneProperty().get().through()).isEmpty();
  }

  @Test
  void ofManyDimensionsThoseThatVaryMostAreListed() {
    open(80, 1, 1);
    model.expandedProperty().set(true);
    work();
    List<CodeDimension> listed = model.dimensionsProperty().get();
    assertThat(listed).hasSize(CodeDimension.MOST);
    CodeStatistics statistics = CodeStatistics.of(map().codes(), 80);
    double least = listed.stream().mapToDouble(CodeDimension::deviation).min().orElseThrow();
    long above = 0;
    for (int j = 0; j < 80; j++) {
      above += statistics.deviation(j) > least ? 1 : 0;
    }
    assertThat(above).isLessThan(CodeDimension.MOST);
    assertThat(listed).isSortedAccordingTo((a, b) -> a.index() - b.index());
  }

  @Test
  void aLayoutIsMadeWhenItIsChosenAndMadeAnewOnDemand() {
    open(5, 1, 1);
    model.choose(Kind.LAYOUT);
    assertThat(model.layoutProperty().get()).isEqualTo(State.RUNNING);
    assertThat(tasks.running()).hasSize(1);
    work();
    assertThat(model.layoutProperty().get()).isEqualTo(State.CURRENT);
    assertThat(model.descriptionProperty().get()).isEqualTo("UMAP of 5 dimensions");
    float[] first = map().positions();

    open(5, 2, 2);
    assertThat(model.layoutProperty().get()).isEqualTo(State.STALE);
    assertThat(map().positions()).isSameAs(first);
    model.layOut();
    work();
    assertThat(model.layoutProperty().get()).isEqualTo(State.CURRENT);
    assertThat(map().positions()).isNotEqualTo(first);

    model.choose(Kind.PCA);
    assertThat(model.layoutProperty().get()).isEqualTo(State.UNWANTED);
    model.choose(Kind.LAYOUT);
    assertThat(tasks.running()).isEmpty();
    assertThat(model.layoutProperty().get()).isEqualTo(State.CURRENT);
    open(6, 2, 2);
    assertThat(model.layoutProperty().get()).isEqualTo(State.MISSING);
    assertThat(model.descriptionProperty().get()).startsWith("PCA of 6");
  }

  @Test
  void aCancelledLayoutBringsThePlaneBeforeBack() {
    open(5, 1, 1);
    model.choose(Kind.AXES);
    model.choose(Kind.LAYOUT);
    model.cancelLayout();
    work();
    assertThat(workbench.mapPlaneProperty().get().kind()).isEqualTo(Kind.AXES);
    assertThat(workbench.mapLayoutProperty().get()).isNull();
    assertThat(tasks.running()).isEmpty();
    model.choose(Kind.LAYOUT);
    work();
    assertThat(model.layoutProperty().get()).isEqualTo(State.CURRENT);
  }
}
