package io.bottleneck.ui.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.latent.MapFixture;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Twenty digits, two of each class, on the map of {@link MapFixture}: a decoded (x, y) is x. */
class ArithmeticViewModelTest {
  private static final CodeTerm PINNED = new CodeTerm(CodeTerm.Kind.PINNED, -1);
  private static final CodeTerm SELECTION = new CodeTerm(CodeTerm.Kind.SELECTION, -1);
  private static final CodeTerm DRAWN = new CodeTerm(CodeTerm.Kind.DRAWN, -1);

  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final DigitDataset digits = MapFixture.digits(20);
  private final ArithmeticViewModel model =
      new ArithmeticViewModel(workbench, bench.workers, bench.failures::add);

  /** Digit i lies at (i, i + shift); the two of class c, c and c + 10, have the mean c + 5. */
  private void open(double epoch, float shift) {
    float[] codes = new float[40];
    for (int i = 0; i < 20; i++) {
      codes[2 * i] = i;
      codes[2 * i + 1] = i + shift;
    }
    MapFixture.open(workbench, MapFixture.map(digits, epoch, codes));
  }

  private void choose(CodeTerm first, CodeTerm second, CodeTerm third) {
    model.firstProperty().set(first);
    model.secondProperty().set(second);
    model.thirdProperty().set(third);
  }

  private CodeSum.Result result() {
    return model.sumProperty().get().result().orElseThrow();
  }

  @Test
  void classMeansAreDecodedWithTheirCounts() {
    assertThat(model.meansProperty().get()).isEmpty();
    open(1, 0);
    assertThat(model.meansProperty().get()).hasSize(10);
    MeanDigit three = model.meansProperty().get().get(3);
    assertThat(three.count()).isEqualTo(2);
    assertThat(three.code()).containsExactly(8, 8);
    assertThat(three.image()[100]).isEqualTo(8);
  }

  @Test
  void thisMinusThatPlusOther() {
    open(1, 0);
    choose(CodeTerm.mean(9), CodeTerm.mean(6), CodeTerm.mean(1));
    assertThat(result().decoded().code()).containsExactly(9, 9); // 14 - 11 + 6
    assertThat(result().decoded().image()[5]).isEqualTo(9);
    assertThat(result().decoded().place()).isEqualTo(new Place(9, 9));
    assertThat(result().nearest()).hasSize(15);
    assertThat(result().nearest().get(0).index()).isEqualTo(9);
    assertThat(result().nearest().get(0).image()[0]).isEqualTo(9 / 255f);
    assertThat(result().vote().voters()).isEqualTo(15);
    assertThat(result().known()).isTrue();
    assertThat(result().radius()).isCloseTo(Math.sqrt(2), within(1e-6));
    assertThat(result().near()).isEqualTo(3); // itself and its neighbours on both sides
  }

  @Test
  void aSumFarFromAllCodesIsAGuess() {
    open(1, 0);
    choose(CodeTerm.mean(9), CodeTerm.mean(0), CodeTerm.mean(9));
    assertThat(result().decoded().code()).containsExactly(23, 23);
    assertThat(result().known()).isFalse();
  }

  @Test
  void pinnedSelectedAndDrawnDigitsAreTerms() {
    open(1, 100);
    choose(PINNED, SELECTION, DRAWN);
    assertThat(model.sumProperty().get().result()).isEmpty();
    assertThat(model.sumProperty().get().terms()).allMatch(Optional::isEmpty);
    workbench.pinnedProperty().set(7);
    assertThat(model.sumProperty().get().terms().get(0).orElseThrow().code())
        .containsExactly(7, 107);
    workbench.selectionProperty().set(Selection.of(2, 4, 6));
    float[] drawing = new float[DigitDataset.PIXELS];
    Arrays.fill(drawing, 0.5f);
    workbench.drawnImageProperty().set(drawing);
    assertThat(result().decoded().code()).containsExactly(3.5f, 3); // (7,107) - (4,104) + (.5,0)
    workbench.pinnedProperty().set(-1);
    assertThat(model.sumProperty().get().result()).isEmpty();
  }

  @Test
  void newWeightsAreFollowed() {
    open(1, 0);
    choose(CodeTerm.mean(9), CodeTerm.mean(6), CodeTerm.mean(1));
    open(2, 50);
    assertThat(model.sumProperty().get().epoch()).isEqualTo(2);
    assertThat(result().decoded().code()).containsExactly(9, 59);
    assertThat(model.meansProperty().get().get(3).code()).containsExactly(8, 58);
  }

  @Test
  void whatNoTermAsksForIsNotReckonedAgain() {
    open(1, 0);
    bench.holdInference();
    workbench.pinnedProperty().set(3);
    workbench.drawnImageProperty().set(new float[DigitDataset.PIXELS]);
    workbench.selectionProperty().set(Selection.of(1));
    assertThat(bench.waiting()).isZero();
    model.wantedProperty().set(false);
    model.firstProperty().set(PINNED);
    assertThat(bench.waiting()).isZero();
    model.wantedProperty().set(true);
    assertThat(bench.waiting()).isOne();
  }

  @Test
  void thePathLeadsFromTheFirstTermToTheResult() {
    model.pathToResult();
    assertThat(workbench.pathProperty().get()).isEmpty();
    open(1, 0);
    choose(CodeTerm.mean(9), CodeTerm.mean(6), CodeTerm.mean(1));
    model.pathToResult();
    assertThat(workbench.pathProperty().get()).containsExactly(new Place(14, 14), new Place(9, 9));
  }

  @Test
  void aPinAndASelectionOfOtherDigitsAreNotTaken() {
    open(1, 0);
    workbench.pinnedProperty().set(19);
    workbench.selectionProperty().set(Selection.of(1, 19));
    choose(PINNED, SELECTION, CodeTerm.mean(1));
    assertThat(model.sumProperty().get().result()).isPresent();
    MapFixture.open(workbench, MapFixture.map(MapFixture.digits(3), 1, 0, 0, 1, 1, 2, 2));
    assertThat(model.sumProperty().get().terms().get(0)).isEmpty();
    assertThat(model.sumProperty().get().terms().get(1)).isEmpty();
  }

  @Test
  void withoutLabelsThereAreNoMeans() {
    open(1, 0);
    DigitDataset plain = new DigitDataset("plain", new byte[3 * DigitDataset.PIXELS], null);
    MapFixture.open(workbench, MapFixture.map(plain, 1, 0, 0, 1, 1, 2, 2));
    assertThat(model.meansProperty().get()).isEmpty();
    assertThat(model.sumProperty().get().result()).isEmpty();
    workbench.codeMapProperty().set(null);
    assertThat(model.sumProperty().get()).isNull();
  }
}
