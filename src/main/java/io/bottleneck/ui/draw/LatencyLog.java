package io.bottleneck.ui.draw;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * How long the user waits for a reconstruction: from the entry of the mouse handler to the finished
 * pixels of the first result that holds that move. A move whose own request was superseded waits
 * for the result of a later one and is counted with that longer time. The hop from the finished
 * pixels to the FX thread is kept apart.
 *
 * <p>Thread-safe; remembers the newest {@value #CAPACITY} times of each kind.
 */
public final class LatencyLog {
  /** How many times are remembered; older ones give way. */
  public static final int CAPACITY = 16_384;

  private record Move(long number, long enteredNanos) {}

  /**
   * A summary in milliseconds; all zero when nothing was counted.
   *
   * @param count times behind these figures
   * @param p50 median, by nearest rank
   * @param p99 99th percentile, by nearest rank
   * @param worst largest
   */
  public record Figures(int count, double p50, double p99, double worst) {}

  private final Queue<Move> unanswered = new ArrayDeque<>();
  private final Ring reconstruction = new Ring();
  private final Ring hop = new Ring();
  private long superseded;

  /** A move has entered its handler; numbers grow. */
  synchronized void entered(long move, long nanos) {
    if (unanswered.size() == CAPACITY) {
      unanswered.remove();
    }
    unanswered.add(new Move(move, nanos));
  }

  /** A request gave way to a newer one before it started. */
  synchronized void gaveWay() {
    superseded++;
  }

  /** The pixels that hold every move up to {@code move} are finished. */
  synchronized void finished(long move, long nanos) {
    while (!unanswered.isEmpty() && unanswered.peek().number <= move) {
      reconstruction.add(nanos - unanswered.remove().enteredNanos);
    }
  }

  /** The moves up to {@code move} will get no pixels. */
  synchronized void abandoned(long move) {
    unanswered.removeIf(waiting -> waiting.number <= move);
  }

  /** Pixels have reached the FX thread that long after they were finished. */
  synchronized void hopped(long nanos) {
    hop.add(nanos);
  }

  /** From the mouse handler's entry to the finished pixels. */
  public synchronized Figures reconstruction() {
    return reconstruction.figures();
  }

  /** From the finished pixels to the FX thread that shows them. */
  public synchronized Figures hop() {
    return hop.figures();
  }

  /** Moves whose own request never ran because a newer one took its place. */
  public synchronized long superseded() {
    return superseded;
  }

  /** Moves that still wait for their pixels. */
  public synchronized int waiting() {
    return unanswered.size();
  }

  /** Forgets all times; moves under way are still counted when they finish. */
  public synchronized void reset() {
    reconstruction.clear();
    hop.clear();
    superseded = 0;
  }

  private static final class Ring {
    private final long[] nanos = new long[CAPACITY];
    private int next;
    private int count;

    void add(long value) {
      nanos[next] = value;
      next = (next + 1) % CAPACITY;
      count = Math.min(count + 1, CAPACITY);
    }

    void clear() {
      next = 0;
      count = 0;
    }

    Figures figures() {
      if (count == 0) {
        return new Figures(0, 0, 0, 0);
      }
      long[] sorted = Arrays.copyOf(nanos, count);
      Arrays.sort(sorted);
      return new Figures(count, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1));
    }

    private static double millis(long[] sorted, double share) {
      int rank = (int) Math.ceil(share * sorted.length);
      return sorted[Math.max(0, rank - 1)] / 1e6;
    }
  }
}
