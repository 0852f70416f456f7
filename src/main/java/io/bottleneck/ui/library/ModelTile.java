package io.bottleneck.ui.library;

import io.bottleneck.lab.library.CardFacts;
import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.lab.library.ModelDescription;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelCard;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The card of one model: a click anywhere on it opens the model. Made once for a file and filled
 * again whenever the library was read. FX thread only.
 */
final class ModelTile extends VBox {
  private static final Texts TEXTS = Texts.of(ModelTile.class);
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

  private final Path file;
  private final Consumer<Path> open;
  private final CodesPicture picture = new CodesPicture();
  private final Label title = new Label();
  private final Label state = new Label();
  private final VBox words = new VBox(4);
  private final HBox foot = new HBox(8);
  private final Label refusal = new Label();
  private final ToggleButton details = new ToggleButton(TEXTS.get("details"));
  private final Tooltip tip = new Tooltip();
  private LibraryEntry entry;

  ModelTile(Path file, Consumer<Path> open) {
    super(8);
    this.file = file;
    this.open = open;
    setId("model-" + file.getFileName());
    getStyleClass().add("model-tile");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    title.getStyleClass().add("heading");
    title.setMinWidth(0);
    state.getStyleClass().add("library-state");
    state.setMinWidth(USE_PREF_SIZE);
    state.managedProperty().bind(state.visibleProperty());
    refusal.getStyleClass().add("library-refusal");
    refusal.setWrapText(true);
    refusal.setMinHeight(USE_PREF_SIZE);
    refusal.managedProperty().bind(refusal.visibleProperty());
    details.getStyleClass().add("library-button");
    details.setMinWidth(USE_PREF_SIZE);
    details.setTooltip(new Tooltip(TEXTS.get("details.help")));
    details.setAccessibleHelp(TEXTS.get("details.help"));
    details.setOnMouseClicked(MouseEvent::consume); // or the card would take it too
    details.selectedProperty().addListener((p, before, now) -> showDetails(now));
    foot.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox head = new HBox(12, picture, words);
    foot.managedProperty().bind(foot.visibleProperty());
    getChildren().setAll(head, foot, refusal);
    Tooltip.install(head, tip);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            requestFocus();
            fire();
          }
        });
  }

  /** The file whose card this is. */
  Path file() {
    return file;
  }

  /** What a click does. */
  void fire() {
    open.accept(file);
  }

  /** Opens or closes the whole card. */
  void setDetails(boolean wanted) {
    details.setSelected(wanted);
  }

  /** Fills the card. */
  void show(LibraryModel model) {
    picture.show(model.picture());
    if (model.entry().equals(entry)) {
      return;
    }
    entry = model.entry();
    title.setText(entry.title());
    HBox top = new HBox(8, title, grow(), state);
    top.setAlignment(Pos.CENTER_LEFT);
    words.getChildren().setAll(top);
    entry.description().map(ModelDescription::sentence).ifPresent(this::addSentence);
    entry.card().ifPresent(this::addCard);
    refusal.setText(entry.refusal());
    refusal.setVisible(!entry.refusal().isEmpty());
    setAccessibleText(accessible());
    foot.getChildren().setAll(new FigureRow(entry), grow(), details);
    foot.setVisible(entry.card().isPresent());
    showDetails(details.isSelected());
  }

  /** Shows whether this model is the one of the window, or is being opened, or why it was not. */
  void mark(boolean shown, boolean opening, String why) {
    pseudoClassStateChanged(SHOWN, shown);
    state.setVisible(shown || opening);
    state.setText(TEXTS.get(opening ? "opening" : "shown"));
    String sentence = why.isEmpty() && entry != null ? entry.refusal() : why;
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    tip.setText(TEXTS.get(shown ? "tile.shown.help" : "tile.help"));
    setAccessibleHelp(tip.getText());
  }

  private void addSentence(String sentence) {
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    words.getChildren().add(label);
  }

  private void addCard(ModelCard card) {
    AutoencoderSpec spec = card.spec();
    Label kind =
        new Label(
            TEXTS.get(
                spec.codeSize() == 1 ? "kind.one" : "kind",
                spec.kind().label(),
                Integer.toString(spec.codeSize()),
                FigureText.epoch(card.epoch())));
    Label layers = new Label(CardFacts.layers(spec));
    for (Label each : new Label[] {kind, layers}) {
      each.getStyleClass().add("caption");
      each.setWrapText(true);
      each.setMinHeight(USE_PREF_SIZE);
    }
    words.getChildren().addAll(kind, layers);
  }

  private void showDetails(boolean wanted) {
    getChildren().removeIf(CardDetails.class::isInstance);
    if (wanted && entry.card().isPresent()) {
      getChildren().add(getChildren().indexOf(foot) + 1, new CardDetails(entry));
    }
  }

  private String accessible() {
    return entry.title()
        + entry.description().map(each -> ". " + each.sentence()).orElse("")
        + entry.card().map(card -> ". " + CardFacts.layers(card.spec())).orElse("");
  }

  private static Region grow() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
