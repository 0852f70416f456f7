package io.bottleneck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottleneck.lab.sweep.SettingReader;
import io.bottleneck.model.AutoencoderSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The settings a sweep's file may name: the options of {@code train} about the network in camel
 * case, {@code learningRate} for {@code --learning-rate}, with their values as JSON.
 */
final class SweepSettings implements SettingReader {
  private final Map<String, OptionSpec> options = new LinkedHashMap<>();

  SweepSettings() {
    for (OptionSpec option : commandLine(new SpecOptions()).getCommandSpec().options()) {
      for (String name : option.names()) {
        options.put(camelCase(name), option);
      }
    }
  }

  /** All names. */
  List<String> names() {
    return List.copyOf(options.keySet());
  }

  @Override
  public String text(String setting, JsonNode value) throws Refusal {
    OptionSpec option = options.get(setting);
    if (option == null) {
      throw new Refusal("is no setting; there are " + String.join(", ", names()));
    }
    if (!isOfType(option.type(), value)) {
      throw new Refusal("must be " + expected(option));
    }
    String text = text(value);
    try {
      commandLine(new SpecOptions()).parseArgs(argument(setting, text));
    } catch (CommandLine.ParameterException e) {
      throw new Refusal("must be " + expected(option));
    }
    return text;
  }

  @Override
  public AutoencoderSpec spec(Map<String, String> settings) throws Refusal {
    List<String> arguments = new ArrayList<>();
    settings.forEach((setting, text) -> arguments.add(argument(setting, text)));
    SpecOptions chosen = new SpecOptions();
    try {
      commandLine(chosen).parseArgs(arguments.toArray(String[]::new));
      return chosen.spec();
    } catch (CommandLine.ParameterException | RefusedException e) {
      throw new Refusal(e.getMessage());
    }
  }

  private String argument(String setting, String text) {
    OptionSpec option = options.get(setting);
    if (option.type() == Boolean.class) {
      return option.longestName().replaceFirst("^--", text.equals("true") ? "--" : "--no-");
    }
    // Layers stand apart by a dash where people read them.
    String value = List.class.isAssignableFrom(option.type()) ? text.replace('-', ',') : text;
    return option.longestName() + "=" + value;
  }

  private static CommandLine commandLine(SpecOptions options) {
    return new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static String camelCase(String option) {
    String[] words = option.replaceFirst("^--", "").split("-");
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }

  private static boolean isOfType(Class<?> type, JsonNode value) {
    if (type == Integer.class || type == Long.class) {
      return value.isIntegralNumber();
    }
    if (type == Double.class) {
      return value.isNumber();
    }
    if (type == Boolean.class) {
      return value.isBoolean();
    }
    if (List.class.isAssignableFrom(type)) {
      return value.isArray() && !value.isEmpty() && wholeAndPositive(value);
    }
    return value.isTextual() && !value.asText().isEmpty();
  }

  private static boolean wholeAndPositive(JsonNode list) {
    for (JsonNode value : list) {
      if (!value.isInt() || value.intValue() < 1) {
        return false;
      }
    }
    return true;
  }

  private static String expected(OptionSpec option) {
    Class<?> type = option.type();
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(constant -> "\"" + ((Enum<?>) constant).name().toLowerCase(Locale.ROOT) + "\"")
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    if (type == Double.class) {
      return "a number";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    return List.class.isAssignableFrom(type)
        ? "a list of whole numbers above 0: [64, 32, 2]"
        : "a text";
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    StringJoiner sizes = new StringJoiner("-");
    value.forEach(size -> sizes.add(size.asText()));
    return sizes.toString();
  }
}
