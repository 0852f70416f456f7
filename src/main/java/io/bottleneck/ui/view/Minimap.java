package io.bottleneck.ui.view;

import io.bottleneck.plot.Marks;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.PointLook;
import io.bottleneck.plot.ScatterFrame;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.fx.PixelImage;
import io.bottleneck.ui.fx.Pulse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * All points small, with a frame round what a deeply zoomed scatter shows of them. A press or drag
 * brings the place under the mouse into the scatter's middle. FX thread only.
 */
public final class Minimap extends Region {
  /** It shows itself when the scatter's map is so many times larger than when fitted. */
  public static final double DEEP = 3;

  private static final double WIDTH = 144;
  private static final double HEIGHT = 96;
  private static final Viewport.Room ROOM = new Viewport.Room(6, 6, 6, 6);

  private final ScatterView scatter;
  private final ScatterPainter painter;
  private final ImageView picture = new ImageView();
  private final Rectangle frame = new Rectangle();
  private final Rectangle edge = new Rectangle(0.5, 0.5, WIDTH - 1, HEIGHT - 1);
  private final Pulse pulse = new Pulse(this::paint);
  private PlotTheme theme = PlotTheme.LIGHT;
  private PointIndex paintedIndex;
  private PointLook paintedLook;
  private Viewport whole = new Viewport(0, 0, 1, WIDTH, HEIGHT);

  /**
   * A map of {@code scatter}.
   *
   * @param worker where it is painted
   */
  public Minimap(ScatterView scatter, Executor worker) {
    this.scatter = scatter;
    painter = new ScatterPainter(worker, this::painted);
    setId("minimap");
    getStyleClass().add("minimap");
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    managedProperty().bind(visibleProperty());
    setAccessibleText(Texts.of(Minimap.class).get("minimap"));
    picture.setManaged(false);
    frame.setManaged(false);
    frame.setFill(null);
    frame.setStrokeWidth(1.5);
    edge.setManaged(false);
    edge.setFill(null);
    setClip(new Rectangle(WIDTH, HEIGHT));
    getChildren().addAll(picture, frame, edge);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::move);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
    scatter.viewportProperty().addListener((property, before, now) -> follow());
    scatter.shownProperty().addListener((property, before, now) -> pointsChanged());
    setVisible(false);
  }

  /** Paints in other colours. */
  public void setTheme(PlotTheme theme) {
    this.theme = theme;
    edge.setStroke(Argb.colour(theme.axis()));
    follow();
    if (isVisible()) {
      pulse.request();
    }
  }

  private void pointsChanged() {
    if (isVisible() && (paintedIndex != scatter.index() || paintedLook != scatter.look())) {
      pulse.request();
    }
  }

  private void follow() {
    boolean deep = scatter.zoom() >= DEEP;
    if (deep && !isVisible()) {
      pulse.request();
    }
    setVisible(deep);
    if (deep) {
      placeFrame();
    }
  }

  private void placeFrame() {
    var region = scatter.viewportProperty().get().region();
    double left = whole.screenX(region.minX());
    double top = whole.screenY(region.maxY());
    frame.setX(left);
    frame.setY(top);
    frame.setWidth(Math.max(3, whole.screenX(region.maxX()) - left));
    frame.setHeight(Math.max(3, whole.screenY(region.minY()) - top));
    frame.setStroke(Argb.colour(theme.accent()));
  }

  private void paint() {
    if (painter.busy()) {
      pulse.request();
      return;
    }
    PointIndex index = scatter.index();
    PointLook look = scatter.look();
    paintedIndex = index;
    paintedLook = look;
    whole = Viewport.fitting(index.bounds(), WIDTH, HEIGHT, ROOM);
    placeFrame();
    Viewport view = whole;
    PlotTheme colours = theme;
    PointLook plain = look.with(Marks.DOTS).withDensity(false).withThumbnails(Optional.empty());
    painter.paint(
        () ->
            new ScatterFrame(
                index.points(),
                Optional.of(index),
                plain,
                List.of(),
                view,
                1,
                1,
                colours,
                new int[0],
                new int[0]),
        (int) WIDTH,
        (int) HEIGHT);
  }

  private void painted(ScatterFrame drawn, PixelImage image) {
    picture.setImage(image.image());
  }

  private void move(MouseEvent event) {
    Viewport now = scatter.viewportProperty().get();
    scatter.lookAt(whole.mapX(event.getX()), whole.mapY(event.getY()), now.scale());
    event.consume();
  }
}
