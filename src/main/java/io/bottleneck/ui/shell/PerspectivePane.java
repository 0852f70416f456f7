package io.bottleneck.ui.shell;

import io.bottleneck.ui.fx.Lazily;
import io.bottleneck.ui.shell.Settings.PaneSizes;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The centre with a left, a right and a bottom pane around it, whose contents and sizes change with
 * the perspective. Sizes are kept in screen units, so that a larger window gives its room to the
 * centre.
 */
final class PerspectivePane extends StackPane {
  private static final double LEAST_SIDE = 200;
  private static final double LEAST_BOTTOM = 140;

  private final SplitPane columns = new SplitPane();
  private final SplitPane rows = new SplitPane();

  /** Holds a left pane that reaches to the bottom, beside everything else. */
  private final SplitPane halves = new SplitPane();

  private final Region map;
  private final Map<Perspective, Supplier<Panes>> panes = new EnumMap<>(Perspective.class);
  private final Map<Perspective, PaneSizes> sizes = new EnumMap<>(Perspective.class);
  private Perspective shown;
  private double placedWidth;
  private double placedHeight;

  /**
   * What stands where; null where nothing does.
   *
   * @param centre null for the map
   * @param tallLeft whether the left pane reaches to the bottom, and the bottom pane only to it
   */
  record Panes(Region left, Region centre, Region right, Region bottom, boolean tallLeft) {
    /** The bottom pane is as wide as everything. */
    Panes(Region left, Region centre, Region right, Region bottom) {
      this(left, centre, right, bottom, false);
    }
  }

  PerspectivePane(Region map) {
    this.map = map;
    rows.setOrientation(Orientation.VERTICAL);
    map.setMinSize(320, 240);
    getChildren().add(halves);
    addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
  }

  /** The panes of a perspective are made when it is first shown. */
  void define(Perspective perspective, Supplier<Panes> around) {
    panes.put(perspective, new Lazily<>(() -> boxed(around.get())));
  }

  private static Panes boxed(Panes around) {
    Stream.of(around.left, around.right, around.bottom)
        .filter(pane -> pane != null && !pane.getStyleClass().contains("pane-box"))
        .forEach(pane -> pane.getStyleClass().add("pane-box"));
    return around;
  }

  void setSizes(Map<Perspective, PaneSizes> remembered) {
    sizes.putAll(remembered);
  }

  /** Sizes of the panes in every perspective, as the user left them. */
  Map<Perspective, PaneSizes> sizes() {
    return new EnumMap<>(sizes);
  }

  void show(Perspective perspective) {
    if (perspective == shown) {
      return;
    }
    shown = perspective;
    placedWidth = 0;
    Panes around = panes.get(perspective).get();
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    halves.getItems().clear(); // a pane may have only one parent, and panes wander between places
    rows.getItems().clear();
    columns.getItems().clear();
    add(around.tallLeft ? halves : columns, around.left, LEAST_SIDE, true);
    columns.getItems().add(centre(around));
    add(columns, around.right, LEAST_SIDE, true);
    rows.getItems().add(columns);
    add(rows, around.bottom, LEAST_BOTTOM, false);
    halves.getItems().add(rows);
    requestLayout();
    keepFocus(focused, centre(around));
  }

  private Region centre(Panes around) {
    return around.centre == null ? map : around.centre;
  }

  /** A pane that leaves its place loses the focus to the window's first button. */
  private void keepFocus(Node focused, Node centre) {
    if (focused == null) {
      return;
    }
    Node stays = focused.getScene() == getScene() ? focused : centre;
    stays.requestFocus();
  }

  private static void add(SplitPane split, Region pane, double least, boolean side) {
    if (pane == null) {
      return;
    }
    if (side) {
      pane.setMinSize(Math.max(least, pane.getMinWidth()), 0);
    } else {
      pane.setMinSize(0, least);
    }
    SplitPane.setResizableWithParent(pane, false);
    split.getItems().add(pane);
  }

  /** The panes keep their sizes whenever there is another amount of room. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    boolean room = getWidth() > 0 && getHeight() > 0;
    boolean other = getWidth() != placedWidth || getHeight() != placedHeight;
    if (shown != null && room && other) {
      placedWidth = getWidth();
      placedHeight = getHeight();
      // A split pane that has another size forgets where its dividers are to go.
      halves.layout();
      rows.layout();
      place();
    }
  }

  private void place() {
    Panes around = panes.get(shown).get();
    PaneSizes wanted = sizes.getOrDefault(shown, shown.sizes());
    double width = getWidth();
    int divider = 0;
    if (around.left != null && around.tallLeft) {
      halves.setDividerPosition(0, wanted.left() / width);
      halves.layout();
      width = rows.getWidth();
      rows.layout();
    } else if (around.left != null) {
      columns.setDividerPosition(divider++, wanted.left() / width);
    }
    if (around.right != null) {
      columns.setDividerPosition(divider, 1 - wanted.right() / width);
    }
    if (around.bottom != null) {
      rows.setDividerPosition(0, 1 - wanted.bottom() / getHeight());
    }
  }

  /** Somebody has moved a divider. */
  private void released(MouseEvent event) {
    boolean divider =
        event.getTarget() instanceof Node node
            && (isDivider(node) || isDivider(node.getParent())); // its middle is a node of its own
    if (divider && shown != null) {
      remember();
    }
  }

  private static boolean isDivider(Node node) {
    return node != null && node.getStyleClass().contains("split-pane-divider");
  }

  private void remember() {
    Panes around = panes.get(shown).get();
    PaneSizes before = sizes.getOrDefault(shown, shown.sizes());
    sizes.put(
        shown,
        new PaneSizes(
            around.left == null ? before.left() : width(around.left),
            around.right == null ? before.right() : width(around.right),
            around.bottom == null ? before.bottom() : around.bottom.getHeight()));
  }

  private static double width(Node pane) {
    return pane.getLayoutBounds().getWidth();
  }
}
