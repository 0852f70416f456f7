package io.bottleneck.ui.runs;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of the epochs of a run.
 *
 * @param training reconstruction loss of each finished epoch's minibatches, epoch 1 first
 * @param validation reconstruction MSE of the held-out digits after each finished epoch
 * @param kept epochs whose weights are there, ascending; 0 is the initial ones
 * @param coded epochs whose codes of the live subset are there, ascending
 */
public record RunHistory(
    List<Double> training, List<Double> validation, List<Integer> kept, List<Integer> coded) {
  /** Nothing is known. */
  public static final RunHistory NONE = new RunHistory(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public RunHistory {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    kept = List.copyOf(kept);
    coded = List.copyOf(coded);
  }

  /** Whether there is an epoch to look at. */
  public boolean empty() {
    return kept.isEmpty();
  }

  /** The first epoch of which anything can be shown; 0 when there is none. */
  public int first() {
    return shown().min().orElse(0);
  }

  /** The last epoch of which anything can be shown; 0 when there is none. */
  public int last() {
    return shown().max().orElse(0);
  }

  /** The kept epoch nearest to {@code epoch}, the earlier of two; something must be kept. */
  public int nearestKept(int epoch) {
    int nearest = kept.get(0);
    for (int each : kept) {
      if (Math.abs(each - epoch) < Math.abs(nearest - epoch)) {
        nearest = each;
      }
    }
    return nearest;
  }

  private IntStream shown() {
    return IntStream.concat(
        kept.stream().mapToInt(Integer::intValue), coded.stream().mapToInt(Integer::intValue));
  }
}
