package io.bottleneck.cli;

import io.bottleneck.lab.ModelRecorder;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A run that the calling thread waits for, and that Ctrl+C ends in order. */
final class ConsoleRun {
  /** How long Ctrl+C waits for the current minibatch and the file; the file is whole regardless. */
  private static final long PATIENCE_SECONDS = 20;

  private final TrainingService service;
  private final RunPrinter printer;
  private final ModelRecorder recorder;
  private final Path file;
  private final PrintWriter complaints;
  private final ProcessEnd processEnd;
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<TrainingEvent.Ended> end = new AtomicReference<>();

  /**
   * A run that has not started.
   *
   * @param recorder writes {@code file}; both null when nothing is kept
   */
  ConsoleRun(
      TrainingService service,
      RunPrinter printer,
      ModelRecorder recorder,
      Path file,
      PrintWriter complaints,
      ProcessEnd processEnd) {
    this.service = service;
    this.printer = printer;
    this.recorder = recorder;
    this.file = file;
    this.complaints = complaints;
    this.processEnd = processEnd;
  }

  /** Trains, prints, waits; returns the exit code. */
  int run(TrainingRequest request) throws InterruptedException {
    ProcessEnd.Registration atEnd = processEnd.whenEnding(this::interrupted);
    TrainingObserver console = this::print;
    service.start(request, recorder == null ? console : recorder.andThen(console));
    over.await();
    boolean running = atEnd.withdraw();
    TrainingEvent.Reason reason = end.get().reason();
    if (!running || reason == TrainingEvent.Reason.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    boolean asPlanned =
        reason == TrainingEvent.Reason.COMPLETED || reason == TrainingEvent.Reason.RULE;
    return asPlanned && lastEpochKept() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private boolean lastEpochKept() {
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

  private void print(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      printer.started(started);
    } else if (event instanceof TrainingEvent.EpochDone done) {
      printer.epochDone(done);
    } else if (event instanceof TrainingEvent.Ended ended) {
      end.set(ended);
      printer.ended(ended);
      over.countDown();
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
    if (recorder != null) {
      SavedModel kept = recorder.lastWrittenOrNull();
      complaints.println(
          kept == null
              ? "Interrupted before the first epoch was over; %s was not written.".formatted(file)
              : "Interrupted; %s keeps epoch %.0f.".formatted(file, kept.card().epoch()));
    }
  }
}
