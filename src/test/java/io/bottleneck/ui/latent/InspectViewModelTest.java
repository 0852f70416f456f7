package io.bottleneck.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.model.Presets;
import io.bottleneck.ui.latent.Inspected.Origin;
import io.bottleneck.ui.view.LabelledDigit;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InspectViewModelTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final LatentViewModel map = MapFixture.latent(bench);
  private final InspectViewModel model =
      new InspectViewModel(workbench, map, bench.workers, bench.failures::add);

  @BeforeEach
  void openThreeDigits() {
    MapFixture.open(workbench, MapFixture.map(MapFixture.digits(3), 1, 0, 0, 1, 1, 2, 2));
  }

  @Test
  void thePinnedDigitGoesBeforeTheHoveredAndThatBeforeTheDrawing() {
    assertThat(model.inspectedProperty().get()).isNull();
    workbench.drawnImageProperty().set(filled(0.25f));
    assertThat(model.inspectedProperty().get().origin()).isEqualTo(Origin.DRAWN);
    map.hover(1);
    assertThat(model.inspectedProperty().get().origin()).isEqualTo(Origin.HOVERED);
    map.click(2);
    assertThat(model.inspectedProperty().get().origin()).isEqualTo(Origin.PINNED);
    assertThat(model.inspectedProperty().get().card().index()).isEqualTo(2);
    model.unpin();
    map.hover(-1);
    assertThat(model.inspectedProperty().get().origin()).isEqualTo(Origin.DRAWN);
    workbench.drawnImageProperty().set(null);
    assertThat(model.inspectedProperty().get()).isNull();
  }

  @Test
  void theDrawingIsEncodedAndReconstructedByTheNetworkInUse() {
    workbench.drawnImageProperty().set(filled(0.25f));
    DigitCard card = model.inspectedProperty().get().card();
    assertThat(card.code()).containsExactly(0.25f, 0);
    assertThat(card.reconstruction()[9]).isEqualTo(0.25f);
    assertThat(card.error()).isCloseTo(0, within(1e-12));
  }

  @Test
  void theDrawingsErrorHasARankWhileTheMapIsByTheSameWeights() {
    assertThat(model.ranksProperty().get()).isNull(); // nobody asked for it yet
    workbench.drawnImageProperty().set(filled(0.25f));
    DigitCard drawn = model.inspectedProperty().get().card();
    // Half of the one digit of three whose code gives it back without an error, as the drawing's.
    assertThat(model.percentile(drawn)).hasValueCloseTo(50.0 / 3, within(1e-9));

    ModelInUse later = new ModelInUse(MapFixture.network(Presets.SEED, 2), "2", Optional.empty());
    workbench.modelProperty().set(later); // its map is on the way
    assertThat(model.percentile(model.inspectedProperty().get().card())).isEmpty();
  }

  @Test
  void theNearestCodesLeaveOutTheDigitItself() {
    map.click(1);
    assertThat(model.nearestProperty().get().digits())
        .extracting(LabelledDigit::index)
        .containsExactly(0, 2);
    assertThat(model.nearestProperty().get().vote().voters()).isEqualTo(2);
    assertThat(model.nearestProperty().get().digits().get(1).image()[5]).isEqualTo(2 / 255f);
  }

  @Test
  void theDrawingsNeighboursFollowTheMap() {
    workbench.drawnImageProperty().set(filled(0.2f));
    assertThat(nearestIndex()).isZero();
    MapFixture.open(workbench, MapFixture.map(MapFixture.digits(3), 2, 9, 0, 1, 9, 1, 0));
    assertThat(nearestIndex()).isEqualTo(2);
    workbench.drawnImageProperty().set(null);
    assertThat(model.nearestProperty().get()).isNull();
  }

  private int nearestIndex() {
    return model.nearestProperty().get().digits().get(0).index();
  }

  private static float[] filled(float value) {
    float[] image = new float[784];
    Arrays.fill(image, value);
    return image;
  }
}
