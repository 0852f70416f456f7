package io.bottleneck.cli;

import io.bottleneck.data.LoadProgress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * One line at the foot of a terminal that says how far a command is, over and over in the same
 * place; nothing at all where nobody watches, so that files and pipes hold results only. One thread
 * at a time.
 */
final class ProgressLine implements LoadProgress, AutoCloseable {
  private static final int BAR = 24;
  private static final int WIDTH = 78;

  private final PrintWriter terminal;
  private String shown = "";

  private ProgressLine(PrintWriter terminalOrNull) {
    terminal = terminalOrNull;
  }

  /** A line on {@code err} if that is a terminal. */
  static ProgressLine on(PrintWriter err, CommandServices services) {
    return new ProgressLine(services.terminal() ? err : null);
  }

  /** A line that is never shown, whoever watches. */
  static ProgressLine none() {
    return new ProgressLine(null);
  }

  @Override
  public void report(double fraction, String what) {
    show(fraction < 0 ? what : bar(Math.min(1, fraction)) + " " + what);
  }

  @Override
  public boolean cancelled() {
    return false; // Ctrl+C ends the process, and no file is ever half written
  }

  /** Takes the line away, for what is printed next. */
  @Override
  public void close() {
    show("");
  }

  private static String bar(double fraction) {
    int full = (int) (fraction * BAR);
    return String.format(
        Locale.ROOT, "[%s%s] %3.0f %%", "#".repeat(full), ".".repeat(BAR - full), 100 * fraction);
  }

  private void show(String line) {
    if (terminal == null || line.equals(shown)) {
      return;
    }
    String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
    terminal.print("\r" + cut + " ".repeat(Math.max(0, shown.length() - cut.length())));
    terminal.print(cut.isEmpty() ? "\r" : "");
    terminal.flush();
    shown = cut;
  }
}
