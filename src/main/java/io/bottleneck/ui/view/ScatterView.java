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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * A map of many points: zoom, pan, hover, click, markers, and points that glide to new places. FX
 * thread only; the points are painted elsewhere, at most once a pulse.
 */
public final class ScatterView extends Region {
  /** How near to a point the mouse has to be to mean it, in pixels. */
  public static final double REACH = 12;

  private static final long PULSE_NANOS = 1_000_000_000 / 60;

  /** Points of a crowd stay small until one is so many times nearer. */
  private static final double CROWDED = 4;

  private final Texts texts = Texts.of(ScatterView.class);
  private final ImageView picture = new ImageView();
  private final ScatterOverlay overlay = new ScatterOverlay();
  private final ScatterCamera camera = new ScatterCamera(this);
  private final Pulse pulse = new Pulse(this::redraw);
  private final Animate gliding = new Animate();
  private final ScatterPainter painter;
  private final ObservableValue<Number> resolution;
  private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
  private final ReadOnlyObjectWrapper<Place> pointer = new ReadOnlyObjectWrapper<>(this, "pointer");

  private PointIndex index = new PointIndex(ScatterPoints.NONE);
  private ScatterPoints from = ScatterPoints.NONE;
  private float glided = 1;
  private PointLook look = PointLook.ofClasses(ScatterPoints.NONE);
  private List<MapImage> backdrop = List.of();
  private PlotTheme theme = PlotTheme.LIGHT;
  private ScatterMarkers markers = ScatterMarkers.NONE;
  private IntConsumer onPointClicked = point -> {};
  private final ObjectProperty<MapTool> tool =
      new SimpleObjectProperty<>(this, "tool", MapTool.GRAB);
  private final ReadOnlyObjectWrapper<List<Place>> path =
      new ReadOnlyObjectWrapper<>(this, "path", List.of());
  private final SketchOverlay sketch = new SketchOverlay();
  private final ScatterSelecting selecting = new ScatterSelecting(this::scene, sketch);
  private boolean stale = true;
  private long paintedFrom;
  private final ReadOnlyLongWrapper shown = new ReadOnlyLongWrapper(this, "shown");
  private ScatterPoints shownPoints = ScatterPoints.NONE;
  private Viewport shownViewport = camera.viewport();

  /**
   * An empty map.
   *
   * @param worker where frames are painted; {@code Runnable::run} paints on the FX thread
   */
  public ScatterView(Executor worker) {
    painter = new ScatterPainter(worker, this::shown);
    getStyleClass().add("scatter-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setMinSize(120, 100);
    picture.setMouseTransparent(true);
    picture.setManaged(false);
    picture.setSmooth(false);
    overlay.setManaged(false);
    getChildren().addAll(picture, overlay, sketch);
    resolution =
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty)
            .orElse(1.0);
    resolution.addListener((property, before, now) -> repaint());
    camera.viewportProperty().addListener((property, before, now) -> repaint());
    focusVisibleProperty().addListener((property, before, now) -> pulse.request());
    PathSketch pathSketch = new PathSketch(this::placeMeant, this::pixelsApart, path::set);
    new ScatterGestures(this, pathSketch);
    new ScatterKeys(this, pathSketch);
    tool.addListener(
        (property, before, now) -> {
          pathSketch.end();
          setCursor(now == MapTool.GRAB ? Cursor.DEFAULT : Cursor.CROSSHAIR);
          sketch.clear();
        });
  }

  /**
   * Shows points.
   *
   * @param points sorted for picking, which also tells what to fit
   * @param moved whether these are the same points as before at new places: then they glide there
   *     and the user's view stays; otherwise they appear at once and are fitted
   */
  public void show(PointIndex points, boolean moved) {
    ScatterPoints now = current();
    index = points;
    hovered.set(-1);
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
    if (share == 1 && pointer.get() != null) {
      Viewport view = camera.viewport();
      hovered.set(hit(view.screenX(pointer.get().x()), view.screenY(pointer.get().y())));
    }
    if (share == 1 && !camera.following() && painter.inView() == 0) {
      resetView(); // the points left what the user looked at: an empty view helps nobody
    }
  }

