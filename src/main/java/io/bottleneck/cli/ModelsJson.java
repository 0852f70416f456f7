package io.bottleneck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.lab.library.CardFacts;
import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.lab.library.ModelDescription;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.StrictJson;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Models for programs, one object on one line; what is not known is null. */
final class ModelsJson {
  private ModelsJson() {}

  /** All of them. */
  static void print(List<LibraryEntry> entries, PrintWriter out) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("event", "models");
    report.put("models", entries.stream().map(ModelsJson::object).toList());
    print(report, out);
  }

  /** One with its whole card. */
  static void print(LibraryEntry entry, ModelCard card, PrintWriter out) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("event", "model");
    report.putAll(object(entry));
    report.put("card", StrictJson.MAPPER.valueToTree(card));
    print(report, out);
  }

  private static void print(Map<String, Object> report, PrintWriter out) {
    try {
      out.println(new ObjectMapper().writeValueAsString(report));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of numbers and texts is always JSON", e);
    }
  }

  private static Map<String, Object> object(LibraryEntry entry) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", entry.name());
    model.put("file", entry.file().toString());
    model.put("where", entry.place().name().toLowerCase(Locale.ROOT));
    model.put("title", entry.description().map(ModelDescription::title).orElse(null));
    model.put("sentence", entry.description().map(ModelDescription::sentence).orElse(null));
    model.put("command", entry.description().map(ModelDescription::command).orElse(null));
    ModelCard card = entry.card().orElse(null);
    model.put("kind", card == null ? null : card.spec().kind().name());
    model.put("layers", card == null ? null : CardFacts.layers(card.spec()));
    model.put("codeSize", card == null ? null : card.spec().codeSize());
    model.put("epoch", card == null ? null : card.epoch());
    model.put(
        "heldOutMse", entry.heldOutMse().isPresent() ? entry.heldOutMse().getAsDouble() : null);
    model.put("figures", entry.figures());
    model.put("bytes", entry.bytes());
    model.put("picture", entry.picture().map(Object::toString).orElse(null));
    model.put("refusal", card == null ? entry.refusal() : null);
    return model;
  }
}
