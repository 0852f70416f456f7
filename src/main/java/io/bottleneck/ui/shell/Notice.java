package io.bottleneck.ui.shell;

import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingEvent.Reason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;

/**
 * Something the user is told without being stopped.
 *
 * @param text one sentence: what, where, what was kept, what to do
 * @param bad whether something went wrong
 * @param details for those who ask, or empty
 * @param actions what can be done about it, each a button
 */
public record Notice(String text, boolean bad, String details, List<Action> actions) {
  /** Copies the actions. */
  public Notice {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(details, "details");
    actions = List.copyOf(actions);
  }

  /**
   * One button of a notice.
   *
   * @param label what it says
   * @param run what it does, on the FX thread
   */
  public record Action(String label, Runnable run) {}

  /** Whether nobody has to act on it, so that it may go away by itself. */
  public boolean passing() {
    return !bad && actions.isEmpty();
  }

  /** Good news without buttons. */
  public static Notice info(String text) {
    return new Notice(text, false, "", List.of());
  }

  /** How a run ended; what went wrong stays on the screen. */
  static Notice ofRun(TrainingEvent.Ended ended) {
    boolean bad = ended.reason() == Reason.DIVERGED || ended.reason() == Reason.FAILED;
    return new Notice(ended.message(), bad, "", List.of());
  }

  /** A refusal or a failure, with its trace as details. */
  public static Notice failure(String text, Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace, true));
    return new Notice(text, true, trace.toString(), List.of());
  }
}
