package io.bottleneck.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether an image is like the data, as far as the measures tell. A share of held-out digits is no
 * probability that the image is a digit.
 *
 * @param standings in each measure there is a figure for, in the measures' order
 * @param level what follows from the furthest of them
 * @param reasons the measures that stand out, furthest first; none when the level is {@link
 *     Level#LIKE} or {@link Level#TOO_FEW}
 */
public record Judgement(List<Standing> standings, Level level, List<Standing> reasons) {
  /** How like the data. */
  public enum Level {
    /** No measure is further out than in 95 of 100 held-out digits. */
    LIKE,
    /** Some measure is further out than any in 95 of 100 held-out digits. */
    UNUSUAL,
    /** Some measure is further out than any in 99 of 100 held-out digits. */
    UNLIKE,
    /** There are too few digits to compare with. */
    TOO_FEW
  }

  /** Copies the lists. */
  public Judgement {
    standings = List.copyOf(standings);
    reasons = List.copyOf(reasons);
  }

  /** The one in {@code measure}, where there is a figure for it. */
  public Optional<Standing> in(HeldOutMeasure measure) {
    return standings.stream().filter(standing -> standing.measure() == measure).findFirst();
  }

  /** The one that is furthest out, of several the first. */
  public Standing furthest() {
    return furthestFirst(standings).get(0);
  }

  static List<Standing> furthestFirst(List<Standing> standings) {
    return standings.stream()
        .sorted(Comparator.comparingDouble(Standing::farOut).reversed())
        .toList();
  }
}
