package io.bottleneck.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.analysis.Familiarity;
import io.bottleneck.analysis.Standing;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.Presets;
import io.bottleneck.model.Specs;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The background waits until the test lets it work; the clock is the test's as well. */
class HeldOutReferenceTest {
  private static final DigitDataset TRAINING = Handwriting.digits("training", 120, 1);
  private static final DigitDataset HELD_OUT = Handwriting.digits("held out", 110, 2);
  private static final DigitCorpus CORPUS = corpus(TRAINING, HELD_OUT);

  private final Workbench workbench = new Workbench();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
  private final BackgroundTasks tasks = new BackgroundTasks(workers);
  private final List<Throwable> failures = new ArrayList<>();
  private final SimpleBooleanProperty wish = new SimpleBooleanProperty(true);
  private Runnable then;
  private double after;
  private long now;
  private long cost;
  private HeldOutReference reference;

  private static DigitCorpus corpus(DigitDataset training, DigitDataset heldOut) {
    return new DigitCorpus("drawn", Path.of("/drawn"), training, heldOut, "all of them");
  }

  @BeforeEach
  void follow() {
    reference =
        new HeldOutReference(
            workbench,
            workers,
            tasks,
            (what, millis) -> {
              then = what;
              after = millis;
            },
            () -> now += cost,
            failures::add);
    reference.wantWhile(wish);
    workbench.corpusProperty().set(CORPUS);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  /** The weights of a run at an epoch. */
  private CodeMap train(long seed, double epoch) {
    return open(RandomNetworks.of(seed, epoch), TRAINING);
  }

  private CodeMap open(ModelInUse model, DigitDataset digits) {
    workbench.modelProperty().set(model);
    CodeMap map = NoiseMaps.of(digits, model.autoencoder());
    workbench.codeMapProperty().set(map);
    return map;
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private Familiarity known() {
    return reference.familiarityProperty().get();
  }

  @Test
  void heldOutDigitsAreMeasuredByTheMapsNetworkAndThenTheirPixels() {
    CodeMap map = train(1, 3);
    background.remove().run();
    assertThat(known().network()).isSameAs(map.source());
    assertThat(known().sample().digits()).isSameAs(HELD_OUT);
    assertThat(known().knowsPixels()).isFalse();
    assertThat(tasks.running()).hasSize(1); // it takes some seconds, so one can see and cancel it
    work();
    assertThat(known().network()).isSameAs(map.source());
    assertThat(known().knowsPixels()).isTrue();
    assertThat(tasks.running()).isEmpty();
  }

  @Test
  void thePixelsAreComparedOnceForAllNetworks() {
    train(1, 3);
    work();
    Familiarity first = known();
    CodeMap next = train(1, 4);
    background.remove().run();
    assertThat(known().network()).isSameAs(next.source());
    assertThat(known().knowsPixels()).isTrue();
    assertThat(known().sample()).isSameAs(first.sample());
    assertThat(background).isEmpty();
  }

  @Test
  void whoCancelsTheComparisonOfPixelsGoesWithoutIt() {
    train(1, 3);
    background.remove().run();
    tasks.running().get(0).cancel();
    work();
    assertThat(known().knowsPixels()).isFalse();
    train(1, 4);
    work();
    assertThat(known().network().epoch()).isEqualTo(4);
    assertThat(known().knowsPixels()).isFalse();
  }

  @Test
  void nothingIsMeasuredWhileNobodyWantsIt() {
    wish.set(false);
    train(1, 3);
    assertThat(background).isEmpty();
    wish.set(true);
    work();
    assertThat(known()).isNotNull();
  }

  @Test
  void anotherPlaneOfTheSameNetworkNeedsNoNewMeasurement() {
    CodeMap map = train(1, 3);
    work();
    workbench
        .codeMapProperty()
        .set(new CodeMap(map.source(), TRAINING, map.codes(), map.projection(), map.positions()));
    assertThat(background).isEmpty();
  }

  @Test
  void anotherModelOrOtherDigitsAreNeverJudgedByTheOldOnes() {
    train(1, 3);
    work();
    open(
        RandomNetworks.of(Presets.QUICK.withSeed(99), 2, 3),
        TRAINING); // another run of the same kind
    assertThat(known()).isNull();
    work();
    assertThat(known().network().spec().seed()).isEqualTo(99);

    DigitDataset others = Handwriting.digits("others", 130, 7);
    workbench.corpusProperty().set(corpus(others, HELD_OUT));
    assertThat(known()).isNull();
    work();
    assertThat(known().sample().training()).isSameAs(others);
    workbench.codeMapProperty().set(null);
    assertThat(known()).isNull();
  }

  @Test
  void ofTwoModelsOpenedInARowOnlyTheLastIsMeasured() {
    train(1, 3);
    CodeMap last = open(RandomNetworks.of(Presets.QUICK.withSeed(99), 2, 3), TRAINING);
    List<Familiarity> seen = new ArrayList<>();
    reference.familiarityProperty().addListener((property, before, after) -> seen.add(after));
    work();
    assertThat(seen).isNotEmpty().allMatch(each -> each.network() == last.source());
  }

  @Test
  void aRunWhoseMeasurementTakesLongIsLeftInPeaceForTenTimesAsLong() {
    cost = 400_000_000; // at each look at the clock
    train(1, 1);
    work();
    cost = 0;
    CodeMap second = train(1, 2);
    train(1, 3);
    assertThat(background).isEmpty();
    assertThat(known().network().epoch()).isEqualTo(1); // older, and says so
    assertThat(after).isBetween(1_000.0, 10_000.0);
    now += (long) (after * 1_000_000) + 1;
    then.run();
    work();
    assertThat(known().network().epoch()).isEqualTo(3);
    assertThat(known().network()).isNotSameAs(second.source());
  }

  @Test
  void whatARunEndsWithIsMeasuredAtOnce() {
    cost = 400_000_000;
    train(1, 1);
    work();
    cost = 0;
    CodeMap last = train(1, 2);
    assertThat(background).isEmpty();
    ModelInUse passing = workbench.modelProperty().get();
    ModelCard card = Specs.card(passing.autoencoder().spec());
    workbench
        .modelProperty()
        .set(new ModelInUse(passing.autoencoder(), "finished", Optional.of(card)));
    work();
    assertThat(known().network()).isSameAs(last.source());
  }

  @Test
  void aRunWhoseEpochsAreQuickerThanTheMeasurementStillGetsOne() {
    train(1, 1);
    train(1, 2);
    train(1, 3);
    background.remove().run();
    assertThat(known().network().epoch()).isEqualTo(1);
    work();
    assertThat(known().network().epoch()).isEqualTo(3);
  }

  @Test
  void whereTheMapShowsOtherDigitsTheTrainingDigitsAreEncodedAnew() {
    train(1, 3);
    work();
    double[] alone = percentiles();
    workbench.codeMapProperty().set(null);
    open(workbench.modelProperty().get(), TRAINING.followedBy(HELD_OUT, "both"));
    work();
    assertThat(percentiles()).containsExactly(alone);
  }

  private double[] percentiles() {
    return known().judge(HELD_OUT.image(4)).standings().stream()
        .mapToDouble(Standing::percentile)
        .toArray();
  }
}
