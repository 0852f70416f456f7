package io.bottleneck.lab.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.SpecJson;
import io.bottleneck.model.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where one entry is kept: {@code spec.json}, {@code model.zip}, what its process printed and, at
 * the end, {@code result.json}. Its name comes of the spec and the digits, so that a file to which
 * entries are added finds its old ones again.
 *
 * @param path the entry's own folder
 */
record EntryFolder(Path path) {
  /** Hexadecimal digits of the name; two of a thousand entries meet once in half a billion. */
  private static final int NAME = 12;

  static EntryFolder of(Path sweep, AutoencoderSpec spec, DigitCorpus corpus) {
    String content = SpecJson.write(spec) + corpus.training().sha256() + corpus.heldOut().sha256();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return new EntryFolder(sweep.resolve(HexFormat.of().formatHex(digest).substring(0, NAME)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Path spec() {
    return path.resolve("spec.json");
  }

  Path model() {
    return path.resolve("model.zip");
  }

  Path events() {
    return path.resolve("events.jsonl");
  }

  Path errors() {
    return path.resolve("errors.txt");
  }

  private Path resultFile() {
    return path.resolve("result.json");
  }

  /** Writes down what is to be trained, and parts what will be printed from what was before. */
  void prepare(AutoencoderSpec spec) throws IOException {
    Files.createDirectories(path);
    byte[] json = SpecJson.write(spec).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(spec(), out -> out.write(json));
    if (Files.exists(events())) { // the last line may be half a one
      Files.writeString(events(), "\n", StandardOpenOption.APPEND);
    }
  }

  /** Forgets what was trained; the kept runs stay. */
  void forget() throws IOException {
    Files.deleteIfExists(resultFile());
    Files.deleteIfExists(events());
  }

  /** The result; empty when there is none, or none that can be understood. */
  Optional<SweepResult> result() {
    try {
      return Optional.ofNullable(
          StrictJson.MAPPER.readValue(Files.readAllBytes(resultFile()), SweepResult.class));
    } catch (IOException e) {
      return Optional.empty(); // the kept run tells it once more
    }
  }

  void write(SweepResult result) throws IOException {
    byte[] json = StrictJson.MAPPER.writeValueAsBytes(result);
    AtomicFile.write(resultFile(), out -> out.write(json));
  }

  /** The kept run of the newest process, if it came so far. */
  Optional<String> run() {
    String run = null;
    for (String line : lines(events())) {
      if (line.contains("\"run\"")) {
        try {
          JsonNode event = StrictJson.MAPPER.readTree(line);
          run = event.path("event").asText().equals("run") ? event.path("id").asText() : run;
        } catch (JsonProcessingException e) {
          continue; // a line that was cut off
        }
      }
    }
    return Optional.ofNullable(run).filter(id -> id.matches("[A-Za-z0-9_-]+"));
  }

  /** The last complaint; empty text for none. */
  String complaint() {
    List<String> said = lines(errors()).stream().filter(line -> !line.isBlank()).toList();
    return said.isEmpty() ? "" : said.get(said.size() - 1).strip();
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
