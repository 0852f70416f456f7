package io.bottleneck.ui.view;

import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * How a chooser that cannot be typed into shows its choices.
 *
 * @param <T> of the choices
 */
public final class ShownAs<T> extends StringConverter<T> {
  private final Function<T, String> words;

  /** Each choice in the words of {@code words}; no choice as nothing. */
  public ShownAs(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(T choice) {
    return choice == null ? "" : words.apply(choice);
  }

  @Override
  public T fromString(String text) {
    return null; // nobody can type
  }
}
