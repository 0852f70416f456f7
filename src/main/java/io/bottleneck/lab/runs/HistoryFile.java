package io.bottleneck.lab.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.Disk;
import io.bottleneck.model.StrictJson;
import io.bottleneck.training.TrainingEvent.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run's history as JSON lines, appended as it happens. What was cut off in the middle of a line
 * counts as never written; a line nobody understands is passed over.
 */
final class HistoryFile {
  private static final String TYPE = "type";
  private static final ObjectWriter LINE =
      StrictJson.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

  private HistoryFile() {}

  static byte[] epoch(EpochRecord epoch) {
    return line("epoch", epoch);
  }

  static byte[] rate(RunHistory.RateRecord rate) {
    return line("rate", rate);
  }

  static byte[] ended(RunHistory.EndRecord end) {
    return line("ended", end);
  }

  /** Numbers that are not finite have no place in JSON and are left out. */
  static byte[] figures(int epoch, Map<String, Double> figures) {
    ObjectNode tree = StrictJson.MAPPER.createObjectNode();
    tree.put("epoch", epoch);
    ObjectNode values = tree.putObject("figures");
    new TreeMap<>(figures)
        .forEach(
            (name, value) -> {
              if (Double.isFinite(value)) {
                values.put(name, value);
              }
            });
    return line("figures", tree);
  }

  /** Reads what is there; empty when nothing is. */
  static RunHistory read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return RunHistory.EMPTY;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1); // the rest is torn
    Reader reader = new Reader();
    whole.lines().forEach(reader::take);
    return reader.history();
  }

  /** Bytes of the lines that are whole; what follows them is torn. */
  static long wholeLines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    byte[] bytes = Files.readAllBytes(file);
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] != '\n') {
      length--;
    }
    return length;
  }

  /** Replaces the file by {@code history}. */
  static void write(Disk disk, Path file, RunHistory history) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (EpochRecord epoch : history.epochs()) {
      bytes.write(epoch(epoch));
    }
    for (var figures : new TreeMap<>(history.figures()).entrySet()) {
      bytes.write(figures(figures.getKey(), figures.getValue()));
    }
    for (RunHistory.RateRecord rate : history.rates()) {
      bytes.write(rate(rate));
    }
    AtomicFile.write(disk, file, out -> out.write(bytes.toByteArray()));
  }

  private static byte[] line(String type, Object record) {
    ObjectNode tree = StrictJson.MAPPER.createObjectNode();
    tree.put(TYPE, type);
    tree.setAll((ObjectNode) StrictJson.MAPPER.valueToTree(record));
    try {
      return (LINE.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and texts always have a JSON form", e);
    }
  }

  /** Puts the lines together. */
  private static final class Reader {
    private final TreeMap<Integer, EpochRecord> epochs = new TreeMap<>();
    private final Map<Integer, Map<String, Double>> figures = new TreeMap<>();
    private final List<RunHistory.RateRecord> rates = new ArrayList<>();
    private RunHistory.EndRecord ended;

    void take(String line) {
      try {
        JsonNode tree = StrictJson.MAPPER.readTree(line);
        if (!(tree instanceof ObjectNode fields) || !fields.path(TYPE).isTextual()) {
          return;
        }
        String type = fields.remove(TYPE).textValue();
        switch (type) {
          case "epoch" -> {
            EpochRecord epoch = StrictJson.MAPPER.treeToValue(fields, EpochRecord.class);
            epochs.put(epoch.epoch(), epoch);
          }
          case "figures" -> takeFigures(fields);
          case "rate" ->
              rates.add(StrictJson.MAPPER.treeToValue(fields, RunHistory.RateRecord.class));
          case "ended" ->
              ended =
                  new RunHistory.EndRecord(
                      Reason.valueOf(fields.path("reason").asText()),
                      fields.path("message").asText(),
                      fields.path("epoch").asDouble());
          default -> {} // of a later version
        }
      } catch (JsonProcessingException | IllegalArgumentException e) {
        // One line that is not as it should be must not hide all the others.
      }
    }

    private void takeFigures(ObjectNode fields) {
      Map<String, Double> values = new TreeMap<>();
      fields
          .path("figures")
          .fields()
          .forEachRemaining(each -> values.put(each.getKey(), each.getValue().asDouble()));
      figures.merge(
          fields.path("epoch").asInt(),
          values,
          (before, now) -> {
            before.putAll(now);
            return before;
          });
    }

    RunHistory history() {
      return new RunHistory(
          List.copyOf(epochs.values()), figures, rates, Optional.ofNullable(ended));
    }
  }
}
