package io.bottleneck.ui.runs;

import io.bottleneck.lab.runs.RunState;
import io.bottleneck.model.AutoencoderSpec;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One line of the table of runs.
 *
 * @param id never changes, names its folder
 * @param name what a person calls it
 * @param spec what was trained
 * @param digits on what
 * @param epochs how many are finished
 * @param bestEpoch the one of the smallest validation loss, 0 before the first
 * @param bestLoss reconstruction MSE of the held-out digits after it, NaN before the first
 * @param accuracy 10-nearest-neighbour accuracy of its held-out codes, 0..1, NaN while unknown
 * @param seconds spent training
 * @param started when it began
 * @param state what has become of it
 * @param note what a person wrote about it, empty when nothing
 * @param tags short words to find it by
 */
public record RunEntry(
    String id,
    String name,
    AutoencoderSpec spec,
    Digits digits,
    int epochs,
    int bestEpoch,
    double bestLoss,
    double accuracy,
    double seconds,
    Instant started,
    RunState state,
    String note,
    List<String> tags) {
  /**
   * The digits of a run.
   *
   * @param name what they are called
   * @param sha256 of what was learned and of what was held out; the same only for the same digits
   */
  public record Digits(String name, String sha256) {}

  /** Checks that nothing is missing. */
  public RunEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(digits, "digits");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(note, "note");
    tags = List.copyOf(tags);
  }

  /** Units of the encoder's layers: {@code 500-250-2}. */
  public String sizes() {
    return spec.encoderSizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  RunEntry withName(String newName) {
    return with(newName, note, tags);
  }

  RunEntry withNote(String newNote) {
    return with(name, newNote, tags);
  }

  RunEntry withTags(List<String> newTags) {
    return with(name, note, newTags);
  }

  private RunEntry with(String newName, String newNote, List<String> newTags) {
    return new RunEntry(
        id, newName, spec, digits, epochs, bestEpoch, bestLoss, accuracy, seconds, started, state,
        newNote, newTags);
  }

  /** Whether every word of {@code filter} occurs in name, kind, sizes, note or tags. */
  boolean matches(String filter) {
    String text =
        String.join(" ", name, spec.kind().label(), sizes(), note, String.join(" ", tags))
            .toLowerCase(Locale.ROOT);
    for (String word : filter.toLowerCase(Locale.ROOT).trim().split("\\s+")) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
