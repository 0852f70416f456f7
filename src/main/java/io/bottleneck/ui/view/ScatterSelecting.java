package io.bottleneck.ui.view;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.PointLook;
import io.bottleneck.plot.Selection;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.fx.Pulse;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Selecting on a scatter: by a region the mouse draws, point by point, or all at once. Says what is
 * selected; who is told decides.
 */
final class ScatterSelecting {
  /** What there is to select from, as it is now. */
  record Scene(PointIndex index, PointLook look, Viewport view, PlotTheme theme) {}

  final BooleanProperty lasso = new SimpleBooleanProperty(this, "lasso", false);

  /** Whether a region is being drawn. */
  final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper(this, "drawing", false);

  private final Texts texts = Texts.of(ScatterSelecting.class);
  private final Supplier<Scene> scene;
  private final SketchOverlay sketch;
  private final Pulse pulse = new Pulse(this::selectRegion);
  private Consumer<Selection> onSelected = selection -> {};
  private RegionSketch region;
  private double mouseX;
  private double mouseY;

  ScatterSelecting(Supplier<Scene> scene, SketchOverlay sketch) {
    this.scene = scene;
    this.sketch = sketch;
  }

  void setOnSelected(Consumer<Selection> newOnSelected) {
    onSelected = newOnSelected;
  }

  /** Whether a region is being drawn. */
  boolean active() {
    return region != null;
  }

  void begin(double x, double y, RegionSketch.Mode mode) {
    region = new RegionSketch(x, y, mode, lasso.get(), scene.get().look().selection());
    drawing.set(true);
  }

  void extend(double x, double y) {
    if (region != null && region.extend(x, y)) {
      sketch.outline(region.outline(), scene.get().theme());
      mouseX = x;
      mouseY = y;
      pulse.request();
    }
  }

  void end() {
    selectRegion();
    region = null;
    drawing.set(false);
    sketch.clear();
  }

  /** Takes back the region that is being drawn; false when none is. */
  boolean cancel() {
    if (region == null) {
      return false;
    }
    onSelected.accept(region.before());
    region = null;
    drawing.set(false);
    sketch.clear();
    return true;
  }

  private void selectRegion() {
    if (region != null) {
      Scene now = scene.get();
      Selection inside = now.index().within(region.region(now.view()), now.look().filter());
      Selection selection = region.selection(inside);
      onSelected.accept(selection);
      sketch.say(texts.get("selected", selection.size()), mouseX, mouseY);
    }
  }

  /** Adds a point to the selection, or takes it out. */
  void toggle(int point) {
    Selection one = Selection.of(point);
    Selection now = scene.get().look().selection();
    onSelected.accept(now.contains(point) ? now.minus(one) : now.plus(one));
  }

  /** Selects all points in view whose classes are shown. */
  void visible() {
    Scene now = scene.get();
    onSelected.accept(now.index().within(now.view().region(), now.look().filter()));
  }

  /** Selects, of all points whose classes are shown, those that are not selected. */
  void invert() {
    PointLook look = scene.get().look();
    onSelected.accept(look.selection().invertedIn(scene.get().index().all(look.filter())));
  }
}
