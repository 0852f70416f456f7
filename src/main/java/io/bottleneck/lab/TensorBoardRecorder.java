package io.bottleneck.lab;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.tensorboard.Channel;
import io.bottleneck.export.tensorboard.TensorBoardLog;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.LayerOutput;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingEvent.Batches;
import io.bottleneck.training.TrainingEvent.EpochDone;
import io.bottleneck.training.TrainingObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes one run as a TensorBoard log. A step is a minibatch, counted from the first of all epochs.
 *
 * <p>Curves are complete. Distributions, pictures and the projector's codes are made from the
 * epoch's frozen weights away from the training thread; where making them takes longer than an
 * epoch, epochs between are left out, never the last. A log that cannot be written is told once and
 * given up; the training goes on.
 */
public final class TensorBoardRecorder implements TrainingObserver {
  /** Points of the minibatches' curve in an epoch, at most. */
  private static final int POINTS_PER_EPOCH = 50;

  private static final int PICTURES = 10;

  /** Digits whose activations are looked at. */
  private static final int ACTIVE_DIGITS = 200;

  /** Digits in the projector. */
  private static final int PROJECTED = 2000;

  private final Path folder;
  private final DigitCorpus corpus;
  private final InOrder tasks;
  private final InstantSource clock;
  private final Consumer<String> failed;
  private final CountDownLatch closed = new CountDownLatch(1);

  // Training thread.
  private int batchesPerEpoch;
  private Batches gathered;
  private SavedModel checkpoint;

  // Writer.
  private TensorBoardLog log;
  private boolean givenUp;
  private boolean inputsShown;
  private DigitDataset subset;
  private volatile Epoch newest;

  private record Epoch(long step, SavedModel model, Autoencoder network) {}

  /**
   * A log of a run that has not begun.
   *
   * @param folder made when missing; logs that are there stay
   * @param corpus the digits of the run
   * @param writer where files are written, by one or more threads; {@code Runnable::run} makes
   *     training wait
   * @param clock tells when values were written
   * @param failed hears one sentence when the log cannot be written
   */
  public TensorBoardRecorder(
      Path folder,
      DigitCorpus corpus,
      Executor writer,
      InstantSource clock,
      Consumer<String> failed) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.corpus = Objects.requireNonNull(corpus, "corpus");
    this.tasks = new InOrder(writer);
    this.clock = Objects.requireNonNull(clock, "clock");
    this.failed = Objects.requireNonNull(failed, "failed");
  }

  /**
   * Waits until the run has ended and its log is closed.
   *
   * @return false when that took longer
   */
  public boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
    return closed.await(time, unit);
  }

  @Override
  public void checkpoint(SavedModel model) {
    checkpoint = model;
  }

  @Override
  public void on(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      batchesPerEpoch = started.batchesPerEpoch();
      long first = Math.round(started.snapshot().epoch() * batchesPerEpoch);
      tasks.execute(() -> attempt(() -> open(first)));
    } else if (event instanceof Batches batches) {
      gather(batches);
    } else if (event instanceof EpochDone done) {
      epochDone(done);
    } else if (event instanceof TrainingEvent.Ended) {
      tasks.execute(this::close);
    }
  }

  private void gather(Batches batches) {
    gathered = gathered == null ? batches : gathered.merged(batches);
    int each = Math.max(1, batchesPerEpoch / POINTS_PER_EPOCH);
    if (gathered.count() >= each) {
      writeGathered();
    }
  }

  private void writeGathered() {
    Batches batches = gathered;
    gathered = null;
    if (batches == null) {
      return;
    }
    long step = step(batches.epoch());
    tasks.execute(
        () -> attempt(() -> scalar(Channel.TRAINING, "loss/minibatch", step, batches.mean())));
  }

  private void epochDone(EpochDone done) {
    writeGathered();
    long step = step(done.epoch());
    Epoch epoch = new Epoch(step, checkpoint, done.snapshot());
    newest = epoch;
    tasks.execute(
        () ->
            attempt(
                () -> {
                  scalars(done, step);
                  if (newest == epoch) { // a newer one waits already: its pictures are enough
                    pictures(epoch);
                  }
                  log.flush();
                }));
  }

  private long step(double epoch) {
    return Math.round(epoch * batchesPerEpoch);
  }

  private void open(long firstStep) throws IOException {
    log =
        firstStep == 0
            ? TensorBoardLog.open(folder, clock)
            : TensorBoardLog.resume(folder, clock, firstStep + 1);
  }

  private void scalars(EpochDone done, long step) throws IOException {
    scalar(Channel.TRAINING, "loss/reconstruction", step, done.trainingLoss());
    scalar(Channel.VALIDATION, "loss/reconstruction", step, done.validationLoss());
    scalar(Channel.TRAINING, "learning-rate", step, done.learningRate());
    for (var term : done.terms().entrySet()) {
      String name = term.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-');
      scalar(Channel.TRAINING, "terms/" + name, step, term.getValue());
    }
  }

  private void scalar(Channel channel, String tag, long step, double value) throws IOException {
    log.scalar(channel, tag, step, value);
  }

  private void pictures(Epoch epoch) throws IOException {
    weights(epoch);
    activations(epoch);
    digits(epoch);
    codes(epoch);
  }

  private void weights(Epoch epoch) throws IOException {
    if (epoch.model == null) {
      return;
    }
    float[] parameters = epoch.model.parameters();
    int at = 0;
    for (LayerShape layer : LayerShape.of(epoch.model.card().spec())) {
      float[] weights = Arrays.copyOfRange(parameters, at, at + layer.weightCount());
      log.histogram(Channel.TRAINING, "weights/" + layer.name(), epoch.step, weights);
      at += (int) layer.parameterCount();
    }
  }

  private void activations(Epoch epoch) throws IOException {
    float[] images = first(ACTIVE_DIGITS);
    for (LayerOutput layer : epoch.network.layerOutputs(images)) {
      log.histogram(Channel.VALIDATION, "activations/" + layer.name(), epoch.step, layer.values());
    }
  }

  private void digits(Epoch epoch) throws IOException {
    float[] images = first(PICTURES);
    int count = images.length / DigitDataset.PIXELS;
    if (!inputsShown) {
      log.images(Channel.VALIDATION, "digits", epoch.step, images, count);
      inputsShown = true;
    }
    float[] decoded = epoch.network.reconstruct(images);
    log.images(Channel.VALIDATION, "reconstructions", epoch.step, decoded, count);
  }

  private void codes(Epoch epoch) throws IOException {
    DigitDataset all = corpus.heldOut();
    int count = Math.min(PROJECTED, all.size());
    int[] indices = new int[count];
    Arrays.setAll(indices, i -> i);
    DigitDataset projected = count == all.size() ? all : subset(indices);
    log.projector(
        Channel.VALIDATION,
        epoch.step,
        epoch.network.encode(projected.images(0, count)),
        epoch.network.codeSize(),
        projected.labelled() ? projected.labelBytes() : null,
        projected);
  }

  /** One object for all epochs: the log draws the sprite anew for another. */
  private DigitDataset subset(int[] indices) {
    if (subset == null) {
      subset = corpus.heldOut().subset("projector", indices);
    }
    return subset;
  }

  private float[] first(int count) {
    return corpus.heldOut().images(0, Math.min(count, corpus.heldOut().size()));
  }

  private void close() {
    try {
      attempt(
          () -> {
            if (log != null) {
              log.close();
            }
          });
    } finally {
      closed.countDown(); // whoever waits must not wait for what will never come
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private void attempt(Step step) {
    if (givenUp) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      givenUp = true;
      failed.accept(e.getMessage());
    }
  }
}
