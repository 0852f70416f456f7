package io.bottleneck.ui.projection;

import io.bottleneck.ui.view.ShownAs;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;

/** A dimension of the code to be chosen, each with its standard deviation. */
final class AxisChooser extends ChoiceBox<Integer> {
  private final Texts texts = Texts.of(AxisChooser.class);
  private Map<Integer, CodeDimension> known = Map.of();
  private boolean showing;

  /**
   * @param key {@code across} or {@code up}: of its words
   * @param chosen gets the dimension that the user chooses
   */
  AxisChooser(String key, IntConsumer chosen) {
    setId("axis-" + key);
    setAccessibleText(texts.get("axis." + key));
    setTooltip(new Tooltip(texts.get("axis." + key)));
    setConverter(new ShownAs<>(this::words));
    valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing && now != null) {
                chosen.accept(now);
              }
            });
  }

  private String words(int index) {
    CodeDimension dimension = known.get(index);
    return dimension == null
        ? texts.get("axis.one", index + 1)
        : texts.get("axis.one.spread", index + 1, dimension.deviation());
  }

  /** Shows {@code value} among {@code size} dimensions. */
  void show(int size, int value, List<CodeDimension> dimensions) {
    showing = true;
    Map<Integer, CodeDimension> now =
        dimensions.stream().collect(Collectors.toMap(CodeDimension::index, Function.identity()));
    if (getItems().size() != size || !now.equals(known)) {
      known = now;
      getItems().setAll(IntStream.range(0, size).boxed().toList());
    }
    setValue(value < size ? value : null);
    showing = false;
  }
}
