package io.bottleneck.lab.report;

import io.bottleneck.data.LoadProgress;
import java.util.concurrent.CancellationException;

/** Tells how far a report is, in steps that take about as long as each other. One thread. */
final class ReportProgress {
  private static final int STEPS = 11;

  private final LoadProgress told;
  private int done;

  ReportProgress(LoadProgress told) {
    this.told = told;
  }

  /**
   * A step begins.
   *
   * @throws CancellationException if nobody wants the report any more
   */
  void step(String what) {
    if (told.cancelled()) {
      throw new CancellationException("the report is no longer wanted");
    }
    told.report(Math.min(1, done++ / (double) STEPS), what);
  }

  /** For work within the step that has begun: may be cancelled as the report may. */
  LoadProgress within() {
    return new LoadProgress() {
      @Override
      public void report(double fraction, String what) {}

      @Override
      public boolean cancelled() {
        return told.cancelled();
      }
    };
  }

  /** Whether nobody wants the report any more. */
  boolean cancelled() {
    return told.cancelled();
  }
}
