package io.bottleneck.cli;

import io.bottleneck.lab.ModelRecorder;
import io.bottleneck.lab.TensorBoardRecorder;
import io.bottleneck.lab.runs.RunRecorder;
import io.bottleneck.lab.watch.Finding;
import io.bottleneck.lab.watch.RunWatch;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A run that the calling thread waits for, and that Ctrl+C ends in order. */
final class ConsoleRun {
  /** How long Ctrl+C waits for the current minibatch and the file; the file is whole regardless. */
  private static final long PATIENCE_SECONDS = 20;

  private final TrainingService service;
  private final RunPrinter printer;
  private final EpochProgress progress;
  private final RunRecorder run;
  private final ModelRecorder recorder;
  private final Path file;
  private final TensorBoardRecorder log;
  private final RunWatch watch;
  private final PrintWriter complaints;
  private final ProcessEnd processEnd;
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<TrainingEvent.Ended> end = new AtomicReference<>();

  // Where measuring happens.
  private Map<String, Double> figures = Map.of();
  private List<Finding> findings = List.of();

  /**
   * Who writes what of a run; each may be null.
   *
   * @param run writes the run down
   * @param recorder writes {@code file}
   * @param file the model file; null like {@code recorder}
   * @param log writes a TensorBoard log
   */
  record Kept(RunRecorder run, ModelRecorder recorder, Path file, TensorBoardRecorder log) {}

  /** Makes whoever measures the run, given who hears of it. */
  interface Watching {
    RunWatch by(RunWatch.Listener listener);
  }

  /** A run that has not started. */
  ConsoleRun(
      TrainingService service,
      RunPrinter printer,
      EpochProgress progress,
      Kept kept,
      Watching watching,
      PrintWriter complaints,
      ProcessEnd processEnd) {
    this.service = service;
    this.printer = printer;
    this.progress = progress;
    this.run = kept.run;
    this.recorder = kept.recorder;
    this.file = kept.file;
    this.log = kept.log;
    this.watch = watching.by(new Measured());
    this.complaints = complaints;
    this.processEnd = processEnd;
  }

  /** Trains, prints, waits; returns the exit code. */
  int run(TrainingRequest request) throws InterruptedException {
    ProcessEnd.Registration atEnd = processEnd.whenEnding(this::interrupted);
    TrainingObserver told = this::print; // an epoch before its figures
    TrainingObserver observer = told.andThen(watch).andThen(this::endOfRun);
    observer = log == null ? observer : log.andThen(observer);
    observer = recorder == null ? observer : recorder.andThen(observer);
    service.start(request, run == null ? observer : run.andThen(observer));
    over.await();
    if (log != null) {
      log.awaitEnd(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    boolean running = atEnd.withdraw();
    TrainingEvent.Reason reason = end.get().reason();
    if (!running || reason == TrainingEvent.Reason.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    boolean done =
        (reason == TrainingEvent.Reason.COMPLETED || reason == TrainingEvent.Reason.RULE)
            && lastEpochKept();
    return done ? ExitCode.DONE : ExitCode.FAILED;
  }

  private boolean lastEpochKept() {
    if (run != null && !run.keptEpoch().equals(lastEpoch())) {
      return false;
    }
    if (recorder == null) {
      return true;
    }
    SavedModel written = recorder.lastWrittenOrNull();
    return written != null
        && end.get()
            .result()
            .filter(last -> last.card().epoch() == written.card().epoch())
            .isPresent();
  }

  private OptionalDouble lastEpoch() {
    return end.get().result().stream().mapToDouble(model -> model.card().epoch()).findFirst();
  }

  private void print(TrainingEvent event) {
    progress.on(event);
    if (event instanceof TrainingEvent.Started started) {
      printer.started(started);
    } else if (event instanceof TrainingEvent.EpochDone done) {
      printer.epochDone(done);
    }
  }

  /** Told at last, with what is measured until then. */
  private void endOfRun(TrainingEvent event) {
    if (event instanceof TrainingEvent.Ended ended) {
      end.set(ended);
      watch.afterwards(() -> finish(ended));
    }
  }

  private void finish(TrainingEvent.Ended ended) {
    try {
      printer.ended(ended, figures, findings);
    } finally {
      over.countDown(); // whoever waits must not wait for what will never come
    }
  }

  /** Takes what is measured, one after the other. */
  private final class Measured implements RunWatch.Listener {
    @Override
    public void measured(int epoch, Map<String, Double> newest) {
      figures = newest;
      printer.measured(epoch, newest);
    }

    @Override
    public void diagnosed(List<Finding> newest) {
      findings = newest;
    }
  }

  /** Runs while the process ends: stops the run and says what was kept. */
  private void interrupted() {
    service.stop();
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        complaints.println("The run did not stop in time; the file of its last epoch is whole.");
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (run != null) {
      complaints.printf(
          Locale.ROOT,
          "Interrupted; the run keeps epoch %s, go on with bottleneck train --resume %s.%n",
          run.keptEpoch().isPresent() ? number(run.keptEpoch().getAsDouble()) : "0",
          run.id());
    }
    if (recorder != null) {
      SavedModel kept = recorder.lastWrittenOrNull();
      complaints.println(
          kept == null
              ? "Interrupted before the first epoch was over; %s was not written.".formatted(file)
              : "Interrupted; %s keeps epoch %.0f.".formatted(file, kept.card().epoch()));
    }
  }

  private static String number(double epoch) {
    return String.format(Locale.ROOT, epoch == Math.rint(epoch) ? "%.0f" : "%.2f", epoch);
  }
}
