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
      PrintWriter complaints) {
    this.service = service;
    this.printer = printer;
    this.recorder = recorder;
    this.file = file;
    this.complaints = complaints;
  }

  /** Trains, prints, waits; returns the exit code. */
  int run(TrainingRequest request) throws InterruptedException {
    Thread interrupted = new Thread(this::interrupted, "interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    TrainingObserver console = this::print;
    service.start(request, recorder == null ? console : recorder.andThen(console));
    over.await();
    boolean running = removeHook(interrupted);
    TrainingEvent.Reason reason = end.get().reason();
    if (!running || reason == TrainingEvent.Reason.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    boolean kept = recorder == null || recorder.lastWrittenOrNull() != null;
    return reason == TrainingEvent.Reason.COMPLETED && kept ? ExitCode.DONE : ExitCode.FAILED;
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

  /** False when the process is already ending. */
  private static boolean removeHook(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return false;
    }
  }
}
