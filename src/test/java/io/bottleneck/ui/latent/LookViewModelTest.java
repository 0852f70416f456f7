package io.bottleneck.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.Marks;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PointColours;
import io.bottleneck.plot.PointLook;
import io.bottleneck.plot.Selection;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.RecordedCodes;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is coloured how, what lies behind the points, and what is marked beside them. */
class LookViewModelTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final LatentViewModel model = MapFixture.latent(bench);
  private final DigitDataset digits = MapFixture.digits(4);

  @Test
  void errorsColourFromLeastToMostAndFollowTheWeights() {
    // A decoded digit is grey x all over; digit i is grey level i: x is the root of the error.
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 0.5f, 0, 0.9f, 0, 0.2f, 0));
    assertThat(colouring().by()).isEqualTo(ColourBy.CLASS);
    model.look().colourByProperty().set(ColourBy.ERROR);
    assertThat(colouring().by()).isEqualTo(ColourBy.ERROR);
    assertThat(shade(0)).isEqualTo(1);
    assertThat(shade(2)).isEqualTo(PointColours.STEPS);
    assertThat(shade(1)).isBetween(shade(3), shade(2));
    assertThat(colouring().high()).isCloseTo(0.8, Percentage.withPercentage(2));
    MapFixture.open(workbench, MapFixture.map(digits, 2, 0.9f, 0, 0.5f, 0, 0, 0, 0.2f, 0));
    assertThat(colouring().by()).isEqualTo(ColourBy.ERROR);
    assertThat(shade(0)).isEqualTo(PointColours.STEPS);
  }

  @Test
  void movementColoursHowFarEachDigitWentSinceTheMapBefore() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0));
    model.look().colourByProperty().set(ColourBy.MOVEMENT);
    assertThat(colouring().by()).isEqualTo(ColourBy.CLASS); // nothing has moved yet
    MapFixture.open(workbench, MapFixture.map(digits, 2, 0, 0, 1, 1, 2, 3, 3, 0.5f));
    assertThat(colouring().by()).isEqualTo(ColourBy.MOVEMENT);
    assertThat(shade(0)).isEqualTo(1);
    assertThat(shade(2)).isEqualTo(PointColours.STEPS);
    assertThat(shade(1)).isGreaterThan(shade(3));
  }

  @Test
  void splitPutsTheHeldOutDigitsOnTheMapAndTellsThemApart() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0));
    model.look().colourByProperty().set(ColourBy.SPLIT);
    assertThat(workbench.heldOutOnMapProperty().get()).isTrue();
    DigitDataset all = digits.followedBy(digits, "grey");
    workbench.codeMapProperty().set(MapFixture.map(all, 1, new float[16]));
    assertThat(colouring().by()).isEqualTo(ColourBy.SPLIT);
    assertThat(shade(3)).isZero();
    assertThat(shade(4)).isEqualTo(1);
  }

  @Test
  void marksCloudPicturesAndSelectionReachThePoints() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0));
    model.look().marksProperty().set(Marks.DIGITS);
    model.look().densityProperty().set(false);
    model.look().picturesProperty().set(false);
    model.legend().toggle(2);
    model.select(Selection.of(1, 3));
    PointLook look = model.look().lookProperty().get();
    assertThat(look.marks()).isEqualTo(Marks.DIGITS);
    assertThat(look.density()).isFalse();
    assertThat(look.thumbnails()).isEmpty();
    assertThat(look.filter().shows(2)).isFalse();
    assertThat(look.selection()).isEqualTo(Selection.of(1, 3));
    model.look().picturesProperty().set(true);
    assertThat(model.look().lookProperty().get().thumbnails().orElseThrow().grey(3, 7))
        .isEqualTo(3);
  }

  @Test
  void otherDigitsForgetSelectionAndPath() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0));
    model.select(Selection.of(1));
    model.drawPath(List.of(new Place(0, 0), new Place(1, 1)));
    MapFixture.open(workbench, MapFixture.map(digits, 2, 0, 0, 1, 0, 2, 0, 3, 0));
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.of(1));
    assertThat(workbench.pathProperty().get()).hasSize(2);
    MapFixture.open(workbench, MapFixture.map(MapFixture.digits(3), 2, 0, 0, 1, 0, 2, 0));
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.NONE);
    assertThat(workbench.pathProperty().get()).isEmpty();
  }

  @Test
  void aPinnedDigitLeavesAWakeThroughTheEpochs() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0));
    MapFixture.open(workbench, MapFixture.map(digits, 2, 0, 1, 1, 1, 2, 1, 3, 1));
    MapFixture.open(workbench, MapFixture.map(digits, 3, 0, 2, 1, 2, 2, 2, 3, 2));
    assertThat(model.markersProperty().get().wake()).isEmpty();
    model.click(2);
    assertThat(model.markersProperty().get().wake())
        .containsExactly(new Place(2, 0), new Place(2, 1));
    MapFixture.open(workbench, MapFixture.map(digits, 1, new float[8])); // a run begun anew
    assertThat(model.markersProperty().get().wake()).isEmpty();
  }

  @Test
  void aMapOnWhichNothingMovedKeepsWakeAndMovement() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0));
    CodeMap second = MapFixture.map(digits, 2, 0, 0, 1, 1, 2, 3, 3, 0.5f);
    MapFixture.open(workbench, second);
    model.look().colourByProperty().set(ColourBy.MOVEMENT);
    model.click(2);
    int moved = shade(2);
    for (int tick = 0; tick < 50; tick++) { // a slider of the plane moves: places stay
      workbench
          .codeMapProperty()
          .set(
              new CodeMap(
                  second.source(),
                  digits,
                  second.codes(),
                  MapFixture.plane(true),
                  second.index(),
                  Optional.empty(),
                  second.ground()));
    }
    assertThat(model.markersProperty().get().wake()).containsExactly(new Place(2, 0));
    assertThat(colouring().by()).isEqualTo(ColourBy.MOVEMENT);
    assertThat(shade(2)).isEqualTo(moved);
  }

  @Test
  void aPathGoesWithTheDigitsItWasDrawnBetweenAndLeavesWithThePlane() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0));
    model.drawPath(List.of(new Place(1, 0), new Place(0.5, 5)));
    MapFixture.open(workbench, MapFixture.map(digits, 2, 0, 0, 7, 8, 2, 0, 3, 0));
    assertThat(workbench.pathProperty().get()).containsExactly(new Place(7, 8), new Place(0.5, 5));
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 7, 8, 2, 0, 3, 0)); // begun anew
    assertThat(workbench.pathProperty().get()).isEmpty();
  }

  @Test
  void recordedDigitsWereAllHeldOut() {
    CodeMap made = MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0);
    MapFixture.open(workbench, made);
    model.look().colourByProperty().set(ColourBy.SPLIT);
    DigitDataset subset = MapFixture.digits(3);
    float[] codes = {1, 1, 2, 2, 3, 3};
    workbench
        .codeMapProperty()
        .set(
            new CodeMap(
                made.source(),
                subset,
                codes,
                MapFixture.plane(true),
                codes,
                Optional.of(new RecordedCodes(1, subset, codes))));
    assertThat(model.look().lookProperty().get().colours().shades()).containsOnly(1);
  }

  @Test
  void selectionAndPinStayWhenTheHeldOutDigitsComeAndGo() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0));
    model.select(Selection.of(1, 3));
    model.click(2);
    DigitDataset all = digits.followedBy(digits, "grey");
    workbench.codeMapProperty().set(MapFixture.map(all, 1, new float[16]));
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.of(1, 3));
    assertThat(workbench.pinnedProperty().get()).isEqualTo(2);
    model.select(Selection.of(1, 6));
    model.click(7);
    workbench.codeMapProperty().set(MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0));
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.of(1));
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
  }

  @Test
  void layersAreMadeForTheViewAndOnlyWhenWanted() {
    MapFixture.open(workbench, MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0));
    model.layers().lookFrom(new Viewport(1.5, 0, 100, 400, 200));
    assertThat(model.layers().layersProperty().get().images()).isEmpty();
    model.layers().manifoldProperty().set(true);
    model.layers().sideProperty().set(10);
    assertThat(model.layers().layersProperty().get().images()).hasSize(1);
    assertThat(model.layers().layersProperty().get().images().get(0).region().holds(3.4, 0.9))
        .isTrue();
    model.layers().geometryProperty().set(Geometry.STRETCH);
    assertThat(model.layers().layersProperty().get().images()).hasSize(2);
    // Every pixel of a decoded (x, y) is x: one unit to the right changes the picture by 28.
    assertThat(model.layers().layersProperty().get().high())
        .isCloseTo(28, Percentage.withPercentage(1));
    model.layers().lookFrom(new Viewport(50, 0, 100, 400, 200));
    assertThat(model.layers().layersProperty().get().images().get(0).region().holds(50, 0))
        .isTrue();
    model.layers().manifoldProperty().set(false);
    model.layers().geometryProperty().set(Geometry.NONE);
    assertThat(model.layers().layersProperty().get().images()).isEmpty();
  }

  private Colouring colouring() {
    return model.look().colouringProperty().get();
  }

  private int shade(int digit) {
    return model.look().lookProperty().get().colours().shades()[digit];
  }
}
