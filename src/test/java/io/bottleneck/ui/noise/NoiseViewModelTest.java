package io.bottleneck.ui.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.analysis.NoiseBench;
import io.bottleneck.analysis.NoiseTrial;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.latent.MapFixture;
import io.bottleneck.ui.noise.NoiseSubject.Origin;
import io.bottleneck.ui.noise.NoiseViewModel.Need;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Twenty grey digits on the map, a drawing of ink all over, and networks that give back the mean.
 */
class NoiseViewModelTest {
  private static final Path OTHER = Path.of("other.zip");

  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final FakeShelf shelf = new FakeShelf();
  private final Autoencoder network = new MeanNetwork(2);
  private final float[] drawing = new float[DigitDataset.PIXELS];
  private final NoiseViewModel model =
      new NoiseViewModel(
          workbench, bench.workers, new BackgroundTasks(bench.workers), shelf, bench.failures::add);

  private static ModelInUse named(String name, Autoencoder network) {
    return new ModelInUse(network, name, Optional.empty());
  }

  private void open() {
    Arrays.fill(drawing, 0.5f);
    float[] codes = new float[40];
    for (int i = 0; i < 20; i++) {
      codes[2 * i] = i;
    }
    MapFixture.open(workbench, MapFixture.map(MapFixture.digits(20), 1, codes));
    workbench.modelProperty().set(named("seed", network));
    model.activeProperty().set(true);
  }

  private void draw() {
    workbench.drawnImageProperty().set(drawing);
  }

  private NoiseAnswer answer() {
    return model.answerProperty().get();
  }

  private NoiseSubject subject() {
    return answer().question().subject();
  }

  @Test
  void saysWhatIsMissing() {
    model.activeProperty().set(true);
    assertThat(model.needProperty().get()).isEqualTo(Need.MODEL);
    open();
    assertThat(model.needProperty().get()).isEqualTo(Need.SUBJECT);
    assertThat(answer()).isNull();
    draw();
    assertThat(model.needProperty().get()).isEqualTo(Need.NOTHING);
    assertThat(answer()).isNotNull();
    workbench.drawnImageProperty().set(null);
    assertThat(model.needProperty().get()).isEqualTo(Need.SUBJECT);
    assertThat(answer()).isNull();
    assertThat(model.curvesProperty().get()).isNull();
  }

  @Test
  void theAnswerIsThatOfTheBench() {
    open();
    draw();
    model.settings().kindProperty().set(Noise.Kind.GAUSSIAN);
    model.settings().strengthProperty().set(0.4567);
    model.settings().anotherDraw();
    float[] noisy = NoiseBench.spoil(drawing, new Noise(Noise.Kind.GAUSSIAN, 0.46), 2);
    NoiseTrial expected = NoiseTrial.of(network, drawing, noisy);
    assertThat(answer().noisy()).isEqualTo(noisy);
    NoiseTrial trial = answer().trials().get(0);
    assertThat(trial.error()).isEqualTo(expected.error());
    assertThat(trial.moved()).isEqualTo(expected.moved()).isPositive();
    double yardstick = NoiseBench.yardstick(network, workbench.corpusProperty().get().training());
    assertThat(model.yardsticksProperty().get().share(0, network, trial.moved()))
        .isCloseTo(trial.moved() / yardstick, within(1e-12));
  }

  @Test
  void strengthsOutsideAreKeptInside() {
    model.settings().strengthProperty().set(3);
    assertThat(model.settings().strengthProperty().get()).isOne();
    model.settings().strengthProperty().set(-0.2);
    assertThat(model.settings().strengthProperty().get()).isZero();
  }

  @Test
  void whatIsWantedIsTakenAndTheOtherWhereThereIsNone() {
    open();
    workbench.pinnedProperty().set(7);
    assertThat(subject().origin()).isEqualTo(Origin.PINNED);
    assertThat(subject().index()).isEqualTo(7);
    assertThat(subject().image()[0]).isEqualTo(7 / 255f);
    draw();
    assertThat(subject().origin()).isEqualTo(Origin.DRAWING);
    model.settings().wantedProperty().set(Origin.PINNED);
    assertThat(subject().index()).isEqualTo(7);
    workbench.pinnedProperty().set(-1);
    assertThat(subject().origin()).isEqualTo(Origin.DRAWING);
  }

  @Test
  void whatIsNotOnTheBenchChangesNothing() {
    open();
    draw();
    NoiseCurves before = model.curvesProperty().get();
    workbench.pinnedProperty().set(4);
    assertThat(model.curvesProperty().get()).isSameAs(before);
    model.settings().wantedProperty().set(Origin.PINNED);
    NoiseCurves pinned = model.curvesProperty().get();
    workbench.drawnImageProperty().set(drawing.clone());
    assertThat(model.curvesProperty().get()).isSameAs(pinned);
    workbench.pinnedProperty().set(5);
    assertThat(subject().index()).isEqualTo(5);
  }

  @Test
  void theNewestStrengthWins() {
    open();
    draw();
    bench.holdInference();
    for (double strength : new double[] {0.5, 0.6, 0.7}) {
      model.settings().strengthProperty().set(strength);
    }
    assertThat(bench.waiting()).isOne();
    bench.infer();
    assertThat(answer().question().noise().strength()).isEqualTo(0.7);
  }

  @Test
  void theStrengthLeavesTheCurveAlone() {
    open();
    draw();
    NoiseCurves before = model.curvesProperty().get();
    assertThat(before.curves().get(0).points()).hasSize(11);
    model.settings().strengthProperty().set(0.9);
    model.settings().anotherDraw();
    assertThat(model.curvesProperty().get()).isSameAs(before);
    model.settings().kindProperty().set(Noise.Kind.GAUSSIAN);
    assertThat(model.curvesProperty().get().curves().get(0).kind()).isEqualTo(Noise.Kind.GAUSSIAN);
  }

