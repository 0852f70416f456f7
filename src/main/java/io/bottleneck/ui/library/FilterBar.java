package io.bottleneck.ui.library;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** Narrows many models down to a kind or a size of the code; not there while they are few. */
final class FilterBar extends HBox {
  /** As many cards one still looks through without help. */
  private static final int FEW = 8;

  private static final Texts TEXTS = Texts.of(FilterBar.class);

  private final LibraryViewModel model;
  private final ComboBox<NetworkKind> kinds;
  private final ComboBox<Integer> sizes;
  private boolean offering;

  FilterBar(LibraryViewModel model) {
    super(8);
    this.model = model;
    kinds = choice("kind", kind -> kind == null ? TEXTS.get("filter.kind.any") : kind.label());
    sizes =
        choice(
            "size",
            size ->
                size == null
                    ? TEXTS.get("filter.size.any")
                    : TEXTS.get("filter.size", Integer.toString(size)));
    getChildren().addAll(kinds, sizes);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Offers what there is among these models. */
  void offer(List<LibraryModel> models) {
    offering = true; // a box that is filled anew lets its choice go for a moment
    offer(kinds, specs(models).map(AutoencoderSpec::kind).distinct().sorted().toList());
    offer(sizes, specs(models).map(AutoencoderSpec::codeSize).distinct().sorted().toList());
    setVisible(models.size() > FEW);
    if (!isVisible()) {
      kinds.setValue(null);
      sizes.setValue(null);
    }
    offering = false;
    choose();
  }

  private void choose() {
    if (!offering) {
      Integer size = sizes.getValue();
      model.filterProperty().set(new LibraryFilter(kinds.getValue(), size == null ? 0 : size));
    }
  }

  private static Stream<AutoencoderSpec> specs(List<LibraryModel> models) {
    return models.stream().flatMap(each -> each.entry().card().map(ModelCard::spec).stream());
  }

  private static <T> void offer(ComboBox<T> box, List<T> values) {
    if (box.getItems().size() != values.size() + 1
        || !box.getItems().subList(1, box.getItems().size()).equals(values)) {
      T chosen = box.getValue();
      box.getItems().clear();
      box.getItems().add(null);
      box.getItems().addAll(values);
      box.setValue(values.contains(chosen) ? chosen : null);
    }
  }

  private <T> ComboBox<T> choice(String key, Function<T, String> text) {
    ComboBox<T> box = new ComboBox<>();
    box.setId("library-filter-" + key);
    box.setTooltip(new Tooltip(TEXTS.get("filter." + key + ".help")));
    box.setAccessibleText(TEXTS.get("filter." + key + ".help"));
    box.setPromptText(text.apply(null));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return text.apply(value);
          }

          @Override
          public T fromString(String words) {
            throw new UnsupportedOperationException("chosen, never typed");
          }
        });
    box.valueProperty().addListener((p, before, now) -> choose());
    return box;
  }
}
