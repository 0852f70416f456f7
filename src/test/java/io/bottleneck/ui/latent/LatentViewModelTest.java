package io.bottleneck.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Presets;
import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.Place;
import io.bottleneck.ui.latent.LatentViewModel.Status;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.DrawnStep;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LatentViewModelTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final LatentViewModel model = MapFixture.latent(bench);
  private final DigitDataset digits = MapFixture.digits(3);

  @Test
  void saysWhatIsMissingUntilTheMapIsThere() {
    assertThat(model.statusProperty().get()).isEqualTo(Status.NO_DATA);
    workbench
        .corpusProperty()
        .set(new DigitCorpus("grey", Path.of("/grey"), digits, digits, "all"));
    assertThat(model.statusProperty().get()).isEqualTo(Status.NO_MODEL);
    CodeMap map = MapFixture.map(digits, 1, 0, 0, 1, 1, 2, 2);
    workbench.modelProperty().set(new ModelInUse(map.source(), "seed", Optional.empty()));
    assertThat(model.statusProperty().get()).isEqualTo(Status.PLACING);
    workbench.codeMapProperty().set(map);
    assertThat(model.statusProperty().get()).isEqualTo(Status.READY);
    workbench.codeMapProperty().set(null);
    assertThat(model.statusProperty().get()).isEqualTo(Status.PLACING);
    assertThat(model.mapProperty().get()).isNull();
  }

  @Test
  void countsTheClassesOfTheDigitsOnTheMap() {
    DigitDataset many = MapFixture.digits(23);
    MapFixture.open(workbench, MapFixture.map(many, 1, new float[46]));
    List<LegendEntry> legend = model.legend().entriesProperty().get();
    assertThat(legend).hasSize(10);
    assertThat(legend.get(2)).isEqualTo(new LegendEntry(2, 3));
    assertThat(legend.get(3)).isEqualTo(new LegendEntry(3, 2));
  }

  @Test
  void digitsWithoutLabelsHaveOneLine() {
    DigitDataset unlabelled = new DigitDataset("test.csv", new byte[2 * 784], null);
    MapFixture.open(workbench, MapFixture.map(unlabelled, 1, 0, 0, 1, 1));
    assertThat(model.legend().entriesProperty().get()).containsExactly(new LegendEntry(-1, 2));
  }

  @Test
  void theCardOfTheHoveredDigitHoldsItsCodeReconstructionAndError() {
    MapFixture.open(workbench, MapFixture.map(digits, 7, 0, 0, 0.5f, -3, 2, 2));
    model.hover(1);
    DigitCard card = model.hoverCardProperty().get();
    assertThat(card.index()).isEqualTo(1);
    assertThat(card.label()).isEqualTo(1);
    assertThat(card.code()).containsExactly(0.5f, -3);
    assertThat(card.epoch()).isEqualTo(7);
    assertThat(card.reconstruction()[300]).isEqualTo(0.5f);
    assertThat(card.error()).isCloseTo(Math.pow(0.5 - 1 / 255.0, 2), within(1e-6));
    model.hover(-1);
    assertThat(model.hoverCardProperty().get()).isNull();
  }

  @Test
  void aSlowAnswerAboutADigitTheMouseHasLeftIsNotShown() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 1, 2, 2));
    bench.holdInference();
    model.hover(1);
    model.hover(-1);
    assertThat(bench.waiting()).isPositive();
    bench.infer();
    assertThat(model.hoverCardProperty().get()).isNull();
  }

  @Test
  void aClickPinsAndASecondClickLetsGo() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 1, 2, 2));
    model.click(2);
    assertThat(model.pinnedCardProperty().get().index()).isEqualTo(2);
    assertThat(model.markersProperty().get().pinned()).isEqualTo(2);
    model.click(2);
    assertThat(model.pinnedCardProperty().get()).isNull();
    model.click(1);
    assertThat(model.unpin()).isTrue();
    assertThat(model.unpin()).isFalse();
  }

  @Test
  void thePinnedCardFollowsItsDigitWhileTraining() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 1, 2, 2));
    model.click(2);
    CodeMap before = model.mapProperty().get();
    MapFixture.open(workbench, MapFixture.map(digits, 2, 0, 0, 1, 1, 5, 6));
    assertThat(model.pinnedCardProperty().get().code()).containsExactly(5, 6);
    assertThat(model.pinnedCardProperty().get().epoch()).isEqualTo(2);
    assertThat(model.mapProperty().get().continues(before)).isTrue();
  }

  @Test
  void otherDigitsAreAnotherMapWithNothingPinnedOrHidden() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 1, 2, 2));
    model.click(2);
    model.legend().toggle(0);
    CodeMap before = model.mapProperty().get();
    MapFixture.open(workbench, MapFixture.map(MapFixture.digits(4), 1, new float[8]));
    assertThat(model.mapProperty().get().continues(before)).isFalse();
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
    assertThat(model.pinnedCardProperty().get()).isNull();
    assertThat(model.legend().filterProperty().get()).isEqualTo(ClassFilter.ALL);
  }

  @Test
  void anotherNetworkOrARestartIsAnotherMap() {
    MapFixture.open(workbench, MapFixture.map(digits, 5, 0, 0, 1, 1, 2, 2));
    CodeMap fifth = model.mapProperty().get();
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 1, 2, 2));
    assertThat(model.mapProperty().get().continues(fifth)).isFalse();
    float[] codes = {0, 0, 1, 1, 2, 2};
    var quick = MapFixture.network(Presets.QUICK, 9);
    MapFixture.open(workbench, new CodeMap(quick, digits, codes, MapFixture.plane(false), codes));
    assertThat(model.mapProperty().get().continues(fifth)).isFalse();
  }

  @Test
  void theMapIsStaleOnceTheWeightsAreAnEpochAhead() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 1, 2, 2));
    assertThat(model.staleProperty().get()).isFalse();
    use(1.5);
    assertThat(model.staleProperty().get()).isFalse();
    use(2);
    assertThat(model.staleProperty().get()).isTrue();
    MapFixture.open(workbench, MapFixture.map(digits, 2, 0, 0, 1, 1, 2, 2));
    assertThat(model.staleProperty().get()).isFalse();
  }

  private void use(double epoch) {
    var network = MapFixture.network(Presets.SEED, epoch);
    workbench.modelProperty().set(new ModelInUse(network, "seed", Optional.empty()));
  }

  @Test
  void theDrawnDigitIsMarkedWithTheWayItCame() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 1, 2, 2));
    float[] seen = new float[784];
    workbench
        .drawnStepsProperty()
        .set(
            List.of(
                new DrawnStep(1, seen, new float[] {5, -5}, seen),
                new DrawnStep(2, seen, new float[3], seen),
                new DrawnStep(3, seen, new float[] {9, -9}, seen)));
    workbench.drawnCodeProperty().set(new float[] {9, -9});
    var markers = model.markersProperty().get();
    assertThat(markers.drawn()).contains(new Place(9, -9));
    assertThat(markers.trail()).containsExactly(new Place(5, -5), new Place(9, -9));
    assertThat(markers.trailDigits()).hasSize(2).containsOnly(seen);
    workbench.drawnStepsProperty().set(List.of());
    workbench.drawnCodeProperty().set(null);
    assertThat(model.markersProperty().get().drawn()).isEmpty();
    assertThat(model.markersProperty().get().trail()).isEmpty();
  }

  @Test
  void theDraggedMarkerIsDecodedAndItsDigitGoesOnThePadOrIsLetGo() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 1, 2, 2));
    workbench.drawnCodeProperty().set(new float[] {9, -9});
    model.steering().steer(new Place(1, 1));
    assertThat(model.markersProperty().get().steered()).contains(new Place(1, 1));
    assertThat(model.markersProperty().get().drawn()).contains(new Place(9, -9));
    float[] decoded = workbench.codeMapProperty().get().source().decode(new float[] {1, 1});
    assertThat(model.steering().steeredProperty().get().image()).containsExactly(decoded);

    model.steering().draw();
    assertThat(workbench.forPadProperty().get()).containsExactly(decoded);

    workbench.pinnedProperty().set(1);
    assertThat(model.letGo()).isTrue();
    assertThat(model.steering().steeredProperty().get()).isNull();
    assertThat(model.markersProperty().get().steered()).isEmpty();
    assertThat(workbench.pinnedProperty().get())
        .as("Esc lets go of one after the other")
        .isEqualTo(1);
    model.steering().draw();
  }

  @Test
  void aDrawingOfAnotherDimensionIsNotMarked() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 1, 2, 2));
    workbench.drawnImageProperty().set(new float[784]);
    workbench.drawnCodeProperty().set(new float[32]);
    assertThat(model.markersProperty().get().drawn()).isEmpty();
  }

  @Test
  void thePlaceUnderTheMouseIsDecodedAndDoubtedFarFromTheData() {
    MapFixture.open(workbench, MapFixture.map(digits, 4, 0, 0, 1, 1, 2, 2));
    model.pointAt(new Place(1, 1.5));
    assertThat(model.decodedProperty().get().image()[0]).isEqualTo(1);
    assertThat(model.decodedProperty().get().epoch()).isEqualTo(4);
    assertThat(model.decodedProperty().get().known()).isTrue();
    model.pointAt(new Place(40, 0));
    assertThat(model.decodedProperty().get().known()).isFalse();
    model.pointAt(null);
    assertThat(model.decodedProperty().get()).isNull();
  }
}
