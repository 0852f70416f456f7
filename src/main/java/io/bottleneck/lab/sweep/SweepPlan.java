package io.bottleneck.lab.sweep;

import io.bottleneck.model.AutoencoderSpec;
import java.util.List;
import java.util.Map;

/**
 * What a sweep trains.
 *
 * @param varied names of the settings that are not the same in all entries by the file's words, in
 *     its order
 * @param entries at least one, no two alike
 */
public record SweepPlan(List<String> varied, List<Entry> entries) {
  /** Copies the lists. */
  public SweepPlan {
    varied = List.copyOf(varied);
    entries = List.copyOf(entries);
  }

  /**
   * One training.
   *
   * @param number 1 for the first
   * @param settings texts of the settings that the file names
   * @param spec what they make
   */
  public record Entry(int number, Map<String, String> settings, AutoencoderSpec spec) {
    /** Copies the settings. */
    public Entry {
      settings = Map.copyOf(settings);
    }

    /** The text of a setting; empty where the file leaves it as it is. */
    public String setting(String name) {
      return settings.getOrDefault(name, "");
    }
  }

  /** What tells an entry from the others, in words: {@code seed 2, layers 64-2}. */
  public String words(Entry entry) {
    return varied.stream()
        .filter(name -> !entry.setting(name).isEmpty())
        .map(name -> name + " " + entry.setting(name))
        .reduce((one, other) -> one + ", " + other)
        .orElse(entry.spec().name());
  }
}
