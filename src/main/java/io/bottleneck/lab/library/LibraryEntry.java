package io.bottleneck.lab.library;

import io.bottleneck.model.ModelCard;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One model file of the library, as far as it is known without reading its weights.
 *
 * @param file where it is
 * @param place whose it is
 * @param bytes length of the file
 * @param card its card; empty when the file cannot be opened
 * @param refusal one sentence that says why not; empty text when there is a card
 * @param description what lies beside it, when it can be read
 * @param picture a file beside it that is called as its picture; it need not be one
 */
public record LibraryEntry(
    Path file,
    Place place,
    long bytes,
    Optional<ModelCard> card,
    String refusal,
    Optional<ModelDescription> description,
    Optional<Path> picture) {
  /** Whose model it is. */
  public enum Place {
    /** It comes with the application. */
    SHIPPED("shipped"),
    /** The user has saved it. */
    OWN("yours");

    private final String label;

    Place(String label) {
      this.label = label;
    }

    /** One word. */
    public String label() {
      return label;
    }
  }

  /** Checks that nothing is missing. */
  public LibraryEntry {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(refusal, "refusal");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(picture, "picture");
  }

  /** The file's name without its ending: what one calls the model on the command line. */
  public String name() {
    return ModelLibrary.name(file);
  }

  /** What stands at the head of its card. */
  public String title() {
    return description.map(ModelDescription::title).orElseGet(this::name);
  }

  /** Its figures by name, in the order they were written down; may be empty. */
  public Map<String, Double> figures() {
    return description.map(ModelDescription::figures).orElse(Map.of());
  }

  /**
   * The mean squared error of held-out digits: as it was measured, else as it was after the last
   * epoch of the training.
   */
  public OptionalDouble heldOutMse() {
    OptionalDouble measured = figure(Figure.HELD_OUT_MSE);
    if (measured.isPresent() || card.isEmpty()) {
      return measured;
    }
    List<Double> losses = card.get().validationLosses();
    return losses.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(losses.get(losses.size() - 1));
  }

  /** One of its figures, if it was written down. */
  public OptionalDouble figure(Figure figure) {
    return description.map(each -> each.figure(figure)).orElse(OptionalDouble.empty());
  }
}
