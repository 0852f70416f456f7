package io.bottleneck.training;

import java.util.ArrayDeque;
import java.util.Deque;

/** Digits fitted per second of fitting, over the last seconds. */
final class Throughput {
  private static final double WINDOW_SECONDS = 3;

  private final Deque<Step> steps = new ArrayDeque<>();
  private double seconds;
  private long digits;

  private record Step(int digits, double seconds) {}

  /** Adds a minibatch and returns the rate. */
  double after(int count, double took) {
    steps.addLast(new Step(count, took));
    seconds += took;
    digits += count;
    while (steps.size() > 1 && seconds - steps.getFirst().seconds > WINDOW_SECONDS) {
      Step oldest = steps.removeFirst();
      seconds -= oldest.seconds;
      digits -= oldest.digits;
    }
    return seconds > 0 ? digits / seconds : 0;
  }
}
