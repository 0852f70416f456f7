package io.bottleneck.ui.latent;

import io.bottleneck.analysis.LocalGeometry;
import io.bottleneck.analysis.Manifold;
import io.bottleneck.plot.Bounds;
import io.bottleneck.plot.FieldPicture;
import io.bottleneck.plot.ManifoldPicture;
import io.bottleneck.plot.MapImage;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What lies on the map behind its points: decoded digits, and how the decoder treats the plane.
 * Made anew for every view and map on the background thread; while one is made, the one before
 * stays in its place on the map. FX thread only.
 */
public final class LayersViewModel {
  /** Cells of the geometry along the longer side of the view. */
  private static final int GEOMETRY_SIDE = 36;

  /** Fewer for strokes, which need room. */
  private static final int STROKES_SIDE = 24;

  /** Opacity of decoded digits behind points; alone they are opaque. */
  private static final double BEHIND = 0.62;

  private static final int STRETCHED = 0xFFB4236A;
  private static final int STRETCHED_DARK = 0xFFFF7DB8;

  private final BooleanProperty manifold = new SimpleBooleanProperty(this, "manifold", false);
  private final IntegerProperty side = new SimpleIntegerProperty(this, "side", 20);
  private final ObjectProperty<Geometry> geometry =
      new SimpleObjectProperty<>(this, "geometry", Geometry.NONE);
  private final ReadOnlyObjectWrapper<Layers> layers =
      new ReadOnlyObjectWrapper<>(this, "layers", Layers.NONE);

  private final Workbench workbench;
  private final LatestTask<Wish, Made> making;
  private CodeMap map;
  private Viewport view;
  private boolean alone;
  private boolean onShow = true;

  /**
   * Pictures behind the points and what they mean.
   *
   * @param images the lowest first
   * @param geometry what the uppermost shows
   * @param low the least of what it shows, NaN where that is no scale
   * @param high the most of it
   */
  public record Layers(List<MapImage> images, Geometry geometry, double low, double high) {
    /** No pictures. */
    public static final Layers NONE = new Layers(List.of(), Geometry.NONE, Double.NaN, Double.NaN);

    /** Copies the list. */
    public Layers {
      images = List.copyOf(images);
    }
  }

  private record Made(CodeMap map, Layers layers) {}

  private record Wish(
      CodeMap map,
      Bounds region,
      boolean manifold,
      int side,
      boolean alone,
      Geometry geometry,
      PlotTheme theme) {}

  LayersViewModel(Workbench workbench, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    making =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            wish -> new Made(wish.map, make(wish)),
            this::publish,
            failed);
    manifold.addListener((property, before, now) -> refresh());
    side.addListener((property, before, now) -> refresh());
    geometry.addListener((property, before, now) -> refresh());
    workbench.themeProperty().addListener((property, before, now) -> refresh());
  }

  /** Whether decoded digits lie behind the points. */
  public BooleanProperty manifoldProperty() {
    return manifold;
  }

  /** Decoded digits along the longer side of the view, 10 to 40. */
  public IntegerProperty sideProperty() {
    return side;
  }

  /** What of the decoder's local geometry is drawn. */
  public ObjectProperty<Geometry> geometryProperty() {
    return geometry;
  }

  /** What is to be drawn behind the points. */
  public ReadOnlyObjectProperty<Layers> layersProperty() {
    return layers.getReadOnlyProperty();
  }

  /** The map is looked at from elsewhere. */
  public void lookFrom(Viewport newView) {
    view = newView;
    refresh();
  }

  /** Whether no points lie over the digits. */
  void setAlone(boolean newAlone) {
    alone = newAlone;
    refresh();
  }

  /** Whether anybody sees the map. */
  public void setOnShow(boolean newOnShow) {
    onShow = newOnShow;
    refresh();
  }

  /** Another map, or null: what was made of one that it does not continue goes at once. */
  void use(CodeMap newMap) {
    if (newMap == null || !newMap.continues(map)) {
      layers.set(Layers.NONE);
    }
    map = newMap;
    refresh();
  }

  private boolean wanted() {
    return manifold.get() || geometry.get() != Geometry.NONE;
  }

  private void refresh() {
    if (!wanted() || map == null || view == null) {
      layers.set(Layers.NONE);
      return;
    }
    if (!onShow) {
      return; // made anew when somebody looks again
    }
    making.request(
        new Wish(
            map,
            view.region(),
            manifold.get(),
            Math.max(Manifold.LEAST, Math.min(Manifold.MOST, side.get())),
            alone,
            geometry.get(),
            workbench.themeProperty().get()));
  }

  private void publish(Made made) {
    if (wanted() && map != null && map.continues(made.map)) {
      layers.set(made.layers);
    }
  }

  private static Layers make(Wish wish) {
    List<MapImage> images = new ArrayList<>();
    double[] range = {Double.NaN, Double.NaN};
    if (wish.manifold) {
      images.add(manifold(wish));
    }
    if (wish.geometry != Geometry.NONE) {
      boolean strokes = wish.geometry == Geometry.DRIFT;
      LocalGeometry measured = measure(wish, strokes ? STROKES_SIDE : GEOMETRY_SIDE);
      if (strokes) {
        images.add(strokes(wish, measured));
      } else {
        range = FieldPicture.range(measured.stretch());
        images.add(
            FieldPicture.heat(
                measured.region(),
                measured.columns(),
                measured.stretch(),
                range,
                wish.theme.dark() ? STRETCHED_DARK : STRETCHED));
      }
    }
    return new Layers(images, wish.geometry, range[0], range[1]);
  }

  /** Of a code of one number, height is the error and no part of the code: it drifts sideways. */
  private static MapImage strokes(Wish wish, LocalGeometry measured) {
    boolean line = wish.map.projection().codeSize() == 1;
    float[] up = line ? new float[measured.driftY().length] : measured.driftY();
    return FieldPicture.strokes(
        measured.region(), measured.columns(), measured.driftX(), up, wish.theme.text());
  }

  private static MapImage manifold(Wish wish) {
    Manifold digits =
        Manifold.of(
            wish.map.source(),
            wish.map.projection(),
            wish.region,
            wish.side,
            wish.map.ground()::holds);
    return ManifoldPicture.of(
        digits.region(),
        digits.columns(),
        digits.rows(),
        digits.images(),
        digits.known(),
        wish.alone ? 1 : BEHIND);
  }

  private static LocalGeometry measure(Wish wish, int side) {
    Bounds region = wish.region;
    double cell = Math.max(region.width(), region.height()) / side;
    return LocalGeometry.of(
        wish.map.source(),
        wish.map.projection(),
        region,
        (int) Math.max(1, Math.round(region.width() / cell)),
        (int) Math.max(1, Math.round(region.height() / cell)),
        () -> false);
  }
}