  /**
   * How the points look; hidden classes are not found by the mouse either.
   *
   * @param look with a colour for each point on show
   */
  public void setLook(PointLook look) {
    if (look.filter() != this.look.filter()) {
      hovered.set(-1);
    }
    this.look = look;
    repaint();
  }

  /** How the points look. */
  public PointLook look() {
    return look;
  }

  /** The points on show, sorted. */
  PointIndex index() {
    return index;
  }

  /** How many times larger the map is than when fitted. */
  public double zoom() {
    return camera.zoom();
  }

  /** Number of points on show. */
  public int pointCount() {
    return index.points().size();
  }

  /** Draws pictures that lie on the map behind the points, the lowest first. */
  public void setBackdrop(List<MapImage> backdrop) {
    this.backdrop = List.copyOf(backdrop);
    repaint();
  }

  /** Draws in other colours. */
  public void setTheme(PlotTheme theme) {
    this.theme = theme;
    repaint();
  }

  /** Leaves the edges free when fitting, where something lies over the map. */
  public void leaveFree(Viewport.Room room) {
    camera.leaveFree(room);
  }

  /** Marks points and places. */
  public void setMarkers(ScatterMarkers markers) {
    this.markers = markers;
    pulse.request();
  }

  /** Is told the index of a clicked point. */
  public void setOnPointClicked(IntConsumer onPointClicked) {
    this.onPointClicked = onPointClicked;
  }

  /**
   * Is told what the user selects, while the mouse draws a region too; what is told is shown once
   * it comes back by {@link #setLook}.
   */
  public void setOnSelected(Consumer<Selection> onSelected) {
    selecting.setOnSelected(onSelected);
  }

  /** What a drag does; changed by keys too. */
  public ObjectProperty<MapTool> toolProperty() {
    return tool;
  }

  /** Whether regions are drawn freehand and not as rectangles; changed by a key too. */
  public BooleanProperty lassoProperty() {
    return selecting.lasso;
  }

  /** The path that was drawn, corner by corner while it is drawn; empty before one. */
  public ReadOnlyObjectProperty<List<Place>> pathProperty() {
    return path.getReadOnlyProperty();
  }

