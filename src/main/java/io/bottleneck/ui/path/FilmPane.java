package io.bottleneck.ui.path;

import io.bottleneck.analysis.PathFrame;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.Argb;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * The film strip with the names of its rows on its left and the frame one looks at on its right.
 * The pictures are as large as fit; where not even the smallest do, the strip scrolls.
 */
final class FilmPane extends Region {
  private static final double NAMES = 96;
  private static final double GAP = 8;

  /** Largest pictures of the strip, and of the close-up. */
  private static final int LARGEST = 4;

  private static final int LARGEST_CLOSE_UP = 6;

  /** Height of a horizontal scroll bar. */
  private static final double BAR = 14;

  private final Texts texts = Texts.of(FilmPane.class);
  private final PathViewModel model;
  private final FilmStrip strip;
  private final ScrollPane scroll;
  private final FrameCloseUp closeUp = new FrameCloseUp();
  private final Label pathName = name("row.path");
  private final Label fadeName = name("row.fade");
  private final Label near = name("row.near");
  private final Label error = name("row.error");
  private final Rectangle nearMark = new Rectangle(8, 8);
  private final Line errorMark = new Line(0, 0, 8, 0);
  private final Line fadeMark = new Line(0, 0, 16, 0);
  private final VBox legend = new VBox(row(nearMark, near), row(errorMark, error));
  private final Tooltip tooltip = new Tooltip();

  FilmPane(PathViewModel model) {
    this.model = model;
    strip = new FilmStrip(model.playhead()::seek);
    scroll = new ScrollPane(strip);
    scroll.getStyleClass().addAll("edge-to-edge", "film-scroll");
    scroll.setFitToHeight(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    legend.setAlignment(Pos.CENTER_LEFT);
    errorMark.setStrokeWidth(2);
    fadeMark.getStrokeDashArray().setAll(3.0, 3.0);
    fadeName.setGraphic(fadeMark); // its errors are the dashed line
    fadeName.setContentDisplay(ContentDisplay.RIGHT);
    getChildren().addAll(pathName, legend, fadeName, scroll, closeUp);
    Tooltip.install(strip, tooltip);
    strip.setOnMouseMoved(this::tell);
    // Before the scroll pane, which would keep the arrow keys to itself.
    strip.addEventHandler(KeyEvent.KEY_PRESSED, event -> FilmKeys.handle(event, model.playhead()));
    setMinSize(0, 0);
    model.filmProperty().addListener((property, before, now) -> show(now));
    model.playhead().frameProperty().addListener((property, before, now) -> showFrame());
    model.themeProperty().addListener((property, before, now) -> colour());
    colour();
    show(model.filmProperty().get());
  }

  private Label name(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("path-number");
    label.setMinWidth(0);
    label.setTooltip(new Tooltip(texts.get(key + ".help")));
    label.getTooltip().setWrapText(true);
    label.getTooltip().setMaxWidth(360);
    return label;
  }

  private static HBox row(Node mark, Label text) {
    HBox box = new HBox(4, mark, text);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void colour() {
    var theme = model.themeProperty().getValue();
    strip.setTheme(theme);
    nearMark.setFill(Argb.colour(theme.axis()));
    errorMark.setStroke(Argb.colour(theme.accent()));
    fadeMark.setStroke(Argb.colour(theme.text()));
  }

  private void show(PathFilm film) {
    if (film == null) {
      return;
    }
    List<PathFrame> frames = film.frames();
    strip.show(frames);
    near.setText(texts.get("row.near", FilmStrip.mostNear(frames)));
    error.setText(texts.get("row.error", FilmStrip.largestError(frames)));
    showFrame();
    requestLayout();
  }

  private void showFrame() {
    PathFilm film = model.filmProperty().get();
    if (film == null) {
      return;
    }
    int frame = Math.min(model.playhead().frameProperty().get(), film.frames().size() - 1);
    strip.setCurrent(frame);
    strip.setAccessibleText(FrameText.of(texts, film, frame));
    closeUp.show(film, frame);
    bringIntoView(frame);
  }

  private void bringIntoView(int frame) {
    double hidden = strip.prefWidth(-1) - scroll.getViewportBounds().getWidth();
    if (hidden > 0) {
      double from = scroll.getHvalue() * hidden;
      double to = from + scroll.getViewportBounds().getWidth() - strip.side();
      double x = frame * strip.side();
      scroll.setHvalue((x < from ? x : x > to ? from + x - to : from) / hidden);
    }
  }

  private void tell(MouseEvent event) {
    PathFilm film = model.filmProperty().get();
    int frame = strip.frameAt(event.getX());
    if (film != null && frame >= 0 && frame < film.frames().size()) {
      tooltip.setText(FrameText.of(texts, film, frame));
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return 2 * DigitColours.SIDE + FilmStrip.LANE;
  }

  @Override
  protected void layoutChildren() {
    PathFilm film = model.filmProperty().get();
    if (film == null) {
      return;
    }
    double height = getHeight();
    double room = getWidth() - NAMES - 3 * GAP;
    int count = film.frames().size();
    int byHeight = (int) ((height - FilmStrip.LANE) / 2 / DigitColours.SIDE);
    int byWidth = (int) ((room - FrameCloseUp.width(2)) / count / DigitColours.SIDE);
    int multiple = Math.max(1, Math.min(LARGEST, Math.min(byHeight, byWidth)));
    strip.setMultiple(multiple);
    double side = multiple * DigitColours.SIDE;
    double width = Math.min(room - FrameCloseUp.width(2), count * side);
    double inner = width < count * side ? height - BAR : height;
    int enlarged = FrameCloseUp.multiple(room - width, height, LARGEST_CLOSE_UP);
    closeUp.setMultiple(enlarged);
    scroll.resizeRelocate(NAMES + GAP, 0, width, height);
    closeUp.resizeRelocate(NAMES + width + 3 * GAP, 0, FrameCloseUp.width(enlarged), height);
    pathName.resizeRelocate(0, 0, NAMES, side);
    legend.resizeRelocate(0, side, NAMES, Math.max(0, inner - 2 * side));
    fadeName.resizeRelocate(0, inner - side, NAMES, side);
  }
}
