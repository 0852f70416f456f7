package io.bottleneck.training;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Autoencoders;
import io.bottleneck.model.NetworkKind;
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
  private final float[] targets;
  private final float[] inputs;
  private final int[] labels;
  private final boolean noisy;
  private final StopRules stopRules;
  private final Throughput throughput = new Throughput();

  private RunRecord record;
  private Moment good;
  private double position;
  private double rate = Double.NaN;

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
    int largest = Math.min(spec.batchSize(), digits.size());
    targets = new float[largest * DigitDataset.PIXELS];
    noisy = spec.kind() == NetworkKind.DENOISING;
    inputs = noisy ? new float[targets.length] : targets;
    labels = new int[largest];
    stopRules = new StopRules(request);
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
    Map<String, Double> begun =
        request.start().map(model -> model.card().unfinishedEpoch()).orElse(Map.of());
    good = record.moment(start, session, begun);
    observer.begins(record.model(good));
    observer.on(new TrainingEvent.Started(spec, batches, epoch, frozen(good)));
    observer.on(new StateChanged(TrainingState.RUNNING));
    while (epoch < spec.epochs()) {
      EpochTally tally = new EpochTally(nanoTime);
      if (minibatch > 0) {
        tally.resume(begun);
      }
      int[] order = EpochOrder.shuffled(digits.size(), spec.seed(), epoch);
      for (int i = minibatch; i < batches; i++) {
        if (!paused(session, tally)) {
          return diverged();
        }
        if (gate.await() == TrainingState.STOPPING) {
          return stopped(session, tally);
        }
        if (!fit(session, order, epoch, i, tally) || !snapshotWhenDue(session, tally)) {
          return diverged();
        }
      }
      epoch++;
      minibatch = 0;
      if (!finishEpoch(session, epoch, tally)) {
        return diverged();
      }
      Optional<String> rule = stopRules.after(tally, record.validationLosses(), good);
      if (rule.isPresent() && epoch < spec.epochs()) {
        return ended(Reason.RULE, rule.get());
      }
    }
    return ended(Reason.COMPLETED, RunMessages.completed(spec, good));
  }

  /** One step of the optimiser; false when its loss is no finite number. */
  private boolean fit(
      TrainingEngine.Session session, int[] order, int epoch, int minibatch, EpochTally tally) {
    Minibatch next = minibatch(order, epoch, minibatch);
    setRate(session, epoch + (double) minibatch / batches);
    boolean measured = WeightChange.due((long) epoch * batches + minibatch);
    float[] before = measured ? session.parameters() : null;
    StepLoss loss = session.fit(next);
    double reconstruction = loss.reconstruction();
    position = epoch + (minibatch + 1.0) / batches;
    double speed = throughput.after(next.count(), tally.fitted(loss));
    observer.on(
        new TrainingEvent.Batches(
            position,
            1,
            reconstruction,
            reconstruction,
            reconstruction,
            reconstruction,
            loss.terms(),
            rate,
            speed));
    if (!Double.isFinite(loss.total()) || !Double.isFinite(reconstruction)) {
      return false;
    }
    if (measured) {
      observer.on(
          new TrainingEvent.Probe(
              position, WeightChange.between(spec, before, session.parameters())));
    }
    gate.fitted(minibatch == batches - 1);
    long number = (long) epoch * batches + minibatch;
    if (Validation.due(number)) {
      lookAtSome(session, number, tally);
    }
    return true;
  }

  private void lookAtSome(TrainingEngine.Session session, long minibatch, EpochTally tally) {
    tally.fittingEnds();
    Autoencoder now = Autoencoders.of(spec, position, session.parameters(), engine.matrixProduct());
    double loss = Validation.ofSome(now, request.corpus().heldOut(), minibatch, spec.batchSize());
    if (Double.isFinite(loss)) { // else the end of the epoch will say so
      observer.on(new TrainingEvent.HeldOut(position, loss));
    }
    tally.validated();
  }

  private Minibatch minibatch(int[] order, int epoch, int minibatch) {
    int from = minibatch * spec.batchSize();
    int count = Math.min(spec.batchSize(), digits.size() - from);
    for (int i = 0; i < count; i++) {
      digits.copyImage(order[from + i], targets, i * DigitDataset.PIXELS);
      labels[i] = digits.label(order[from + i]);
    }
    spec.augmentation()
        .apply(targets, count, EpochOrder.augmentationSeed(spec.seed(), epoch, minibatch));
    if (noisy) {
      System.arraycopy(targets, 0, inputs, 0, count * DigitDataset.PIXELS);
      spec.noise().apply(inputs, count, EpochOrder.noiseSeed(spec.seed(), epoch, minibatch));
    }
    long seed = EpochOrder.minibatchSeed(spec.seed(), epoch, minibatch);
    return new Minibatch(inputs, targets, labels, count, seed);
  }

  /** The schedule's learning rate at {@code at}, times what somebody has made of it. */
  private void setRate(TrainingEngine.Session session, double at) {
    double scheduled = spec.learningRateAt(at);
    Double wanted = gate.takeWantedRateOrNull();
    if (wanted != null) {
      record.setRateFactor(wanted / scheduled);
      observer.on(new TrainingEvent.RateChanged(at, wanted));
    }
    double next = wanted == null ? Math.min(1, scheduled * record.rateFactor()) : wanted;
    if (next != rate) {
      rate = next;
      session.setLearningRate(rate);
    }
  }

  /** False when the weights are no longer finite. */
  private boolean snapshotWhenDue(TrainingEngine.Session session, EpochTally tally) {
    boolean epochOver = position == Math.rint(position); // its end makes its own
    return epochOver || !tally.snapshotDue() || snapshot(session, tally);
  }

  private boolean snapshot(TrainingEngine.Session session, EpochTally tally) {
    tally.fittingEnds();
    Moment moment = record.moment(position, session, tally.sums());
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
    Moment moment = record.moment(epoch, session, Map.of());
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
            tally.meanTerms(),
            rate,
            validationLoss,
            tally.fitSeconds(),
            tally.validationSeconds(),
            tally.snapshotSeconds(),
            tally.secondsLeft(batches, spec.epochs() - epoch),
            snapshot));
    return true;
  }

  /**
   * Waits while the run is paused, after showing the weights it stands at; false when these are no
   * longer finite.
   */
  private boolean paused(TrainingEngine.Session session, EpochTally tally) {
    if (gate.state() != TrainingState.PAUSED) {
      return true;
    }
    if (good.epoch() != position && !snapshot(session, tally)) {
      return false;
    }
    observer.on(new StateChanged(TrainingState.PAUSED));
    if (gate.await() == TrainingState.RUNNING) {
      observer.on(new StateChanged(TrainingState.RUNNING));
    }
    tally.restartClock();
    return true;
  }

  private Ended stopped(TrainingEngine.Session session, EpochTally tally) {
    observer.on(new StateChanged(TrainingState.STOPPING));
    if (good.epoch() != position) {
      Moment moment = record.moment(position, session, tally.sums());
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
