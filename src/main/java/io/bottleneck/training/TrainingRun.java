package io.bottleneck.training;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.training.RunRecord.Moment;
import io.bottleneck.training.TrainingEvent.Ended;
import io.bottleneck.training.TrainingEvent.Reason;
import io.bottleneck.training.TrainingEvent.StateChanged;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run from first to last event, on the training thread. */
final class TrainingRun implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);

  private final TrainingEngine engine;
  private final TrainingRequest request;
  private final TrainingObserver observer;
  private final RunGate gate;
  private final Map<String, String> versions;
  private final LongSupplier nanoTime;
  private final AutoencoderSpec spec;
  private final DigitDataset digits;
  private final int batches;
  private final float[] images;
  private final Throughput throughput = new Throughput();

  private RunRecord record;
  private Moment good;
  private double position;

  TrainingRun(
      TrainingEngine engine,
      TrainingRequest request,
      TrainingObserver observer,
      RunGate gate,
      Map<String, String> versions,
      LongSupplier nanoTime) {
    this.engine = engine;
    this.request = request;
    this.observer = observer;
    this.gate = gate;
    this.versions = new TreeMap<>(versions);
    this.nanoTime = nanoTime;
    spec = request.spec();
    digits = request.corpus().training();
    batches = (digits.size() + spec.batchSize() - 1) / spec.batchSize();
    images = new float[Math.min(spec.batchSize(), digits.size()) * DigitDataset.PIXELS];
  }

  @Override
  public void run() {
    Ended ended = trained();
    gate.finish();
    observer.on(new StateChanged(TrainingState.IDLE));
    observer.on(ended);
  }

  private Ended trained() {
    try {
      versions.putAll(engine.versions());
      record = new RunRecord(request, versions);
      try (TrainingEngine.Session session =
          engine.open(spec, request.start(), request.nativeThreads())) {
        return trained(session);
      }
    } catch (Throwable failure) { // whatever it is, the run must end in the open
      LOG.error("training failed at epoch {}", position, failure);
      return ended(Reason.FAILED, RunMessages.failed(failure, position, Optional.ofNullable(good)));
    }
  }

  private Ended trained(TrainingEngine.Session session) {
    double start = request.start().map(model -> model.card().epoch()).orElse(0.0);
    long done = Math.round(start * batches);
    int epoch = (int) (done / batches);
    int minibatch = (int) (done % batches);
    position = start;
    good = record.moment(start, session);
    observer.on(new TrainingEvent.Started(spec, batches, epoch, frozen(good)));
    observer.on(new StateChanged(TrainingState.RUNNING));
    while (epoch < spec.epochs()) {
      EpochTally tally = new EpochTally(nanoTime);
      int[] order = EpochOrder.shuffled(digits.size(), spec.seed(), epoch);
      for (int i = minibatch; i < batches; i++) {
        if (!mayGoOn(tally)) {
          return stopped(session);
        }
        double loss = fit(session, order, epoch, i, tally);
        if (!Double.isFinite(loss) || !snapshotWhenDue(session, tally)) {
          return diverged();
        }
      }
      epoch++;
      minibatch = 0;
      if (!finishEpoch(session, epoch, tally)) {
        return diverged();
      }
    }
    return ended(Reason.COMPLETED, RunMessages.completed(spec, good));
  }

  private double fit(
      TrainingEngine.Session session, int[] order, int epoch, int minibatch, EpochTally tally) {
    int from = minibatch * spec.batchSize();
    int count = Math.min(spec.batchSize(), digits.size() - from);
    for (int i = 0; i < count; i++) {
      digits.copyImage(order[from + i], images, i * DigitDataset.PIXELS);
    }
    double loss =
        session.fit(images, count, EpochOrder.minibatchSeed(spec.seed(), epoch, minibatch));
    position = epoch + (minibatch + 1.0) / batches;
    double rate = throughput.after(count, tally.fitted(loss));
    observer.on(new TrainingEvent.Batches(position, 1, loss, loss, loss, loss, rate));
    return loss;
  }

  /** False when the weights are no longer finite. */
  private boolean snapshotWhenDue(TrainingEngine.Session session, EpochTally tally) {
    if (!tally.snapshotDue() || position == Math.rint(position)) {
      return true; // the epoch's end makes its own
    }
    tally.fittingEnds();
    Moment moment = record.moment(position, session);
    if (!moment.finite()) {
      return false;
    }
    good = moment;
    observer.on(new TrainingEvent.Snapshot(frozen(moment)));
    tally.snapshotTaken();
    return true;
  }

  /** False when weights or validation are no longer finite. */
  private boolean finishEpoch(TrainingEngine.Session session, int epoch, EpochTally tally) {
    tally.fittingEnds();
    Moment moment = record.moment(epoch, session);
    if (!moment.finite()) {
      return false;
    }
    Autoencoder snapshot = frozen(moment);
    tally.snapshotTaken();
    double validationLoss = Validation.error(snapshot, request.corpus().heldOut());
    tally.validated();
    if (!Double.isFinite(validationLoss)) {
      return false;
    }
    record.add(tally.meanLoss(), validationLoss);
    good = record.upToDate(moment);
    observer.checkpoint(record.model(good));
    observer.on(
        new TrainingEvent.EpochDone(
            epoch,
            tally.meanLoss(),
            validationLoss,
            tally.fitSeconds(),
            tally.validationSeconds(),
            tally.snapshotSeconds(),
            tally.secondsLeft(batches, spec.epochs() - epoch),
            snapshot));
    return true;
  }

  /** Tells of pauses and waits them out; false once the run was asked to stop. */
  private boolean mayGoOn(EpochTally tally) {
    if (gate.state() == TrainingState.PAUSED) {
      observer.on(new StateChanged(TrainingState.PAUSED));
      if (gate.await() == TrainingState.RUNNING) {
        observer.on(new StateChanged(TrainingState.RUNNING));
      }
      tally.restartClock();
    }
    return gate.await() != TrainingState.STOPPING;
  }

  private Ended stopped(TrainingEngine.Session session) {
    observer.on(new StateChanged(TrainingState.STOPPING));
    if (good.epoch() != position) {
      Moment moment = record.moment(position, session);
      if (!moment.finite()) {
        return diverged();
      }
      good = moment;
    }
    return ended(Reason.STOPPED, RunMessages.stopped(spec, good));
  }

  private Ended diverged() {
    return ended(Reason.DIVERGED, RunMessages.diverged(spec, position, good));
  }

  private Ended ended(Reason reason, String message) {
    return new Ended(reason, message, Optional.ofNullable(good).map(record::model));
  }

  private Autoencoder frozen(Moment moment) {
    return moment.autoencoder(spec, engine.matrixProduct());
  }
}
