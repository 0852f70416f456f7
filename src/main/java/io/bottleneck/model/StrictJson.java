package io.bottleneck.model;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Jackson set up for content nobody vouches for: every field of a record must be there, once, with
 * its own type; nothing else may be; sizes and depths are bounded. No type names are ever read from
 * JSON, so it cannot choose which class is built.
 */
public final class StrictJson {
  /** Longest document that is read, in bytes: both losses of 100,000 epochs fit. */
  public static final int MAX_BYTES = 8 << 20;

  /** Reads strictly, writes indented. */
  public static final JsonMapper MAPPER = mapper();

  private static final Pattern MISSING = Pattern.compile("^Missing (required )?creator property");

  private StrictJson() {}

  /** A failure of Jackson as the rest of a sentence for the user. */
  public static String reason(JsonProcessingException failure) {
    if (failure instanceof StreamConstraintsException) {
      return "the JSON is longer or deeper than any of ours";
    }
    if (failure instanceof JsonMappingException mapping) {
      return reason(mapping);
    }
    JsonLocation at = failure.getLocation();
    String what = essence(failure.getOriginalMessage());
    return at == null
        ? "it is no valid JSON (%s)".formatted(what)
        : "line %d, column %d is no valid JSON (%s)"
            .formatted(at.getLineNr(), at.getColumnNr(), what);
  }

  private static String reason(JsonMappingException failure) {
    String field = path(failure);
    if (failure instanceof UnrecognizedPropertyException) {
      return "the field \"%s\" is unknown".formatted(field);
    }
    if (MISSING.matcher(String.valueOf(failure.getOriginalMessage())).find()) {
      return "the field \"%s\" is missing".formatted(field);
    }
    if (failure instanceof InvalidFormatException wrong) {
      return "the field \"%s\" cannot be \"%s\""
          .formatted(field, abbreviated(String.valueOf(wrong.getValue())));
    }
    if (failure instanceof MismatchedInputException) {
      return "the field \"%s\" is null or of the wrong type".formatted(field);
    }
    return "the field \"%s\" has a value that is not possible".formatted(field);
  }

  private static String path(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + abbreviated(step.getFieldName()))
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  /** Jackson's own words, without what it says about its sources. */
  private static String essence(String text) {
    return abbreviated(
        text == null ? "no details" : text.split("\n| \\((?:for|start)|\\[Source")[0]);
  }

  /** Keeps a hostile text from filling the user's screen. */
  static String abbreviated(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 120 ? printable : printable.substring(0, 120) + "…";
  }

  private static JsonMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxDocumentLength(MAX_BYTES)
            .maxNestingDepth(16)
            .maxNameLength(200)
            .maxStringLength(10_000)
            .maxNumberLength(50)
            .build();
    SimpleModule instants =
        new SimpleModule("instants")
            .addSerializer(Instant.class, ToStringSerializer.instance)
            .addDeserializer(Instant.class, new InstantDeserializer());
    JsonMapper.Builder builder =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
            .addModule(instants)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(
                SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL));
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      builder.withCoercionConfig(
          LogicalType.Textual, texts -> texts.setCoercion(shape, CoercionAction.Fail));
    }
    return builder.build();
  }
}
