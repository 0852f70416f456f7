package io.bottleneck.ui.view;

import io.bottleneck.plot.MapImage;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.PointColours;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.PointLook;
import io.bottleneck.plot.ScatterFrame;
import io.bottleneck.plot.ScatterPoints;
import io.bottleneck.plot.Selection;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.fx.Animate;
import io.bottleneck.ui.fx.PixelImage;
import io.bottleneck.ui.fx.Pulse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * The drawn part of a scatter: points that glide to new places, and axes and markers above them.
 * The points are painted on another thread, at most once a pulse, and the overlay always for the
 * very points and view on show. FX thread only.
 */
final class ScatterPicture extends Region {
  private static final long PULSE_NANOS = 1_000_000_000 / 60;

  /** From so many points on they are a crowd, and small. */
  private static final int CROWD = 200_000;

  /** Points of a crowd stay small until one is so many times nearer. */
  private static final double CROWDED = 4;

  private final ImageView picture = new ImageView();
  private final ScatterOverlay overlay = new ScatterOverlay();
  private final Pulse pulse = new Pulse(this::redraw);
  private final ScatterGroup group = new ScatterGroup(pulse::request);
  private final Animate gliding = new Animate();
  private final ScatterPainter painter;
  private final ScatterCamera camera;
  private final Runnable arrived;
  private final ObservableValue<Number> resolution;
  private final ReadOnlyLongWrapper shown = new ReadOnlyLongWrapper(this, "shown");

  private PointIndex index = new PointIndex(ScatterPoints.NONE);
  private ScatterPoints from = ScatterPoints.NONE;
  private float glided = 1;
  private PointLook look = PointLook.ofClasses(ScatterPoints.NONE);
  private List<MapImage> backdrop = List.of();
  private PlotTheme theme = PlotTheme.LIGHT;
  private ScatterMarkers markers = ScatterMarkers.NONE;
  private boolean focused;
  private boolean stale = true;
  private long paintedFrom;
  private ScatterPoints shownPoints = ScatterPoints.NONE;
  private Viewport shownViewport;

