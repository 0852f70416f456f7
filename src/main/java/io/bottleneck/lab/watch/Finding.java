package io.bottleneck.lab.watch;

import java.util.Objects;

/**
 * What the doctor has to say of a run.
 *
 * @param severity how bad it is
 * @param text what was found, one plain sentence
 * @param remedy what to try, one plain sentence
 */
public record Finding(Severity severity, String text, String remedy) {
  /** How bad a finding is, mildest first. */
  public enum Severity {
    /** Good to know. */
    NOTE,
    /** The run could do better. */
    WARNING,
    /** The run is lost unless something changes. */
    SERIOUS
  }

  /** Checks that nothing is missing. */
  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(remedy, "remedy");
  }
}
