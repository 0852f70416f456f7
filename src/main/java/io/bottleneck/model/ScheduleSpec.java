package io.bottleneck.model;

import java.util.Objects;

/**
 * How the learning rate changes over a run.
 *
 * @param kind which curve
 * @param every epochs between two steps of {@link Kind#STEP}, 1 or more; else unused
 * @param factor what each step multiplies the rate by, in (0, 1); else unused
 */
public record ScheduleSpec(Kind kind, int every, double factor) {
  /** The same rate throughout. */
  public static final ScheduleSpec CONSTANT = new ScheduleSpec(Kind.CONSTANT, 20, 0.5);

  /** The curves one can choose. */
  public enum Kind {
    /** The same rate throughout. */
    CONSTANT("constant"),
    /** Falls by a factor every so many epochs. */
    STEP("step"),
    /** Falls to nothing at the last epoch along half a cosine (Loshchilov and Hutter 2017). */
    COSINE("cosine");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name the field uses. */
    public String label() {
      return label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** Checks that nothing is missing. */
  public ScheduleSpec {
    Objects.requireNonNull(kind, "kind");
  }

  /** What the base rate is multiplied by at {@code epoch} (3.4 is 40 % into the fourth). */
  public double factorAt(double epoch, int epochs) {
    return switch (kind) {
      case CONSTANT -> 1;
      case STEP -> Math.pow(factor, Math.floor(epoch / every));
      case COSINE -> 0.5 * (1 + Math.cos(Math.PI * Math.min(1, epoch / epochs)));
    };
  }
}