  /**
   * No points.
   *
   * @param camera where they are looked at from; followed
   * @param worker where frames are painted
   * @param arrived told when points have glided to their places
   */
  ScatterPicture(ScatterCamera camera, Executor worker, Runnable arrived) {
    this.camera = camera;
    this.arrived = arrived;
    shownViewport = camera.viewport();
    painter = new ScatterPainter(worker, this::shown);
    setManaged(false);
    setMouseTransparent(true);
    picture.setManaged(false);
    picture.setSmooth(false);
    overlay.setManaged(false);
    getChildren().addAll(picture, group.overlay(), overlay);
    resolution =
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty)
            .orElse(1.0);
    resolution.addListener((property, before, now) -> repaint());
    camera.viewportProperty().addListener((property, before, now) -> repaint());
  }

  /** Other points, gliding from where they are now if there are as many and {@code moved}. */
  void show(PointIndex points, boolean moved) {
    ScatterPoints now = glided < 1 ? from.towards(index.points(), glided) : index.points();
    index = points;
    if (look.colours().shades().length != points.points().size()) {
      look =
          look.with(PointColours.ofClasses(points.points().classes()))
              .with(Selection.NONE)
              .withThumbnails(Optional.empty());
    }
    if (moved && now.size() == points.points().size() && now.size() > 0) {
      from = now;
      glided = 0;
      camera.follow(points.bounds());
      gliding.play(this::glide);
    } else {
      gliding.stop();
      glided = 1;
      camera.fitAtOnce(points.bounds());
    }
    repaint();
  }

  private void glide(double share) {
    glided = (float) share;
    repaint();
    if (share == 1) {
      arrived.run();
    }
  }

  boolean gliding() {
    return gliding.running();
  }

  PointIndex index() {
    return index;
  }

  PointLook look() {
    return look;
  }

  void setLook(PointLook newLook) {
    look = newLook;
    repaint();
  }

  void setBackdrop(List<MapImage> newBackdrop) {
    backdrop = List.copyOf(newBackdrop);
    repaint();
  }

  PlotTheme theme() {
    return theme;
  }

  void setTheme(PlotTheme newTheme) {
    theme = newTheme;
    repaint();
  }

  void setMarkers(ScatterMarkers newMarkers) {
    markers = newMarkers;
    pulse.request();
  }

  /** Marks above the points. */
  ScatterGroup group() {
    return group;
  }

  void setFocusShown(boolean newFocused) {
    focused = newFocused;
    pulse.request();
  }

  /** Pictures of the points that were put on show. */
  ReadOnlyLongProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Points in view of the picture on show. */
  int pointsInView() {
    return painter.inView();
  }

  /** Where a point is drawn in the newest picture; NaN when it has none. */
  Place screenPlace(int point) {
    if (point >= shownPoints.size()) {
      return new Place(Double.NaN, Double.NaN);
    }
    return new Place(
        shownViewport.screenX(shownPoints.x(point)), shownViewport.screenY(shownPoints.y(point)));
  }

  private void repaint() {
    stale = true;
    pulse.request();
  }

  private void redraw() {
    if (!stale) {
      drawOverlay();
    } else if (painter.busy()) {
      pulse.request();
    } else if (getWidth() >= 1 && getHeight() >= 1) {
      stale = false;
      paint();
    }
  }

  private void paint() {
    paintedFrom = System.nanoTime();
    double factor = resolution.getValue().doubleValue();
    Viewport view = camera.viewport();
    Viewport device = view.magnified(factor);
    ScatterPoints start = from;
    ScatterPoints end = index.points();
    float share = glided;
    PointIndex sorted = index;
    PointLook shownLook = look;
    List<MapImage> shownBackdrop = backdrop;
    PlotTheme shownTheme = theme;
    int size = (int) Math.max(1, Math.round(pointSize() * factor));
    int[] columns =
        ScatterTicks.columns(view).stream()
            .mapToInt(tick -> (int) device.screenX(tick.value()))
            .toArray();
    int[] rows =
        ScatterTicks.rows(view).stream()
            .mapToInt(tick -> (int) device.screenY(tick.value()))
            .toArray();
    painter.paint(
        () -> {
          boolean moving = share < 1;
          return new ScatterFrame(
              moving ? start.towards(end, share) : end,
              moving ? Optional.empty() : Optional.of(sorted),
              shownLook,
              shownBackdrop,
              device,
              factor,
              size,
              shownTheme,
              columns,
              rows);
        },
        (int) Math.ceil(getWidth() * factor),
        (int) Math.ceil(getHeight() * factor));
  }

  private void shown(ScatterFrame frame, PixelImage image) {
    double factor = resolution.getValue().doubleValue();
    picture.setImage(image.image());
    picture.setFitWidth(image.width() / factor);
    picture.setFitHeight(image.height() / factor);
    shownPoints = frame.points();
    shownViewport = frame.viewport().magnified(1 / factor);
    drawOverlay();
    shown.set(shown.get() + 1);
    if (stale && System.nanoTime() - paintedFrom > PULSE_NANOS) {
      redraw(); // waiting for the next pulse would halve the frames of a large map
    }
  }

  private void drawOverlay() {
    group.draw(shownViewport, theme);
    overlay.draw(
        shownViewport,
        theme,
        ScatterTicks.columns(shownViewport),
        ScatterTicks.rows(shownViewport),
        shownPoints,
        markers,
        focused);
  }

  /** Few points are drawn larger, and zooming in enlarges them somewhat. */
  private double pointSize() {
    int n = index.points().size();
    int base = n <= 3_000 ? 5 : n <= 12_000 ? 4 : n <= CROWD ? 3 : 2;
    double near = camera.zoom() / (n <= CROWD ? 1 : CROWDED);
    return base * Math.max(1, Math.min(3, Math.pow(near, 0.4)));
  }

  @Override
  protected void layoutChildren() {
    if (overlay.getWidth() != getWidth() || overlay.getHeight() != getHeight()) {
      overlay.resizeRelocate(0, 0, getWidth(), getHeight());
      group.overlay().resizeRelocate(0, 0, getWidth(), getHeight());
      repaint();
    }
  }
}
