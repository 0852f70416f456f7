package io.bottleneck.lab.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottleneck.data.AtomicFile;
import io.bottleneck.lab.evaluation.Evaluation;
import io.bottleneck.model.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What somebody wrote down about a model, from the file {@code NAME.json} beside it; the format is
 * described at the package.
 *
 * @param title what it is called on its card
 * @param sentence one line: what it is for
 * @param command the exact command that trained it
 * @param figures what was measured of it, by name, in the order of the file
 */
public record ModelDescription(
    String title, String sentence, String command, Map<String, Double> figures) {
  private static final int MAX_BYTES = 1 << 16;
  private static final int MAX_FIGURES = 40;
  private static final Pattern FIGURE = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,39}");

  /**
   * Checks all of it.
   *
   * @throws IllegalArgumentException with the part of a sentence that says what is wrong
   */
  public ModelDescription {
    checkLine("title", title, 60);
    checkLine("sentence", sentence, 200);
    checkLine("command", command, 500);
    if (figures.size() > MAX_FIGURES) {
      throw new IllegalArgumentException(
          "it has %d figures, at most %d are shown".formatted(figures.size(), MAX_FIGURES));
    }
    figures.forEach(
        (name, value) -> {
          if (!FIGURE.matcher(name).matches() || !Double.isFinite(value)) {
            throw new IllegalArgumentException("a figure has no usable name or value");
          }
        });
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /**
   * Reads a description.
   *
   * @throws IOException with one sentence for the user when it is missing, damaged or too long
   */
  public static ModelDescription read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] json = in.readNBytes(MAX_BYTES + 1);
      if (json.length > MAX_BYTES) {
        throw new IOException("it is longer than %,d bytes".formatted(MAX_BYTES));
      }
      if (!(StrictJson.MAPPER.readTree(json) instanceof ObjectNode fields)) {
        throw new IOException("it holds no JSON object");
      }
      return StrictJson.MAPPER.treeToValue(fields, ModelDescription.class);
    } catch (IOException e) {
      throw new IOException(
          "Cannot use the description %s: %s; its model is shown without it."
              .formatted(file, reason(e)),
          e);
    }
  }

  /**
   * The figures of an evaluation by the names that are shown in words; what is not defined is left
   * out. Beside each stands on how many digits it was measured.
   */
  public static Map<String, Double> figures(Evaluation measured) {
    Map<String, Double> figures = new LinkedHashMap<>();
    put(figures, Figure.HELD_OUT_MSE, measured.error());
    put(figures, Figure.NEIGHBOUR_ACCURACY, measured.quality().neighbourAccuracy());
    put(figures, Figure.SILHOUETTE, measured.quality().silhouette());
    put(figures, Figure.TRUSTWORTHINESS, measured.quality().trustworthiness());
    put(figures, Figure.CONTINUITY, measured.quality().continuity());
    figures.put("heldOutDigits", (double) measured.size());
    figures.put("neighbourDigits", (double) measured.neighbourDigits());
    figures.put("trustDigits", (double) measured.trustDigits());
    return figures;
  }

  private static void put(Map<String, Double> figures, Figure figure, double value) {
    if (Double.isFinite(value)) {
      figures.put(figure.key(), value);
    }
  }

  /**
   * Writes this description; the file is replaced atomically.
   *
   * @throws IOException if it cannot be written; what was there before is then unchanged
   */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, content());
  }

  /** This description as what its file holds. */
  public AtomicFile.Content content() {
    return out -> {
      out.write(StrictJson.MAPPER.writeValueAsBytes(this));
      out.write('\n');
    };
  }

  /** A figure of this description. */
  public OptionalDouble figure(Figure figure) {
    Double value = figures.get(figure.key());
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static void checkLine(String field, String text, int most) {
    boolean line = !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    if (!line || text.length() > most) {
      throw new IllegalArgumentException(
          "the field \"%s\" is no line of at most %d characters".formatted(field, most));
    }
  }

  private static String reason(IOException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof IllegalArgumentException) {
      return cause.getMessage(); // what the constructor found
    }
    return failure instanceof JsonProcessingException json
        ? StrictJson.reason(json)
        : AtomicFile.reason(failure);
  }
}
