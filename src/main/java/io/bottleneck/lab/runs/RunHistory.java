package io.bottleneck.lab.runs;

import io.bottleneck.training.TrainingEvent.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run has written down so far. Immutable.
 *
 * @param epochs finished ones, ascending
 * @param figures names and values of what was measured after an epoch, by epoch
 * @param rates learning rates somebody set on the way
 * @param ended how it ended; empty while it runs, and for ever when it was cut off
 */
public record RunHistory(
    List<EpochRecord> epochs,
    Map<Integer, Map<String, Double>> figures,
    List<RateRecord> rates,
    Optional<EndRecord> ended) {
  /** Nothing written yet. */
  public static final RunHistory EMPTY =
      new RunHistory(List.of(), Map.of(), List.of(), Optional.empty());

  /**
   * A learning rate that somebody set.
   *
   * @param epoch position from which on it held
   * @param learningRate the new one
   */
  public record RateRecord(double epoch, double learningRate) {}

  /**
   * The end of a run.
   *
   * @param reason why it ended
   * @param message one sentence
   * @param epoch of the weights it left
   */
  public record EndRecord(Reason reason, String message, double epoch) {}

  /** Copies the collections. */
  public RunHistory {
    epochs = List.copyOf(epochs);
    figures = Map.copyOf(new TreeMap<>(figures));
    rates = List.copyOf(rates);
  }

  /** The epoch with the smallest validation loss, the first of equals; empty before the first. */
  public Optional<EpochRecord> best() {
    EpochRecord best = null;
    for (EpochRecord each : epochs) {
      if (best == null || each.validationLoss() < best.validationLoss()) {
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The newest finished epoch; 0 before the first. */
  public int newest() {
    return epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).epoch();
  }

  /** Seconds of training, pauses left out. */
  public double seconds() {
    return epochs.stream().mapToDouble(EpochRecord::seconds).sum();
  }

  /** The figures measured last; empty when none were. */
  public Map<String, Double> newestFigures() {
    return figures.keySet().stream().max(Integer::compare).map(figures::get).orElse(Map.of());
  }

  /** The same history up to the end of {@code epoch}, as if nothing had come after. */
  RunHistory upTo(double epoch) {
    Map<Integer, Map<String, Double>> kept = new TreeMap<>(figures);
    kept.keySet().removeIf(each -> each > epoch);
    return new RunHistory(
        epochs.stream().filter(each -> each.epoch() <= epoch).toList(),
        kept,
        rates.stream().filter(each -> each.epoch() < epoch).toList(),
        Optional.empty());
  }
}
