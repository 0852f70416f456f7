package io.bottleneck.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A spec as readable JSON and back: the fields of {@link AutoencoderSpec} in their order,
 * enumerations by their constants' names. Reading is strict: no field may be missing, unknown,
 * doubled or of another type.
 */
public final class SpecJson {
  private SpecJson() {}

  /** The spec as indented JSON, without a final line break. Equal specs give equal texts. */
  public static String write(AutoencoderSpec spec) {
    try {
      return StrictJson.MAPPER.writeValueAsString(spec);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The spec as one line of JSON, the same on every platform. Equal specs give equal lines. */
  public static String line(AutoencoderSpec spec) {
    try {
      return StrictJson.MAPPER
          .writer()
          .without(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(spec);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The identity of a spec, its name included: lower-case hex SHA-256 over {@link #line}. */
  public static String sha256(AutoencoderSpec spec) {
    try {
      byte[] text = line(spec).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Reads what {@link #write} wrote, or a person by hand.
   *
   * @return a spec without faults
   * @throws ModelFileException with one sentence that names the place in the JSON, or every fault
   */
  public static AutoencoderSpec read(String json) throws ModelFileException {
    if (json.getBytes(StandardCharsets.UTF_8).length > StrictJson.MAX_BYTES) {
      throw new ModelFileException(
          "Cannot read the spec: the JSON is longer or deeper than any of ours.");
    }
    AutoencoderSpec spec;
    try {
      JsonNode tree = StrictJson.MAPPER.readTree(json);
      if (tree instanceof ObjectNode fields) {
        OldSpec.complete(fields);
      }
      spec = StrictJson.MAPPER.treeToValue(tree, AutoencoderSpec.class);
    } catch (JsonProcessingException e) {
      throw new ModelFileException("Cannot read the spec: " + StrictJson.reason(e) + ".", e);
    }
    if (spec == null) { // the text "null"
      throw new ModelFileException("Cannot read the spec: it is null.");
    }
    if (!spec.faults().isEmpty()) {
      throw new ModelFileException("Cannot use the spec: " + String.join(" ", spec.faults()));
    }
    return spec;
  }
}
