package io.bottleneck.ui.workbench;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.view.MapTool;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What all features look at. Lives on the FX thread; values are immutable, arrays are never changed
 * after they were set.
 */
public final class Workbench {
  private final ObjectProperty<DigitCorpus> corpus = new SimpleObjectProperty<>(this, "corpus");
  private final ObjectProperty<ModelInUse> model = new SimpleObjectProperty<>(this, "model");
  private final ShownModel shownModel = new ShownModel(model);
  private final ObjectProperty<CodeMap> codeMap = new SimpleObjectProperty<>(this, "codeMap");
  private final ObjectProperty<MapPlane> mapPlane =
      new SimpleObjectProperty<>(this, "mapPlane", MapPlane.PCA);
  private final ObjectProperty<MapLayout> mapLayout = new SimpleObjectProperty<>(this, "mapLayout");
  private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
  private final IntegerProperty pinned = new SimpleIntegerProperty(this, "pinned", -1);
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(this, "selection", Selection.NONE);
  private final ObjectProperty<MapTool> mapTool =
      new SimpleObjectProperty<>(this, "mapTool", MapTool.GRAB);
  private final ObjectProperty<List<Place>> path =
      new SimpleObjectProperty<>(this, "path", List.of());
  private final BooleanProperty heldOutOnMap =
      new SimpleBooleanProperty(this, "heldOutOnMap", false);
  private final BooleanProperty keepSelection =
      new SimpleBooleanProperty(this, "keepSelection", false);
  private final ObjectProperty<Place> walker = new SimpleObjectProperty<>(this, "walker");
  private final ObjectProperty<float[]> drawnImage = new SimpleObjectProperty<>(this, "drawnImage");
  private final ObjectProperty<float[]> drawnCode = new SimpleObjectProperty<>(this, "drawnCode");
  private final ObjectProperty<List<DrawnStep>> drawnSteps =
      new SimpleObjectProperty<>(this, "drawnSteps", List.of());
  private final ObjectProperty<float[]> steeredCode =
      new SimpleObjectProperty<>(this, "steeredCode");
  private final ObjectProperty<float[]> forPad = new SimpleObjectProperty<>(this, "forPad");
  private final ObjectProperty<float[]> cursorCode = new SimpleObjectProperty<>(this, "cursorCode");
  private final ObjectProperty<OwnDigits> ownDigits =
      new SimpleObjectProperty<>(this, "ownDigits", OwnDigits.EMPTY);
  private final StringProperty chosenOwn = new SimpleStringProperty(this, "chosenOwn", "");
  private final ObjectProperty<PlotTheme> theme =
      new SimpleObjectProperty<>(this, "theme", PlotTheme.LIGHT);

  /** The open digits, or null before the first are open. */
  public ObjectProperty<DigitCorpus> corpusProperty() {
    return corpus;
  }

  /** The network in use: the opened one, or the newest snapshot of a run; null before the first. */
  public ObjectProperty<ModelInUse> modelProperty() {
    return model;
  }

  /** Who sets {@link #modelProperty()} while a run trains and a person looks back. */
  public ShownModel shownModel() {
    return shownModel;
  }

  /**
   * Codes of the training digits, where wanted followed by the held-out ones, under {@link
   * #modelProperty()}, or the codes recorded with it, a moment later; or null.
   */
  public ObjectProperty<CodeMap> codeMapProperty() {
    return codeMap;
  }

  /** What the map shows of codes with more than two dimensions; never null. */
  public ObjectProperty<MapPlane> mapPlaneProperty() {
    return mapPlane;
  }

  /** The non-linear layout that was made last, or null; it need not fit what is open now. */
  public ObjectProperty<MapLayout> mapLayoutProperty() {
    return mapLayout;
  }

  /** Index in the code map's digits under the mouse, or -1. */
  public IntegerProperty hoveredProperty() {
    return hovered;
  }

  /** Index in the code map's digits that the user pinned, or -1. */
  public IntegerProperty pinnedProperty() {
    return pinned;
  }

  /** Pins digit {@code index} of the code map; pinning it again lets it go. */
  public void togglePinned(int index) {
    pinned.set(pinned.get() == index ? -1 : index);
  }

  /** Indices in the code map's digits that are selected; empty after other digits were opened. */
  public ObjectProperty<Selection> selectionProperty() {
    return selection;
  }

  /** What a drag on the map does. */
  public ObjectProperty<MapTool> mapToolProperty() {
    return mapTool;
  }

  /** Corners of the path through the code that was drawn on the map, in map units; may be empty. */
  public ObjectProperty<List<Place>> pathProperty() {
    return path;
  }

  /** Whether the map shows the held-out digits too, behind those to learn from. */
  public BooleanProperty heldOutOnMapProperty() {
    return heldOutOnMap;
  }

  /**
   * Whether each new map is turned so that the selected digits stay in their place. Off unless
   * somebody wants it, as it hides that codes really turn.
   */
  public BooleanProperty keepSelectionProperty() {
    return keepSelection;
  }

  /** Where on the path one looks, in map units; null while nobody walks it. */
  public ObjectProperty<Place> walkerProperty() {
    return walker;
  }

  /** What the model sees of the drawing, 784 floats in [0,1], or null when the pad is blank. */
  public ObjectProperty<float[]> drawnImageProperty() {
    return drawnImage;
  }

  /** The drawing's code, or null when the pad is blank. */
  public ObjectProperty<float[]> drawnCodeProperty() {
    return drawnCode;
  }

  /**
   * How the drawing on the pad came about, oldest first, under the network in use: its way through
   * the code. A moment behind the drawing; empty when the pad is blank.
   */
  public ObjectProperty<List<DrawnStep>> drawnStepsProperty() {
    return drawnSteps;
  }

  /** The code the drawing's marker was dragged to on the map; null while it stands by itself. */
  public ObjectProperty<float[]> steeredCodeProperty() {
    return steeredCode;
  }

  /**
   * A digit somebody wants on the pad to draw on over it, 784 floats; whoever takes it sets this to
   * null again.
   */
  public ObjectProperty<float[]> forPadProperty() {
    return forPad;
  }

  /** The digits that the user keeps; never null. */
  public ObjectProperty<OwnDigits> ownDigitsProperty() {
    return ownDigits;
  }

  /** Chooses one of the user's own digits; choosing it again lets it go. */
  public void toggleChosenOwn(String id) {
    chosenOwn.set(id.equals(chosenOwn.get()) ? "" : id);
  }

  /** Id of the one of {@link #ownDigitsProperty()} that is chosen, or empty. */
  public StringProperty chosenOwnProperty() {
    return chosenOwn;
  }

  /** The code of the place on the map under the mouse; null when the mouse is elsewhere. */
  public ObjectProperty<float[]> cursorCodeProperty() {
    return cursorCode;
  }

  /** Colours of drawn plots. */
  public ObjectProperty<PlotTheme> themeProperty() {
    return theme;
  }
}
