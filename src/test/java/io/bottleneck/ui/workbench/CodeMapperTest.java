package io.bottleneck.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.analysis.CodeLayout;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.workbench.MapPlane.Kind;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class CodeMapperTest {
  private final Workbench workbench = new Workbench();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();

  private static DigitCorpus corpus(long seed) {
    return new DigitCorpus(
        "drawn",
        Path.of("drawn"),
        Handwriting.digits("training", 30, seed),
        Handwriting.digits("held out", 10, seed + 1),
        "drawn for a test");
  }

  private void follow() {
    new CodeMapper(
        workbench, new Workers(Runnable::run, background::add, Runnable::run), failures::add);
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void theMapHoldsTheNetworksCodesOfTheTrainingDigits() {
    follow();
    ModelInUse model = RandomNetworks.of(1, 3);
    DigitCorpus corpus = corpus(1);
    workbench.corpusProperty().set(corpus);
    workbench.modelProperty().set(model);
    work();

    CodeMap map = workbench.codeMapProperty().get();
    assertThat(map.digits()).isSameAs(corpus.training());
    assertThat(map.source()).isSameAs(model.autoencoder());
    assertThat(map.codes()).isEqualTo(model.autoencoder().encode(corpus.training().images(0, 30)));
    assertThat(map.positions()).isEqualTo(map.codes());
  }

  @Test
  void anotherWholeEpochIsFollowedASnapshotInsideOneIsNot() {
    follow();
    workbench.corpusProperty().set(corpus(1));
    workbench.modelProperty().set(RandomNetworks.of(1, 1));
    work();
    CodeMap first = workbench.codeMapProperty().get();

    workbench.modelProperty().set(RandomNetworks.of(2, 1.4));
    work();
    assertThat(workbench.codeMapProperty().get()).isSameAs(first);

    workbench.modelProperty().set(RandomNetworks.of(3, 2));
    work();
    assertThat(workbench.codeMapProperty().get().source().epoch()).isEqualTo(2);
  }

  @Test
  void recordedCodesStandInForTheNetworksOwnUntilItIsShownWithoutThem() {
    follow();
    DigitCorpus corpus = corpus(1);
    workbench.corpusProperty().set(corpus);
    ModelInUse kept = RandomNetworks.of(1, 32);
    DigitDataset subset = corpus.heldOut().subset("some", new int[] {4, 7, 1});
    float[] codes = {1, 2, 3, 4, 5, 6};
    RecordedCodes recorded = new RecordedCodes(37, subset, codes);
    workbench
        .shownModel()
        .look(new ModelInUse(kept.autoencoder(), kept.name(), kept.card(), Optional.of(recorded)));
    work();
    CodeMap map = workbench.codeMapProperty().get();
    assertThat(map.epoch()).isEqualTo(37);
    assertThat(map.source().epoch()).isEqualTo(32);
    assertThat(map.digits()).isSameAs(subset);
    assertThat(map.codes()).isEqualTo(codes);

    workbench.shownModel().look(kept);
    work();
    assertThat(workbench.codeMapProperty().get().digits()).isSameAs(corpus.training());
    assertThat(workbench.codeMapProperty().get().epoch()).isEqualTo(32);
  }

  @Test
  void digitsOpenedMeanwhileWin() {
    follow();
    workbench.modelProperty().set(RandomNetworks.of(1, 1));
    workbench.corpusProperty().set(corpus(1));
    DigitCorpus newer = corpus(5);
    workbench.corpusProperty().set(newer);
    work();

    assertThat(workbench.codeMapProperty().get().digits()).isSameAs(newer.training());
  }

  private CodeMap placed(int codeSize) {
    follow();
    workbench.corpusProperty().set(corpus(1));
    workbench.modelProperty().set(RandomNetworks.of(sized(codeSize), 1, 3));
    work();
    return workbench.codeMapProperty().get();
  }

  private static AutoencoderSpec sized(int codeSize) {
    return Presets.QUICK.with().encoderSizes(List.of(32, codeSize)).build();
  }

  private static float[] column(float[] rows, int size, int column) {
    float[] values = new float[rows.length / size];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i * size + column];
    }
    return values;
  }

  @Test
  void anotherPlaneOfTheSameCodesIsNotEncodedAgain() {
    CodeMap components = placed(5);
    assertThat(components.projection().description()).startsWith("PCA of 5 dimensions");
    workbench.mapPlaneProperty().set(new MapPlane(Kind.AXES, 4, 1, Map.of()));
    work();
    CodeMap axes = workbench.codeMapProperty().get();
    assertThat(axes.codes()).isSameAs(components.codes());
    assertThat(axes.ground()).isSameAs(components.ground());
    assertThat(axes.sameCodes(components)).isTrue();
    assertThat(column(axes.positions(), 2, 0)).isEqualTo(column(axes.codes(), 5, 4));
    assertThat(column(axes.positions(), 2, 1)).isEqualTo(column(axes.codes(), 5, 1));

    workbench.mapPlaneProperty().set(workbench.mapPlaneProperty().get().through(2, 8f));
    work();
    CodeMap moved = workbench.codeMapProperty().get();
    assertThat(moved.positions()).isSameAs(axes.positions());
    assertThat(moved.projection().code(3, 4)[2]).isEqualTo(8);
    assertThat(moved.ground().holds(moved.projection().code(0, 0))).isFalse();
  }

  @Test
  void theChosenPlaneIsKeptFromEpochToEpoch() {
    placed(5);
    workbench.mapPlaneProperty().set(new MapPlane(Kind.AXES, 4, 1, Map.of(2, 8f)));
    workbench.modelProperty().set(RandomNetworks.of(sized(5), 2, 4));
    work();
    CodeMap later = workbench.codeMapProperty().get();
    assertThat(later.epoch()).isEqualTo(4);
    assertThat(column(later.positions(), 2, 0)).isEqualTo(column(later.codes(), 5, 4));
    assertThat(later.projection().code(0, 0)[2]).isEqualTo(8);

    workbench.modelProperty().set(RandomNetworks.of(sized(3), 2, 4));
    work();
    assertThat(workbench.codeMapProperty().get().projection().description()).startsWith("PCA of 3");
  }

  @Test
  void aLayoutIsShownUntilOtherDigitsOrAnotherNetworkCome() {
    CodeMap first = placed(5);
    CodeLayout layout = CodeLayout.of(first.codes(), 5, 1, () -> false, done -> {});
    workbench.mapPlaneProperty().set(MapPlane.PCA.with(Kind.LAYOUT));
    work();
    assertThat(workbench.codeMapProperty().get().projection().description()).startsWith("PCA");
    workbench.mapLayoutProperty().set(MapLayout.of(layout, first));
    work();
    CodeMap laidOut = workbench.codeMapProperty().get();
    assertThat(laidOut.positions()).isSameAs(layout.positions());
    assertThat(workbench.mapLayoutProperty().get().madeOf(laidOut)).isTrue();

    workbench.modelProperty().set(RandomNetworks.of(sized(5), 2, 4));
    work();
    CodeMap later = workbench.codeMapProperty().get();
    assertThat(later.positions()).isSameAs(layout.positions());
    assertThat(workbench.mapLayoutProperty().get().madeOf(later)).isFalse();
    assertThat(later.projection().code(layout.positions()[0], layout.positions()[1]))
        .as("the first digit's code of now at the first digit's place")
        .isEqualTo(Arrays.copyOf(later.codes(), 5));

    workbench.modelProperty().set(RandomNetworks.of(sized(4), 2, 4));
    work();
    assertThat(workbench.codeMapProperty().get().projection().description()).startsWith("PCA of 4");
    workbench.modelProperty().set(RandomNetworks.of(sized(5), 2, 4));
    workbench.corpusProperty().set(corpus(5));
    work();
    assertThat(workbench.codeMapProperty().get().projection().description()).startsWith("PCA of 5");
  }

  @Test
  void codesOfOneNumberStandAgainstTheirErrors() {
    CodeMap map = placed(1);
    float[] images = map.digits().images(0, 30);
    float[] made = map.source().reconstruct(images);
    double factor = Double.NaN;
    for (int i = 0; i < 30; i++) {
      double sum = 0;
      for (int p = i * 784; p < (i + 1) * 784; p++) {
        sum += (images[p] - made[p]) * (images[p] - made[p]);
      }
      double height = map.positions()[2 * i + 1];
      factor = i == 0 ? height / (sum / 784) : factor;
      assertThat(height).isCloseTo(factor * sum / 784, within(1e-3 * height));
      assertThat(map.positions()[2 * i]).isEqualTo(map.codes()[i]);
    }
    assertThat(map.projection().code(0.25f, 9)).containsExactly(0.25f);
  }

  @Test
  void errorsAreMeasuredOnceForAllPlanesOfTheSameCodes() {
    MapErrors errors =
        new MapErrors(
            workbench, new Workers(Runnable::run, background::add, Runnable::run), failures::add);
    errors.wantWhile(new SimpleBooleanProperty(true));
    placed(5);
    MapErrors.Known known = errors.knownProperty().get();
    workbench.mapPlaneProperty().set(new MapPlane(Kind.AXES, 4, 1, Map.of()));
    work();
    assertThat(errors.knownProperty().get().map()).isSameAs(workbench.codeMapProperty().get());
    assertThat(errors.knownProperty().get().errors()).isSameAs(known.errors());
  }

  @Test
  void heldOutDigitsComeBehindThoseToLearnFromAndLeaveAgain() {
    follow();
    DigitCorpus corpus = corpus(1);
    workbench.corpusProperty().set(corpus);
    workbench.modelProperty().set(RandomNetworks.of(1, 2));
    work();
    float[] learned = workbench.codeMapProperty().get().codes();
    workbench.heldOutOnMapProperty().set(true);
    work();
    CodeMap all = workbench.codeMapProperty().get();
    assertThat(all.digits().size()).isEqualTo(40);
    assertThat(Arrays.copyOf(all.codes(), learned.length)).containsExactly(learned);
    assertThat(all.digits().image(33)).isEqualTo(corpus.heldOut().image(3));
    assertThat(all.digits().label(33)).isEqualTo(corpus.heldOut().label(3));
    workbench.heldOutOnMapProperty().set(false);
    work();
    assertThat(workbench.codeMapProperty().get().digits()).isSameAs(corpus.training());
  }

  @Test
  void aKeptSelectionStaysWhereItWasAsFarAsTurningCanDoIt() {
    follow();
    workbench.corpusProperty().set(corpus(1));
    workbench.modelProperty().set(RandomNetworks.of(1, 2));
    work();
    float[] before = workbench.codeMapProperty().get().positions();
    Selection selection = Selection.of(3, 8, 11, 20);
    workbench.selectionProperty().set(selection);
    workbench.modelProperty().set(RandomNetworks.of(2, 2));
    work();
    CodeMap loose = workbench.codeMapProperty().get();
    assertThat(loose.projection().exact()).isTrue();

    workbench.modelProperty().set(RandomNetworks.of(1, 2));
    work();
    workbench.keepSelectionProperty().set(true);
    workbench.modelProperty().set(RandomNetworks.of(2, 2));
    work();
    CodeMap kept = workbench.codeMapProperty().get();
    assertThat(moved(kept.positions(), before, selection))
        .isLessThan(moved(loose.positions(), before, selection));
    assertThat(kept.projection().continues(loose.projection())).isTrue();
    assertThat(loose.projection().continues(kept.projection())).isTrue(); // and back
    assertThat(kept.projection().description()).contains("turned");
    for (int i = 0; i < 30; i++) { // distances stay, and places decode to the same codes
      double apart = distance(loose.positions(), i, (i + 7) % 30);
      assertThat(distance(kept.positions(), i, (i + 7) % 30)).isCloseTo(apart, within(1e-4));
      float[] code = kept.projection().code(kept.positions()[2 * i], kept.positions()[2 * i + 1]);
      assertThat(code)
          .containsExactly(Arrays.copyOfRange(kept.codes(), 2 * i, 2 * i + 2), within(1e-4f));
    }
  }

  private static double moved(float[] now, float[] before, Selection selection) {
    double sum = 0;
    for (int i : selection.indices()) {
      sum += Math.pow(now[2 * i] - before[2 * i], 2);
      sum += Math.pow(now[2 * i + 1] - before[2 * i + 1], 2);
    }
    return sum;
  }

  private static double distance(float[] positions, int i, int j) {
    return Math.hypot(
        positions[2 * i] - positions[2 * j], positions[2 * i + 1] - positions[2 * j + 1]);
  }
}