  /** Where the map lies in this view, in logical pixels. */
  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return camera.viewportProperty();
  }

  /** The point under the mouse, or -1; always -1 while dragging, scrolling or gliding. */
  public ReadOnlyIntegerProperty hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** The map place under the mouse; null when the mouse is elsewhere or drags. */
  public ReadOnlyObjectProperty<Place> pointerProperty() {
    return pointer.getReadOnlyProperty();
  }

  /** Zooms by {@code factor} about a pixel of this view. */
  public void zoomAt(double x, double y, double factor) {
    forgetPointer();
    camera.zoomAt(x, y, factor);
  }

  /** Moves the map by pixels, to the right and down. */
  public void panBy(double right, double down) {
    forgetPointer();
    camera.panBy(right, down);
  }

  /** Puts a place of the map into the middle, with {@code scale} pixels a map unit. */
  public void lookAt(double mapX, double mapY, double scale) {
    forgetPointer();
    camera.lookAt(mapX, mapY, scale);
  }

  /** Whether the view follows the points; false once the user has moved it. */
  public boolean following() {
    return camera.following();
  }

  /** Glides back to the view that holds all points, and follows them again. */
  public void resetView() {
    forgetPointer();
    camera.reset();
  }

  /** Glides to the view before the last change. */
  public void previousView() {
    forgetPointer();
    camera.back();
  }

  /** Undoes {@link #previousView}. */
  public void nextView() {
    forgetPointer();
    camera.forward();
  }

  /** Pictures of the points that were put on show since this view was made, at most one a pulse. */
  public long framesShown() {
    return shown.get();
  }

  /** {@link #framesShown} to observe: changes whenever points were drawn anew. */
  public ReadOnlyLongProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Points in view of the picture on show. */
  public int pointsInView() {
    return painter.inView();
  }

  /**
   * Where point {@code point} is drawn in the newest picture, for cards that follow it; NaN when it
   * has none.
   */
  public Place screenPlace(int point) {
    if (point >= shownPoints.size()) {
      return new Place(Double.NaN, Double.NaN);
    }
    return new Place(
        shownViewport.screenX(shownPoints.x(point)), shownViewport.screenY(shownPoints.y(point)));
  }

  /** Selects all points in view whose classes are shown. */
  public void selectVisible() {
    selecting.visible();
  }

  /** Selects, of all points whose classes are shown, those that are not selected. */
  public void invertSelection() {
    selecting.invert();
  }

  /** Whether points are on their way to new places. */
  public boolean gliding() {
    return gliding.running();
  }

  int hit(double x, double y) {
    if (gliding()) {
      return -1;
    }
    Viewport view = camera.viewport();
    return index.nearest(view.mapX(x), view.mapY(y), REACH / view.scale(), look.filter());
  }

  void pointAt(double x, double y) {
    Viewport view = camera.viewport();
    pointer.set(new Place(view.mapX(x), view.mapY(y)));
    hovered.set(hit(x, y));
  }

  void forgetPointer() {
    hovered.set(-1);
    pointer.set(null);
    if (!selecting.active()) {
      sketch.clear();
    }
  }

  /** What the tool does, beside the mouse, where no card about a point stands. */
  void hintAt(double x, double y) {
    String key = "hint." + tool.get().name().toLowerCase(Locale.ROOT);
    boolean silent = tool.get() == MapTool.GRAB || hovered.get() >= 0;
    String shape = texts.get(selecting.lasso.get() ? "hint.lasso" : "hint.rectangle");
    sketch.say(silent ? "" : texts.get(key, shape), x, y);
  }

  /** Selecting, for the gestures and keys. */
  ScatterSelecting selecting() {
    return selecting;
  }

  private ScatterSelecting.Scene scene() {
    return new ScatterSelecting.Scene(index, look, camera.viewport(), theme);
  }

  private Place placeMeant(double x, double y) {
    int point = hit(x, y);
    Viewport view = camera.viewport();
    return point < 0
        ? new Place(view.mapX(x), view.mapY(y))
        : new Place(index.points().x(point), index.points().y(point));
  }

  private double pixelsApart(Place one, Place other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y()) * camera.viewport().scale();
  }

  void click(int point) {
    onPointClicked.accept(point);
  }

  private ScatterPoints current() {
    return glided < 1 ? from.towards(index.points(), glided) : index.points();
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
    overlay.draw(
        shownViewport,
        theme,
        ScatterTicks.columns(shownViewport),
        ScatterTicks.rows(shownViewport),
        shownPoints,
        markers,
        isFocusVisible());
  }

  /** Few points are drawn larger, and zooming in enlarges them somewhat. */
  private double pointSize() {
    int n = index.points().size();
    int base = n <= 3_000 ? 5 : n <= 12_000 ? 4 : n <= 200_000 ? 3 : 2;
    double near = camera.zoom() / (n <= 200_000 ? 1 : CROWDED);
    return base * Math.max(1, Math.min(3, Math.pow(near, 0.4)));
  }

  @Override
  protected void layoutChildren() {
    if (overlay.getWidth() != getWidth() || overlay.getHeight() != getHeight()) {
      overlay.resizeRelocate(0, 0, getWidth(), getHeight());
      sketch.resizeRelocate(0, 0, getWidth(), getHeight());
      camera.resize(Math.max(1, getWidth()), Math.max(1, getHeight()));
      repaint();
    }
  }
}
