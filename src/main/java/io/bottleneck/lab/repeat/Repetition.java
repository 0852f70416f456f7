package io.bottleneck.lab.repeat;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.model.SpecSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run that repeats another.
 *
 * @param past what it repeats
 * @param sameDigits whether it learns from the very digits, and is validated on them
 * @param differences what is not as it was, in words; with none the losses shall be the same
 */
public record Repetition(Recipe.Past past, boolean sameDigits, List<String> differences) {
  /** Settings that say when a run ends and what it is called, and change no epoch before. */
  private static final Set<String> WITHOUT_INFLUENCE =
      Set.of("name", "epochs", "stop.patience", "stop.minutes", "stop.target");

  /** Copies the differences. */
  public Repetition {
    differences = List.copyOf(differences);
  }

  /**
   * Says what is not as it was.
   *
   * @param recipe what is repeated; must have a past
   * @param spec what is trained now
   * @param nativeThreads used now
   * @param versions names and versions of what trains now
   */
  public static Repetition of(
      Recipe recipe,
      AutoencoderSpec spec,
      DigitCorpus corpus,
      int nativeThreads,
      Map<String, String> versions) {
    Recipe.Past past = recipe.past().orElseThrow();
    boolean sameDigits = past.learnedFrom(corpus);
    List<String> differences = new ArrayList<>();
    if (!sameDigits) {
      differences.add("other digits");
    }
    List<String> settings = settings(recipe.spec(), spec);
    if (!settings.isEmpty()) {
      differences.add("other settings (%s)".formatted(String.join(", ", settings)));
    }
    if (past.nativeThreads() != nativeThreads) {
      differences.add(
          "%d native threads instead of %d".formatted(nativeThreads, past.nativeThreads()));
    }
    if (!past.undisturbed()) {
      differences.add(
          "a learning rate that was changed, or first weights that were taken over, at that time");
    }
    Set<String> names = new TreeSet<>(versions.keySet());
    names.addAll(past.versions().keySet());
    for (String name : names) {
      String now = versions.get(name);
      String before = past.versions().get(name);
      if (!Objects.equals(now, before)) {
        differences.add("%s %s instead of %s".formatted(name, now, before));
      }
    }
    return new Repetition(past, sameDigits, differences);
  }

  private static List<String> settings(AutoencoderSpec before, AutoencoderSpec now) {
    boolean stretched = // the one schedule that looks at the last epoch
        now.optimiser().schedule().kind() == ScheduleSpec.Kind.COSINE;
    Map<String, Object> old = SpecSettings.of(before);
    List<String> changed = new ArrayList<>();
    SpecSettings.of(now)
        .forEach(
            (path, value) -> {
              boolean matters =
                  !WITHOUT_INFLUENCE.contains(path) || stretched && path.equals("epochs");
              if (matters && !value.equals(old.get(path))) {
                changed.add(path.substring(path.lastIndexOf('.') + 1));
              }
            });
    return changed;
  }
}
