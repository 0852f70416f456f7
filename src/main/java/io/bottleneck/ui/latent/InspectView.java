package io.bottleneck.ui.latent;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.Argb;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * One digit enlarged, its reconstruction and difference, its facts, and who lies near it. Scrolls
 * where it is not high enough; 300 wide is enough.
 */
public final class InspectView extends ScrollPane {
  /** Three pictures side by side fit the pane's usual width. */
  private static final int MULTIPLE = 3;

  private final InspectViewModel model;
  private final Texts texts = Texts.of(InspectView.class);
  private final Label heading = new Label();
  private final Button unpin = new Button(texts.get("inspect.unpin"));
  private final Button toPad = new Button(texts.get("inspect.pad"));
  private final DigitTriple pictures = new DigitTriple(MULTIPLE, 3);
  private Label labelName;
  private final Label label = new Label();
  private final Label error = new Label();
  private final Label code = new Label();
  private final Label epoch = new Label();
  private final VBox content;
  private final Label empty = new Label(texts.get("inspect.empty"));

  /** The digit {@code model} looks at. */
  public InspectView(InspectViewModel model) {
    this.model = model;
    setId("inspect");
    VBox all = new VBox();
    all.getStyleClass().add("inspect-view");
    getStyleClass().addAll("edge-to-edge", "inspect-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStylesheets().add(InspectView.class.getResource("latent.css").toExternalForm());
    heading.getStyleClass().add("heading");
    unpin.getStyleClass().add("view-button");
    unpin.setOnAction(event -> model.unpin());
    toPad.setId("inspect-pad");
    toPad.getStyleClass().add("view-button");
    toPad.setTooltip(new Tooltip(texts.get("inspect.pad.help")));
    toPad.setOnAction(event -> model.draw());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox top = new HBox(4, heading, between, unpin);
    top.setAlignment(Pos.CENTER_LEFT);
    pictures.setMinWidth(0); // wraps in a narrow pane
    content = new VBox(12, pictures, differenceKey(), facts(), new NeighboursView(model));
    empty.setWrapText(true);
    empty.getStyleClass().add("secondary");
    for (Node node : new Node[] {content, empty, unpin, toPad}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    all.getChildren().addAll(top, content, empty);
    setContent(all);
    model.activeProperty().bind(sceneProperty().isNotNull());
    model.inspectedProperty().addListener((property, before, now) -> show(now));
    model.nearestProperty().addListener((property, before, now) -> showClass());
    model
        .ranksProperty()
        .addListener((property, before, now) -> show(model.inspectedProperty().get()));
    error.setWrapText(true);
    show(model.inspectedProperty().get());
  }

  private GridPane facts() {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(4);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().add(names);
    code.setWrapText(true);
    labelName = fact(grid, 0, "inspect.label", label);
    fact(grid, 1, "card.error", error);
    fact(grid, 2, "card.code", code);
    fact(grid, 3, "inspect.epoch", epoch);
    labelName.visibleProperty().bind(label.visibleProperty());
    for (Label part : new Label[] {label, labelName}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    return grid;
  }

  private Label fact(GridPane grid, int row, String key, Label value) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("secondary");
    GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    grid.addRow(row, name, value);
    return name;
  }

  private Node differenceKey() {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox row =
        new HBox(
            12,
            swatch(DigitColours.LOST, "inspect.lost"),
            swatch(DigitColours.INVENTED, "inspect.invented"),
            between,
            toPad);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node swatch(int argb, String key) {
    Rectangle square = new Rectangle(10, 10);
    square.setFill(Argb.colour(argb));
    Label name = new Label(texts.get(key));
    name.getStyleClass().addAll("secondary", "caption");
    name.setTooltip(new Tooltip(texts.get("inspect.difference")));
    HBox row = new HBox(6, square, name);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show(Inspected inspected) {
    content.setVisible(inspected != null);
    empty.setVisible(inspected == null);
    unpin.setVisible(inspected != null && inspected.origin() == Inspected.Origin.PINNED);
    toPad.setVisible(inspected != null && inspected.origin() == Inspected.Origin.PINNED);
    if (inspected == null) {
      heading.setText(texts.get("inspect.nothing"));
      return;
    }
    DigitCard card = inspected.card();
    String origin = inspected.origin().name().toLowerCase(Locale.ROOT);
    heading.setText(texts.get("inspect." + origin, card.index() + 1));
    pictures.show(card);
    showClass();
    error.setText(CardText.error(card.error(), model.percentile(card)));
    code.setText(CardText.code(card.code()));
    epoch.setText(FigureText.epoch(card.epoch()));
  }

  /** A drawing has no class of its own; its neighbours say what it looks like. */
  private void showClass() {
    Inspected inspected = model.inspectedProperty().get();
    if (inspected == null) {
      return;
    }
    boolean drawn = inspected.origin() == Inspected.Origin.DRAWN;
    labelName.setText(texts.get(drawn ? "inspect.likeness" : "inspect.label"));
    int own = inspected.card().label();
    if (drawn) {
      label.setText(likeness(model.nearestProperty().get()));
    } else {
      label.setText(own < 0 ? texts.get("legend.unlabelled") : String.valueOf(own));
    }
  }

  private String likeness(NearestDigits nearest) {
    if (nearest == null || nearest.vote().voters() == 0) {
      return texts.get("inspect.likeness.none");
    }
    int majority = nearest.vote().majority();
    return texts.get(
        "inspect.likeness.value",
        majority,
        nearest.vote().counts().get(majority),
        nearest.vote().voters());
  }
}
