package io.bottleneck.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** The entry {@code card.json} of a model file: the card's fields after the format's number. */
public final class CardJson {
  /** The version of the model file that this code writes; it reads this one and those before. */
  static final int FORMAT = 3;

  private static final String FORMAT_FIELD = "format";

  private CardJson() {}

  /** UTF-8, indented, fields in the order of {@link ModelCard}; equal cards give equal bytes. */
  static byte[] write(ModelCard card) throws IOException {
    ObjectNode tree = StrictJson.MAPPER.createObjectNode();
    tree.put(FORMAT_FIELD, FORMAT);
    tree.setAll((ObjectNode) StrictJson.MAPPER.valueToTree(card));
    return StrictJson.MAPPER.writeValueAsBytes(tree);
  }

  /**
   * Reads a card that has no faults.
   *
   * @param json the whole entry, at most {@link StrictJson#MAX_BYTES} bytes
   * @throws IOException with the rest of a sentence, that names the place in the card
   */
  public static ModelCard read(byte[] json) throws IOException {
    ModelCard card;
    try {
      JsonNode tree = StrictJson.MAPPER.readTree(json);
      if (!(tree instanceof ObjectNode fields)) {
        throw new RefusedContent("card.json holds no JSON object");
      }
      int format = format(fields.remove(FORMAT_FIELD));
      if (format == 1) {
        complete(fields);
      }
      if (format < FORMAT && fields.get("spec") instanceof ObjectNode spec) {
        OldSpec.complete(spec);
      }
      card = StrictJson.MAPPER.treeToValue(fields, ModelCard.class);
    } catch (JsonProcessingException e) {
      throw new RefusedContent("in card.json " + StrictJson.reason(e), e);
    }
    if (!card.faults().isEmpty()) {
      throw new RefusedContent("card.json has faults: " + String.join(" ", card.faults()));
    }
    return card;
  }

  /** Looked at before any other field, since a later format may have other ones. */
  private static int format(JsonNode format) throws RefusedContent {
    if (format == null || !format.isInt() || format.intValue() < 1) {
      throw new RefusedContent("card.json names no format version");
    }
    if (format.intValue() > FORMAT) {
      throw new RefusedContent(
          "it has format version %d and this Bottleneck reads versions up to %d, update Bottleneck to open it"
              .formatted(format.intValue(), FORMAT));
    }
    return format.intValue();
  }

  /** Format 1 knew only rates that nobody changed. */
  private static void complete(ObjectNode card) {
    card.put("rateFactor", 1.0);
    card.putObject("unfinishedEpoch");
  }
}