  @Test
  void aCurveThatIsOutdatedEndsEarly() {
    List<String> batches = new ArrayList<>();
    Runnable[] then = {() -> {}};
    Autoencoder slow =
        new MeanNetwork(
            1,
            Presets.SEED,
            () -> {
              batches.add("batch");
              then[0].run();
            });
    open();
    draw();
    workbench.modelProperty().set(named("slow", slow));
    batches.clear();
    int[] left = {4}; // the pictures, then three strengths
    then[0] =
        () -> {
          if (--left[0] == 0) {
            model.settings().kindProperty().set(Noise.Kind.GAUSSIAN);
          }
        };
    model.settings().kindProperty().set(Noise.Kind.SALT_AND_PEPPER);
    assertThat(model.curvesProperty().get().curves().get(0).kind()).isEqualTo(Noise.Kind.GAUSSIAN);
    assertThat(batches).hasSize(1 + 3 + 1 + 11);
  }

  @Test
  void aMovingPenIsFollowedByCurvesThatAreFinished() {
    NoiseSubject one = new NoiseSubject(Origin.DRAWING, -1, -1, drawing);
    NoiseSubject next = new NoiseSubject(Origin.DRAWING, -1, -1, drawing.clone());
    NoiseSubject pinned = new NoiseSubject(Origin.PINNED, 3, 3, drawing);
    List<ModelInUse> models = List.of(named("a", network));
    NoiseCurves.Question asked = new NoiseCurves.Question(one, Noise.Kind.MASKING, models);
    assertThat(asked.outdatedBy(new NoiseCurves.Question(next, Noise.Kind.MASKING, models)))
        .isFalse();
    assertThat(asked.outdatedBy(new NoiseCurves.Question(pinned, Noise.Kind.MASKING, models)))
        .isTrue();
    assertThat(asked.outdatedBy(new NoiseCurves.Question(one, Noise.Kind.GAUSSIAN, models)))
        .isTrue();
    List<ModelInUse> two = List.of(models.get(0), models.get(0));
    assertThat(asked.outdatedBy(new NoiseCurves.Question(one, Noise.Kind.MASKING, two))).isTrue();
    assertThat(asked.outdatedBy(null)).isTrue();
  }

  @Test
  void anotherModelIsAskedTheSame() {
    Autoencoder wide = new MeanNetwork(50);
    shelf.models.put(OTHER, named("wide", wide));
    open();
    draw();
    model.other().open(OTHER);
    assertThat(answer().trials()).hasSize(2);
    assertThat(model.curvesProperty().get().curves()).hasSize(2);
    NoiseTrial narrow = answer().trials().get(0);
    NoiseTrial other = answer().trials().get(1);
    assertThat(other.moved()).isCloseTo(25 * narrow.moved(), within(1e-2));
    Yardsticks yardsticks = model.yardsticksProperty().get();
    assertThat(yardsticks.share(1, wide, other.moved()))
        .isCloseTo(yardsticks.share(0, network, narrow.moved()), within(1e-3));
    model.other().letGo();
    assertThat(answer().trials()).hasSize(1);
    assertThat(model.curvesProperty().get().curves()).hasSize(1);
  }

  @Test
  void aRefusedModelIsToldAndTheOneBeforeStays() {
    shelf.models.put(OTHER, named("wide", new MeanNetwork(50)));
    open();
    draw();
    shelf.chosen = Optional.of(OTHER);
    model.other().ask();
    model.other().open(Path.of("broken.zip"));
    assertThat(bench.failures).hasSize(1);
    assertThat(bench.failures.remove(0)).hasMessage("Cannot open the model broken.zip");
    assertThat(model.other().modelProperty().get().name()).isEqualTo("wide");
    assertThat(answer().trials()).hasSize(2);
    shelf.chosen = Optional.empty();
    model.other().ask();
    assertThat(model.other().modelProperty().get().name()).isEqualTo("wide");
  }

  @Test
  void whileTheNetworkTrainsTheLengthOfAMomentAgoDoes() {
    Autoencoder later = new MeanNetwork(2);
    Autoencoder foreign = new MeanNetwork(2, Presets.SEED.withSeed(99), () -> {});
    Yardsticks known =
        new Yardsticks(MapFixture.digits(2), List.of(new Yardsticks.Known(new MeanNetwork(3), 4)));
    assertThat(known.share(0, later, 1)).isEqualTo(0.25);
    assertThat(known.share(0, foreign, 1)).isNaN();
    assertThat(known.share(1, later, 1)).isNaN();
  }

  @Test
  void withoutALookerNothingIsComputed() {
    open();
    model.activeProperty().set(false);
    bench.holdInference();
    draw();
    model.settings().strengthProperty().set(0.8);
    model.settings().kindProperty().set(Noise.Kind.GAUSSIAN);
    assertThat(bench.waiting()).isZero();
    assertThat(model.curvesProperty().get()).isNull();
    model.activeProperty().set(true);
    assertThat(bench.waiting()).isOne();
  }

  @Test
  void aPinOfOtherDigitsIsNotTaken() {
    open();
    workbench.pinnedProperty().set(19);
    assertThat(subject().index()).isEqualTo(19);
    MapFixture.open(workbench, MapFixture.map(MapFixture.digits(3), 1, 0, 0, 1, 1, 2, 2));
    assertThat(model.needProperty().get()).isEqualTo(Need.SUBJECT);
  }
}
