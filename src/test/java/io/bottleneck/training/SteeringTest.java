package io.bottleneck.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.SavedModel;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.model.StopSpec;
import io.bottleneck.training.TrainingEvent.Batches;
import io.bottleneck.training.TrainingEvent.Ended;
import io.bottleneck.training.TrainingEvent.EpochDone;
import io.bottleneck.training.TrainingEvent.HeldOut;
import io.bottleneck.training.TrainingEvent.Probe;
import io.bottleneck.training.TrainingEvent.RateChanged;
import io.bottleneck.training.TrainingEvent.Reason;
import io.bottleneck.training.TrainingEvent.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Steps, learning rates, noise and stop rules, over an engine that computes nothing. */
@Timeout(30)
class SteeringTest {
  private final Recorder recorder = new Recorder();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final BlockingQueue<TrainingState> states = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    thread.shutdownNow();
  }

  @Test
  void aStepFitsOneMinibatchShowsItsWeightsAndWaits() throws Exception {
    FakeEngine engine = new FakeEngine(i -> 1);
    TrainingService service = paused(engine, Pace.ONE_BATCH);
    assertThat(engine.minibatches).hasSize(1);
    assertThat(recorder.kinds()).endsWith("Batches", "Snapshot", "PAUSED");
    assertThat(recorder.only(Snapshot.class).snapshot().epoch()).isCloseTo(1 / 3.0, within(1e-12));

    service.resume(Pace.ONE_BATCH);
    awaitPause();
    assertThat(engine.minibatches).hasSize(2);
    service.resume(Pace.ONE_EPOCH);
    awaitPause();
    assertThat(engine.minibatches).hasSize(3);
    assertThat(recorder.all(EpochDone.class)).hasSize(1);
    service.resume(Pace.ONE_EPOCH);
    awaitPause();
    assertThat(engine.minibatches).hasSize(6);
    service.resume();
    assertThat(awaitEnd().reason()).isEqualTo(Reason.COMPLETED);
    assertThat(engine.minibatches).hasSize(9);
  }

  @Test
  void aStepWhileTheRunGoesOnWaitsAfterTheMinibatchUnderWay() throws Exception {
    FakeEngine engine = new FakeEngine(i -> 1);
    TrainingService service = new TrainingService(engine, thread);
    recorder.when(Batches.class, 5, () -> service.resume(Pace.ONE_BATCH));
    start(service, FakeEngine.spec(9), Pace.ON);
    awaitPause();
    assertThat(engine.minibatches).hasSize(5);
    service.stop();
    assertThat(awaitEnd().reason()).isEqualTo(Reason.STOPPED);
  }

  @Test
  void aRunThatIsSteppedFitsWhatAnUndisturbedOneFits() throws Exception {
    FakeEngine whole = new FakeEngine(i -> 1);
    new TrainingService(whole, Runnable::run)
        .start(TrainingRequest.fresh(FakeEngine.spec(2), FakeEngine.corpus(), 1), event -> {});
    FakeEngine engine = new FakeEngine(i -> 1);
    TrainingService service = new TrainingService(engine, thread);
    start(service, FakeEngine.spec(2), Pace.ONE_BATCH);
    for (int i = 1; i < 6; i++) {
      awaitPause();
      service.resume(Pace.ONE_BATCH);
    }
    awaitEnd();
    assertThat(engine.minibatches).isEqualTo(whole.minibatches);
  }

  @Test
  void schedulesSetTheRateOfEachMinibatch() {
    AutoencoderSpec constant = FakeEngine.spec(2);
    assertThat(rates(constant)).containsExactly("0 0.001");

    ScheduleSpec step = new ScheduleSpec(ScheduleSpec.Kind.STEP, 2, 0.1);
    AutoencoderSpec stepped = scheduled(FakeEngine.spec(5), step);
    assertThat(rates(stepped)).hasSize(3).last().asString().startsWith("12 1.0").contains("E-5");

    AutoencoderSpec cosine =
        scheduled(FakeEngine.spec(2), new ScheduleSpec(ScheduleSpec.Kind.COSINE, 1, 0.5));
    List<String> rates = rates(cosine);
    assertThat(rates).hasSize(6);
    for (int i = 0; i < 6; i++) {
      double expected = 1e-3 * (1 + Math.cos(Math.PI * i / 6)) / 2;
      assertThat(Double.parseDouble(rates.get(i).split(" ")[1])).isCloseTo(expected, within(1e-15));
    }
  }

  @Test
  void aRateChangedOnTheWayHoldsFromTheNextMinibatchAndTheScheduleGoesOnFromIt() {
    FakeEngine engine = new FakeEngine(i -> 1);
    TrainingService service = new TrainingService(engine, Runnable::run);
    AutoencoderSpec spec =
        scheduled(FakeEngine.spec(3), new ScheduleSpec(ScheduleSpec.Kind.STEP, 1, 0.5));
    recorder.when(Batches.class, 4, () -> service.setLearningRate(0.004));
    service.start(TrainingRequest.fresh(spec, FakeEngine.corpus(), 1), recorder);
    assertThat(engine.rates).containsExactly("0 0.001", "3 5.0E-4", "4 0.004", "6 0.002");
    assertThat(recorder.only(RateChanged.class).epoch()).isCloseTo(4 / 3.0, within(1e-12));
    assertThat(recorder.all(Batches.class))
        .last()
        .extracting(Batches::learningRate)
        .isEqualTo(0.002);
    assertThat(recorder.only(Ended.class).result().orElseThrow().card().rateFactor()).isEqualTo(8);
  }

  @Test
  void aContinuedRunKeepsTheChangedRateUnlessItsOptimiserIsAnother() {
    FakeEngine engine = new FakeEngine(i -> 1);
    TrainingService service = new TrainingService(engine, Runnable::run);
    recorder.when(Batches.class, 1, () -> service.setLearningRate(0.01));
    recorder.when(Batches.class, 2, service::stop);
    AutoencoderSpec spec = FakeEngine.spec(1);
    service.start(TrainingRequest.fresh(spec, FakeEngine.corpus(), 1), recorder);
    SavedModel middle = recorder.only(Ended.class).result().orElseThrow();
    engine.rates.clear();
    service.start(request(spec, middle), event -> {});
    assertThat(engine.rates).containsExactly("2 0.01");
    engine.rates.clear();
    AutoencoderSpec other = spec.with().optimiser(spec.optimiser().withLearningRate(0.02)).build();
    service.start(request(other, middle), event -> {});
    assertThat(engine.rates).containsExactly("3 0.02");
  }

  @Test
  void aCosineOverMoreEpochsForgetsWhatSomebodyMadeOfTheShorterOne() {
    FakeEngine engine = new FakeEngine(i -> 1);
    TrainingService service = new TrainingService(engine, Runnable::run);
    ScheduleSpec cosine = new ScheduleSpec(ScheduleSpec.Kind.COSINE, 1, 0.5);
    AutoencoderSpec spec = scheduled(FakeEngine.spec(4), cosine);
    recorder.when(Batches.class, 11, () -> service.setLearningRate(0.001)); // nearly 0 by then
    service.start(TrainingRequest.fresh(spec, FakeEngine.corpus(), 1), recorder);
    SavedModel end = recorder.only(Ended.class).result().orElseThrow();
    assertThat(end.card().rateFactor()).isGreaterThan(10);
    engine.rates.clear();
    AutoencoderSpec longer = spec.withEpochs(8);
    service.start(request(longer, end), event -> {});
    double first = Double.parseDouble(engine.rates.get(0).split(" ")[1]);
    assertThat(first).isCloseTo(longer.learningRateAt(4), within(1e-12));
  }

  @Test
  void ratesThatMakeNoSenseAreRefused() {
    TrainingService service = new TrainingService(new FakeEngine(i -> 1), Runnable::run);
    for (double rate : new double[] {0, -1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> service.setLearningRate(rate))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("learning rate is " + rate);
    }
  }

  @Test
  void anEpochContinuedInItsMiddleHasTheMeanLossOfAllItsMinibatches() {
    double[] losses = {3, 5, 10, 4, 6, 2};
    for (int stopAt = 1; stopAt < losses.length; stopAt++) {
      TrainingService service = new TrainingService(new FakeEngine(i -> losses[i]), Runnable::run);
      Recorder first = new Recorder();
      first.when(Batches.class, stopAt, service::stop);
      service.start(TrainingRequest.fresh(FakeEngine.spec(2), FakeEngine.corpus(), 1), first);
      SavedModel middle = first.only(Ended.class).result().orElseThrow();
      Recorder second = new Recorder();
      service.start(request(FakeEngine.spec(2), middle), second);
      assertThat(second.only(Ended.class).result().orElseThrow().card().trainingLosses())
          .as("stopped after %d", stopAt)
          .containsExactly(6.0, 4.0);
    }
  }

  @Test
  void stopRulesEndARunAfterTheEpochThatMeetsThem() {
    AutoencoderSpec nine = FakeEngine.spec(9);
    // The weights of the pretended network stay nearly the same, so the first epoch stays the best
    // or improves by rounding only; a target below it is met at once.
    Ended target = run(nine.with().stop(new StopSpec(0, 0, 1)).build());
    assertThat(target.reason()).isEqualTo(Reason.RULE);
    assertThat(target.message()).contains("epoch 1 of 9", "target of 1.0");

    AtomicLong clock = new AtomicLong();
    FakeEngine slow = new FakeEngine(i -> 1);
    slow.beforeFit = () -> clock.addAndGet(10_000_000_000L);
    new TrainingService(slow, Runnable::run, Map.of(), clock::get)
        .start(
            TrainingRequest.fresh(
                nine.with().stop(new StopSpec(0, 1, 0)).build(), FakeEngine.corpus(), 1),
            recorder);
    Ended time = recorder.only(Ended.class);
    assertThat(time.reason()).isEqualTo(Reason.RULE);
    assertThat(time.message()).contains("epoch 2 of 9", "1.0 minutes");
    assertThat(time.result().orElseThrow().card().epoch()).isEqualTo(2);
  }

  @Test
  void patienceCountsEpochsSinceTheBestOne() {
    AutoencoderSpec spec = FakeEngine.spec(9).with().stop(new StopSpec(2, 0, 0)).build();
    StopRules rules = new StopRules(TrainingRequest.fresh(spec, FakeEngine.corpus(), 1));
    EpochTally tally = new EpochTally(() -> 0);
    RunRecord.Moment moment = new RunRecord.Moment(5, new float[0], new float[0], 0, 0, Map.of());
    assertThat(rules.after(tally, List.of(5.0), moment)).isEmpty();
    assertThat(rules.after(tally, List.of(5.0, 4.0, 4.0), moment)).isEmpty();
    assertThat(rules.after(tally, List.of(5.0, 4.0, 4.0, 3.9), moment)).isEmpty();
    assertThat(rules.after(tally, List.of(5.0, 4.0, 4.0, 4.1), moment).orElseThrow())
        .contains("epoch 5 of 9", "2 epochs");
  }

  @Test
  void patienceLooksAtTheRunsOwnEpochsAndMinutesAtAllOfItsTime() {
    AutoencoderSpec spec = FakeEngine.spec(9).with().stop(new StopSpec(2, 1, 0)).build();
    EpochTally tally = new EpochTally(() -> 0);
    RunRecord.Moment moment = new RunRecord.Moment(5, new float[0], new float[0], 0, 0, Map.of());
    List<Double> losses = List.of(1.0, 5.0, 4.0);
    StopRules branch = new StopRules(behind(spec, 1, 0));
    assertThat(branch.after(tally, losses, moment)).isEmpty();
    assertThat(branch.after(tally, List.of(1.0, 4.0, 4.0, 4.1), moment)).isPresent();
    assertThat(new StopRules(behind(spec, 0, 0)).after(tally, losses, moment)).isPresent();
    assertThat(new StopRules(behind(spec, 3, 0)).after(tally, losses, moment)).isEmpty();
    assertThat(new StopRules(behind(spec, 1, 60)).after(tally, losses, moment).orElseThrow())
        .contains("1.0 minutes");
  }

  private static TrainingRequest behind(AutoencoderSpec spec, int inherited, double seconds) {
    return new TrainingRequest(
        spec,
        FakeEngine.corpus(),
        1,
        Optional.empty(),
        new TrainingRequest.Behind(inherited, seconds));
  }

  @Test
  void everyTwentiethMinibatchSomeHeldOutDigitsAreLookedAtHoweverOftenTheRunStops() {
    AutoencoderSpec spec = FakeEngine.spec(4, 1);
    TrainingService service = new TrainingService(new FakeEngine(i -> 1), Runnable::run);
    service.start(TrainingRequest.fresh(spec, FakeEngine.corpus(), 1), recorder);
    List<HeldOut> whole = recorder.all(HeldOut.class);
    assertThat(whole).extracting(HeldOut::epoch).containsExactly(0.8, 1.6, 2.4, 3.2, 4.0);
    DigitDataset heldOut = FakeEngine.corpus().heldOut();
    Autoencoder last = recorder.all(EpochDone.class).get(3).snapshot();
    DigitDataset fifth = heldOut.subset("fifth", new int[] {4 % heldOut.size()});
    assertThat(whole.get(4).loss()).isEqualTo(Validation.error(last, fifth));

    Recorder first = new Recorder();
    TrainingService cut = new TrainingService(new FakeEngine(i -> 1), Runnable::run);
    first.when(Batches.class, 50, cut::stop);
    cut.start(TrainingRequest.fresh(spec, FakeEngine.corpus(), 1), first);
    Recorder second = new Recorder();
    cut.start(request(spec, first.only(Ended.class).result().orElseThrow()), second);
    List<HeldOut> both = new ArrayList<>(first.all(HeldOut.class));
    both.addAll(second.all(HeldOut.class));
    assertThat(both).isEqualTo(whole);
  }

  @Test
  void theWeightChangeOfEveryFiftiethMinibatchIsTold() {
    FakeEngine engine = new FakeEngine(i -> 1);
    new TrainingService(engine, Runnable::run)
        .start(TrainingRequest.fresh(FakeEngine.spec(4, 1), FakeEngine.corpus(), 1), recorder);
    List<Probe> probes = recorder.all(Probe.class);
    assertThat(probes).extracting(Probe::epoch).containsExactly(2.0, 4.0);
    // All weights went from 49 to 50 millionths.
    assertThat(probes.get(0).layers())
        .extracting(LayerChange::layer)
        .containsExactlyElementsOf(
            LayerShape.of(FakeEngine.spec(1)).stream().map(LayerShape::name).toList());
    assertThat(probes.get(0).layers())
        .allSatisfy(layer -> assertThat(layer.ratio()).isCloseTo(1 / 49.0, within(1e-5)));
  }

  @Test
  void aDenoisingNetworkSeesFreshNoiseAndCleanTargets() {
    AutoencoderSpec spec =
        FakeEngine.spec(2)
            .with()
            .kind(NetworkKind.DENOISING)
            .noise(new Noise(Noise.Kind.MASKING, 0.5))
            .build();
    FakeEngine noisy = new FakeEngine(i -> 1);
    FakeEngine again = new FakeEngine(i -> 1);
    FakeEngine plain = new FakeEngine(i -> 1);
    for (FakeEngine engine : List.of(noisy, again)) {
      new TrainingService(engine, Runnable::run)
          .start(TrainingRequest.fresh(spec, FakeEngine.corpus(), 1), event -> {});
    }
    new TrainingService(plain, Runnable::run)
        .start(TrainingRequest.fresh(FakeEngine.spec(2), FakeEngine.corpus(), 1), event -> {});
    assertThat(noisy.minibatches).as("targets").isEqualTo(plain.minibatches);
    for (int i = 0; i < noisy.seen.size(); i++) {
      assertThat(noisy.seen.get(i)).isEqualTo(again.seen.get(i));
      assertThat(zeros(noisy.seen.get(i)) - zeros(plain.seen.get(i))).isCloseTo(0.5, within(0.05));
    }
    assertThat(droppedOfDigit(noisy, plain, 0)).isNotEqualTo(droppedOfDigit(noisy, plain, 1));
  }

  /** Which pixels of the corpus's first digit the network did not see in an epoch. */
  private static String droppedOfDigit(FakeEngine noisy, FakeEngine plain, int epoch) {
    float[] digit = FakeEngine.corpus().training().image(0);
    for (int i = epoch * 3; i < epoch * 3 + 3; i++) {
      float[] clean = plain.seen.get(i);
      for (int at = 0; at < clean.length; at += DigitDataset.PIXELS) {
        if (Arrays.equals(clean, at, at + DigitDataset.PIXELS, digit, 0, digit.length)) {
          StringBuilder dropped = new StringBuilder();
          for (int p = 0; p < DigitDataset.PIXELS; p++) {
            dropped.append(noisy.seen.get(i)[at + p] == 0 ? '.' : '#');
          }
          return dropped.toString();
        }
      }
    }
    throw new AssertionError("the digit was not fitted");
  }

  private static double zeros(float[] pixels) {
    int zeros = 0;
    for (float pixel : pixels) {
      zeros += pixel == 0 ? 1 : 0;
    }
    return (double) zeros / pixels.length;
  }

  private static Ended run(AutoencoderSpec spec) {
    Recorder heard = new Recorder();
    new TrainingService(new FakeEngine(i -> 1), Runnable::run)
        .start(TrainingRequest.fresh(spec, FakeEngine.corpus(), 1), heard);
    return heard.only(Ended.class);
  }

  private static List<String> rates(AutoencoderSpec spec) {
    FakeEngine engine = new FakeEngine(i -> 1);
    new TrainingService(engine, Runnable::run)
        .start(TrainingRequest.fresh(spec, FakeEngine.corpus(), 1), event -> {});
    return engine.rates;
  }

  private static AutoencoderSpec scheduled(AutoencoderSpec spec, ScheduleSpec schedule) {
    return spec.with().optimiser(spec.optimiser().withSchedule(schedule)).build();
  }

  private static TrainingRequest request(AutoencoderSpec spec, SavedModel start) {
    return new TrainingRequest(spec, FakeEngine.corpus(), 1, Optional.of(start));
  }

  private TrainingService paused(FakeEngine engine, Pace pace) throws InterruptedException {
    TrainingService service = new TrainingService(engine, thread);
    start(service, FakeEngine.spec(3), pace);
    awaitPause();
    return service;
  }

  private void start(TrainingService service, AutoencoderSpec spec, Pace pace) {
    recorder.onState(TrainingState.PAUSED, () -> states.add(TrainingState.PAUSED));
    recorder.when(Ended.class, 1, () -> states.add(TrainingState.IDLE));
    service.start(TrainingRequest.fresh(spec, FakeEngine.corpus(), 1), recorder, pace);
  }

  private void awaitPause() throws InterruptedException {
    assertThat(states.take()).isEqualTo(TrainingState.PAUSED);
  }

  private Ended awaitEnd() throws InterruptedException {
    assertThat(states.take()).isEqualTo(TrainingState.IDLE);
    return recorder.only(Ended.class);
  }
}
