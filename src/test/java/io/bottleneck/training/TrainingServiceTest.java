package io.bottleneck.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent.Batches;
import io.bottleneck.training.TrainingEvent.Ended;
import io.bottleneck.training.TrainingEvent.EpochDone;
import io.bottleneck.training.TrainingEvent.Reason;
import io.bottleneck.training.TrainingEvent.Snapshot;
import io.bottleneck.training.TrainingEvent.Started;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TrainingServiceTest {
  private static final int BATCHES = 3;

  private final Recorder recorder = new Recorder();

  @Test
  void tellsOfAWholeRunInOrder() {
    FakeEngine engine = new FakeEngine(i -> 1.0 / (i + 1));
    TrainingService service = synchronous(engine);
    service.start(request(2), recorder);

    assertThat(recorder.kinds())
        .containsExactly(
            "Started",
            "RUNNING",
            "Batches",
            "Batches",
            "Batches",
            "checkpoint",
            "EpochDone",
            "Batches",
            "Batches",
            "Batches",
            "checkpoint",
            "EpochDone",
            "IDLE",
            "Ended");
    Started started = recorder.only(Started.class);
    assertThat(started.batchesPerEpoch()).isEqualTo(BATCHES);
    assertThat(started.firstEpoch()).isZero();
    EpochDone first = recorder.first(EpochDone.class);
    assertThat(first.epoch()).isEqualTo(1);
    assertThat(first.trainingLoss()).isCloseTo((1 + 0.5 + 1 / 3.0) / 3, within(1e-12));
    assertThat(first.snapshot().epoch()).isEqualTo(1);
    Ended ended = recorder.only(Ended.class);
    assertThat(ended.reason()).isEqualTo(Reason.COMPLETED);
    SavedModel result = ended.result().orElseThrow();
    assertThat(result.card().epoch()).isEqualTo(2);
    assertThat(result.card().trainingLosses()).hasSize(2);
    assertThat(result.card().validationLosses()).contains(first.validationLoss());
    assertThat(result.card().trainingDigits()).isEqualTo(25);
    assertThat(result.card().versions()).containsEntry("fake", "1");
    assertThat(service.state()).isEqualTo(TrainingState.IDLE);
    assertThat(engine.closed).isTrue();
  }

  @Test
  void everyDigitIsFittedOnceAnEpochAndTheLastMinibatchIsWhatIsLeft() {
    FakeEngine engine = new FakeEngine(i -> 1);
    synchronous(engine).start(request(1), recorder);
    assertThat(engine.minibatches).hasSize(BATCHES);
    assertThat(engine.minibatches.get(2)).startsWith("5 digits");
    double expected = 0;
    for (float pixel : FakeEngine.corpus().training().images(0, 25)) {
      expected += pixel;
    }
    double found =
        engine.minibatches.stream()
            .mapToDouble(text -> Double.parseDouble(text.split("ink |, seed")[1]))
            .sum();
    assertThat(found).isCloseTo(expected, within(1e-3));
  }

  @Test
  void aSecondStartIsRefusedWhileTheFirstRuns() {
    TrainingService service = synchronous(new FakeEngine(i -> 1));
    List<Throwable> refusals = new ArrayList<>();
    service.start(
        request(1),
        event -> {
          if (event instanceof Started) {
            try {
              service.start(request(1), ignored -> {});
            } catch (IllegalStateException e) {
              refusals.add(e);
            }
          }
        });
    assertThat(refusals).singleElement().asString().contains("A run is still on");
  }

  @Test
  void afterTheEndAnotherRunMayStartAtOnce() {
    TrainingService service = synchronous(new FakeEngine(i -> 1));
    List<TrainingEvent> second = new ArrayList<>();
    service.start(
        request(1),
        event -> {
          if (event instanceof Ended) {
            service.start(request(1), second::add);
          }
        });
    assertThat(second).last().isInstanceOf(Ended.class);
  }

  @Test
  void anExecutorThatRefusesLeavesTheServiceIdle() {
    TrainingService service =
        new TrainingService(
            new FakeEngine(i -> 1),
            task -> {
              throw new RejectedExecutionException("closed");
            });
    assertThatThrownBy(() -> service.start(request(1), recorder))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(service.state()).isEqualTo(TrainingState.IDLE);
  }

  @Test
  void stopKeepsTheWeightsOfTheMinibatchBefore() {
    TrainingService service = synchronous(new FakeEngine(i -> 1));
    recorder.when(Batches.class, 4, service::stop);
    service.start(request(9), recorder);
    assertThat(recorder.kinds()).endsWith("Batches", "STOPPING", "IDLE", "Ended");
    Ended ended = recorder.only(Ended.class);
    assertThat(ended.reason()).isEqualTo(Reason.STOPPED);
    SavedModel result = ended.result().orElseThrow();
    assertThat(result.card().epoch()).isCloseTo(4.0 / 3, within(1e-12));
    assertThat(result.parameters()).containsOnly(4 / 1e6f);
    assertThat(result.optimiserState().orElseThrow()).containsExactly(4);
    assertThat(result.card().trainingLosses()).hasSize(1);
  }

  @Test
  void aPausedRunWaitsAndGoesOn() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      FakeEngine engine = new FakeEngine(i -> 1);
      TrainingService service = new TrainingService(engine, thread);
      CountDownLatch paused = new CountDownLatch(1);
      CountDownLatch ended = new CountDownLatch(1);
      recorder.when(Batches.class, 2, service::pause);
      recorder.onState(TrainingState.PAUSED, paused::countDown);
      recorder.when(Ended.class, 1, ended::countDown);
      service.start(request(1), recorder);
      paused.await();
      assertThat(service.state()).isEqualTo(TrainingState.PAUSED);
      assertThat(engine.minibatches).hasSize(2);
      service.resume();
      ended.await();
      assertThat(recorder.kinds())
          .containsSubsequence("Batches", "Batches", "PAUSED", "RUNNING", "Batches", "EpochDone");
      assertThat(recorder.only(Ended.class).reason()).isEqualTo(Reason.COMPLETED);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void aPausedRunCanBeStoppedAndAClosedExecutorStopsIt() throws Exception {
    for (boolean close : new boolean[] {false, true}) {
      ExecutorService thread = Executors.newSingleThreadExecutor();
      Recorder heard = new Recorder();
      TrainingService service = new TrainingService(new FakeEngine(i -> 1), thread);
      CountDownLatch paused = new CountDownLatch(1);
      heard.when(Batches.class, 2, service::pause);
      heard.onState(TrainingState.PAUSED, paused::countDown);
      service.start(request(1), heard);
      paused.await();
      if (close) {
        thread.shutdownNow();
      } else {
        service.stop();
        thread.shutdown();
      }
      assertThat(thread.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      assertThat(heard.kinds()).endsWith("PAUSED", "STOPPING", "IDLE", "Ended");
    }
  }

  @Test
  void aLossThatIsNoNumberStopsTheRunWithTheLastGoodWeights() {
    double[] strange = {Double.NaN, Double.POSITIVE_INFINITY};
    for (double loss : strange) {
      Recorder heard = new Recorder();
      synchronous(new FakeEngine(i -> i == 4 ? loss : 1)).start(request(9), heard);
      Ended ended = heard.only(Ended.class);
      assertThat(ended.reason()).isEqualTo(Reason.DIVERGED);
      assertThat(ended.message()).contains("epoch 1.67", "weights of epoch 1 ", "learning rate");
      SavedModel kept = ended.result().orElseThrow();
      assertThat(kept.card().epoch()).isEqualTo(1);
      assertThat(kept.parameters()).containsOnly(3 / 1e6f);
    }
  }

  @Test
  void weightsThatAreNoNumbersAtTheEpochsEndAreNotKept() {
    FakeEngine engine = new FakeEngine(i -> 1);
    engine.spoiltAfter = 6; // the last step of epoch 2; its loss, taken before the step, was fine
    synchronous(engine).start(request(2), recorder);
    Ended ended = recorder.only(Ended.class);
    assertThat(ended.reason()).isEqualTo(Reason.DIVERGED);
    assertThat(ended.result().orElseThrow().card().epoch()).isEqualTo(1);
  }

  @Test
  void whateverIsThrownEndsTheRunInOneSentence() {
    FakeEngine engine = new FakeEngine(i -> 1);
    engine.beforeFit =
        () -> {
          if (engine.minibatches.size() == 4) {
            throw new OutOfMemoryError("native memory");
          }
        };
    TrainingService service = synchronous(engine);
    service.start(request(9), recorder);
    Ended ended = recorder.only(Ended.class);
    assertThat(ended.reason()).isEqualTo(Reason.FAILED);
    assertThat(ended.message())
        .contains("native memory", "weights of epoch 1 were kept", "-Xmx")
        .doesNotContain("\n");
    assertThat(ended.result().orElseThrow().card().epoch()).isEqualTo(1);
    assertThat(service.state()).isEqualTo(TrainingState.IDLE);
    assertThat(engine.closed).isTrue();
  }

  @Test
  void snapshotsInsideAnEpochComeAtMostOnceASecond() {
    AtomicLong clock = new AtomicLong();
    FakeEngine engine = new FakeEngine(i -> 1);
    engine.beforeFit = () -> clock.addAndGet(600_000_000L);
    AutoencoderSpec single = FakeEngine.spec(1, 1);
    new TrainingService(engine, Runnable::run, Map.of(), clock::get)
        .start(TrainingRequest.fresh(single, FakeEngine.corpus(), 1), recorder);
    List<Snapshot> snapshots = recorder.all(Snapshot.class);
    // 25 minibatches of 0.6 s: every second one, not the last, which ends the epoch
    assertThat(snapshots).hasSize(12);
    assertThat(snapshots.get(0).snapshot().epoch()).isCloseTo(2 / 25.0, within(1e-12));
    EpochDone done = recorder.only(EpochDone.class);
    assertThat(done.fitSeconds()).isCloseTo(15, within(1e-9));
    assertThat(recorder.first(Batches.class).samplesPerSecond()).isCloseTo(1 / 0.6, within(1e-9));
  }

  @Test
  void timeLeftFollowsFromTheEpochBehind() {
    AtomicLong clock = new AtomicLong();
    FakeEngine engine = new FakeEngine(i -> 1);
    engine.beforeFit = () -> clock.addAndGet(100_000_000L);
    new TrainingService(engine, Runnable::run, Map.of(), clock::get).start(request(4), recorder);
    assertThat(recorder.all(EpochDone.class))
        .extracting(EpochDone::secondsLeft)
        .satisfiesExactly(
            left -> assertThat(left).isCloseTo(0.9, within(1e-9)),
            left -> assertThat(left).isCloseTo(0.6, within(1e-9)),
            left -> assertThat(left).isCloseTo(0.3, within(1e-9)),
            left -> assertThat(left).isZero());
  }

  @Test
  void continuingInsideAnEpochChoosesAsIfItHadNeverStopped() {
    FakeEngine whole = new FakeEngine(i -> 1);
    synchronous(whole).start(request(3), recorder);
    for (int stopAt = 1; stopAt < 9; stopAt++) {
      FakeEngine parts = new FakeEngine(i -> 1);
      TrainingService service = synchronous(parts);
      Recorder first = new Recorder();
      first.when(Batches.class, stopAt, service::stop);
      service.start(request(3), first);
      SavedModel middle = first.only(Ended.class).result().orElseThrow();
      Recorder second = new Recorder();
      service.start(
          new TrainingRequest(FakeEngine.spec(3), FakeEngine.corpus(), 1, Optional.of(middle)),
          second);
      assertThat(parts.minibatches).as("stopped after %d", stopAt).isEqualTo(whole.minibatches);
      SavedModel result = second.only(Ended.class).result().orElseThrow();
      assertThat(result.card().epoch()).isEqualTo(3);
      assertThat(result.card().validationLosses()).hasSize(3);
    }
  }

  @Test
  void aModelWithOtherLayersIsRefusedAndTheServiceStaysIdle() {
    TrainingService service = synchronous(new FakeEngine(i -> 1));
    service.start(request(1), recorder);
    SavedModel tiny = recorder.only(Ended.class).result().orElseThrow();
    assertThatThrownBy(
            () ->
                service.start(
                    new TrainingRequest(Presets.SEED, FakeEngine.corpus(), 1, Optional.of(tiny)),
                    recorder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other layers");
    assertThat(service.state()).isEqualTo(TrainingState.IDLE);
  }

  private static TrainingService synchronous(TrainingEngine engine) {
    return new TrainingService(engine, Runnable::run);
  }

  private static TrainingRequest request(int epochs) {
    return TrainingRequest.fresh(FakeEngine.spec(epochs), FakeEngine.corpus(), 1);
  }
}
