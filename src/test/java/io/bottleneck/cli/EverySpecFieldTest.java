package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.model.Presets;
import io.bottleneck.model.SpecSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Walks the components of the spec and of the records in it, tries every option on networks of all
 * kinds, and expects of each component an option that changes it and nothing else.
 */
class EverySpecFieldTest {
  /** Good for some component each; a value that is refused is not looked at. */
  private static final List<String> NUMBERS = List.of("7", "0.45", "0.002");

  /** What a preset, or the run that is repeated, is called. */
  private static final String NAMED_BY_ITS_PRESET = "name";

  private static final List<List<String>> STARTS =
      Stream.concat(
              Presets.all().stream().map(preset -> List.of("--preset", preset.name())),
              Stream.of(List.of("--schedule", "step"), List.of("--optimiser", "sgd")))
          .toList();

  @Test
  void everyComponentHasAnOptionOfItsOwn() {
    Set<String> changed = new TreeSet<>();
    for (List<String> start : STARTS) {
      for (OptionSpec option : commandLine(new SpecOptions()).getCommandSpec().options()) {
        for (List<String> text : texts(option)) {
          Set<String> different = difference(start, text);
          if (different.size() == 1) {
            changed.addAll(different);
          }
        }
      }
    }
    Set<String> components = new TreeSet<>(SpecSettings.of(Presets.SEED).keySet());
    assertThat(components)
        .contains("optimiser.beta1", "optimiser.schedule.every", "centerLoss.rate");
    components.remove(NAMED_BY_ITS_PRESET);
    assertThat(changed).containsAll(components);
  }

  private static Set<String> difference(List<String> start, List<String> option) {
    List<String> both = new ArrayList<>(start);
    both.addAll(option);
    Map<String, Object> before = spec(start);
    Map<String, Object> after = spec(both);
    Set<String> different = new TreeSet<>(after.keySet());
    different.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
    return different;
  }

  /** Empty when these arguments are refused. */
  private static Map<String, Object> spec(List<String> arguments) {
    SpecOptions options = new SpecOptions();
    try {
      commandLine(options).parseArgs(arguments.toArray(String[]::new));
      return SpecSettings.of(options.spec());
    } catch (CommandLine.ParameterException | RefusedException refused) {
      return Map.of();
    }
  }

  private static CommandLine commandLine(SpecOptions options) {
    return new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static List<List<String>> texts(OptionSpec option) {
    String name = option.longestName();
    Class<?> type = option.type();
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(constant -> List.of(name, ((Enum<?>) constant).name()))
          .toList();
    }
    if (type == Boolean.class) {
      return List.of(List.of(name), List.of(name.replaceFirst("^--", "--no-")));
    }
    if (List.class.isAssignableFrom(type)) {
      return List.of(List.of(name, "24,3"));
    }
    return NUMBERS.stream().map(number -> List.of(name, number)).toList();
  }
}
