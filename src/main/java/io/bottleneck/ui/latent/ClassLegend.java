package io.bottleneck.ui.latent;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassFilter;
import io.bottleneck.ui.workbench.Workbench;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The classes of the digits on the map and which of them are on show. FX thread only. */
public final class ClassLegend {
  private final Workbench workbench;
  private final ReadOnlyObjectWrapper<ClassFilter> filter =
      new ReadOnlyObjectWrapper<>(this, "filter", ClassFilter.ALL);
  private final ReadOnlyObjectWrapper<List<LegendEntry>> entries =
      new ReadOnlyObjectWrapper<>(this, "entries", List.of());
  private DigitDataset digits;
  private List<LegendEntry> classes = List.of();

  ClassLegend(Workbench workbench) {
    this.workbench = workbench;
    workbench.ownDigitsProperty().addListener((property, before, now) -> update());
  }

  /** The classes on show. */
  public ReadOnlyObjectProperty<ClassFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /**
   * A line for each class, or one line when the digits carry no labels, and one for the user's own.
   */
  public ReadOnlyObjectProperty<List<LegendEntry>> entriesProperty() {
    return entries.getReadOnlyProperty();
  }

  /** Shows or hides a class; one without a line, which nothing could bring back, stays as it is. */
  public void toggle(int label) {
    if (listed(label)) {
      filter.set(filter.get().toggled(label));
    }
  }

  /**
   * Shows only one class, or all again when it already is the only one; nothing happens for one
   * without a line.
   */
  public void isolate(int label) {
    if (listed(label)) {
      filter.set(filter.get().isolated(label));
    }
  }

  private boolean listed(int label) {
    return entries.get().stream().anyMatch(entry -> entry.label() == label);
  }

  /** Shows every class again. */
  void showAll() {
    filter.set(ClassFilter.ALL);
  }

  /** The digits of the map on show, or null. To be called after the map itself is shown. */
  void use(DigitDataset newDigits) {
    if (newDigits != digits) {
      digits = newDigits;
      classes = digits == null ? List.of() : LegendEntry.classes(digits);
      update();
    }
  }

  private void update() {
    boolean shownBefore = anyShown();
    entries.set(
        digits == null
            ? List.of()
            : LegendEntry.with(classes, workbench.ownDigitsProperty().get().size()));
    if (shownBefore && !anyShown()) {
      showAll(); // the line of all that was on show has gone
    }
  }

  private boolean anyShown() {
    return entries.get().stream().anyMatch(entry -> filter.get().shows(entry.label()));
  }
}
