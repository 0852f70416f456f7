package io.bottleneck.lab.library;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.StrictJson;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a model's card says, line by line, in words; the same in the window and on a console. */
public final class CardFacts {
  /**
   * One line.
   *
   * @param label what it is
   * @param value as it is shown
   */
  public record Fact(String label, String value) {}

  private CardFacts() {}

  /** Where a model comes from and how its losses went. */
  public static List<Fact> of(ModelCard card) {
    AutoencoderSpec spec = card.spec();
    List<Fact> facts = new ArrayList<>();
    add(facts, "Name", card.name());
    add(facts, "Kind", spec.kind().label());
    add(facts, "Layers", layers(spec));
    add(facts, "Code", size(spec));
    add(facts, "Epochs", number(card.epoch()));
    add(facts, "Seed", Long.toString(spec.seed()));
    add(facts, "Learned from", "%s, %,d digits".formatted(card.dataName(), card.trainingDigits()));
    add(facts, "Training digits' SHA-256", card.dataSha256());
    add(facts, "Held-out digits' SHA-256", card.heldOutSha256());
    add(facts, "Training loss", losses(card.trainingLosses()));
    add(facts, "Held-out loss", losses(card.validationLosses()));
    add(facts, "Native threads", Integer.toString(card.nativeThreads()));
    if (card.rateFactor() != 1) {
      add(facts, "Learning rate changed by hand", "times " + number(card.rateFactor()));
    }
    add(facts, "Written", card.created().truncatedTo(ChronoUnit.SECONDS).toString());
    add(
        facts,
        "Versions",
        new TreeMap<>(card.versions())
            .entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", ")));
    return facts;
  }

  /** Every setting of a spec under its name in JSON, nested ones with dots. */
  public static List<Fact> ofSpec(AutoencoderSpec spec) {
    List<Fact> facts = new ArrayList<>();
    flatten("", StrictJson.MAPPER.valueToTree(spec), facts);
    return facts;
  }

  /**
   * For example {@code 784-256-2-256-784}; of a convolutional network {@code 784-16f-2-16f-784 (f:
   * filters)}.
   */
  public static String layers(AutoencoderSpec spec) {
    boolean filters = spec.kind() == NetworkKind.CONVOLUTIONAL;
    List<String> hidden = new ArrayList<>();
    for (int size : spec.encoderSizes().subList(0, spec.encoderSizes().size() - 1)) {
      hidden.add(filters ? size + "f" : Integer.toString(size));
    }
    List<String> all = new ArrayList<>(List.of(Integer.toString(DigitDataset.PIXELS)));
    all.addAll(hidden);
    all.add(Integer.toString(spec.codeSize()));
    Collections.reverse(hidden);
    all.addAll(hidden);
    all.add(Integer.toString(DigitDataset.PIXELS));
    return String.join("-", all) + (filters ? " (f: filters)" : "");
  }

  /** A length in bytes as it is shown, for example {@code 5.3 MB}. */
  public static String megabytes(long bytes) {
    return bytes < 100_000
        ? String.format(Locale.ROOT, "%.1f KB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** A number without needless decimals. */
  public static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }

  private static String size(AutoencoderSpec spec) {
    int size = spec.codeSize();
    return size == 1 ? "1 number" : size + " numbers";
  }

  private static String losses(List<Double> losses) {
    if (losses.isEmpty()) {
      return "not measured";
    }
    int best = 0;
    for (int i = 1; i < losses.size(); i++) {
      best = losses.get(i) < losses.get(best) ? i : best;
    }
    return String.format(
        Locale.ROOT,
        "first %.4f, last %.4f, best %.4f after epoch %d",
        losses.get(0),
        losses.get(losses.size() - 1),
        losses.get(best),
        best + 1);
  }

  private static void add(List<Fact> facts, String label, String value) {
    facts.add(new Fact(label, value));
  }

  private static void flatten(String name, JsonNode node, List<Fact> facts) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  flatten(
                      name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                      field.getValue(),
                      facts));
    } else {
      add(facts, name, node.isTextual() ? node.asText() : node.toString());
    }
  }
}
