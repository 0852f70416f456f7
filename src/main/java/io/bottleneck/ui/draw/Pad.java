package io.bottleneck.ui.draw;

import io.bottleneck.ink.Drawing;
import io.bottleneck.ink.Mark;
import io.bottleneck.ink.PenWidth;
import io.bottleneck.ink.Similarity;
import io.bottleneck.ink.Stroke;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * What a hand does on the pad: strokes, pictures laid under them, moving the whole, undo and redo.
 * Coordinates are units of the 28x28 picture. FX thread only.
 */
public final class Pad {
  /** Thinnest pen, in pixels of the 28x28 picture. */
  public static final double MIN_PEN = PenWidth.MIN;

  /** Thickest pen, in pixels of the 28x28 picture. */
  public static final double MAX_PEN = PenWidth.MAX;

  /** What one press of {@code [} or {@code ]} changes. */
  public static final double PEN_STEP = 0.25;

  /** The width of the strokes in MNIST. */
  public static final double DEFAULT_PEN = PenWidth.DEFAULT;

  /** Farther out nothing of the drawing may be moved: some screens away. */
  private static final double REACH = 1000;

  /** Smaller than a pixel a drawing may not be made: nothing would be left of it. */
  private static final double LEAST = 1;

  private final DrawingHistory history = new DrawingHistory();
  private final LatencyLog latency;
  private PenTrail trail;
  private Similarity moving;
  private long moves;

  private final ReadOnlyObjectWrapper<Drawing> drawing =
      new ReadOnlyObjectWrapper<>(this, "drawing", Drawing.BLANK);
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
  private final DoubleProperty penWidth = new SimpleDoubleProperty(this, "penWidth", DEFAULT_PEN);
  private final BooleanProperty erasing = new SimpleBooleanProperty(this, "erasing");
  private final BooleanProperty soft = new SimpleBooleanProperty(this, "soft");

  /** A blank pad; {@code latency} hears of every movement of the pen. */
  Pad(LatencyLog latency) {
    this.latency = latency;
  }

  // State

  /** All that is drawn, the stroke under the pen included. */
  public ReadOnlyObjectProperty<Drawing> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  /** Whether there is a step to undo. */
  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  /** Whether there is an undone step to redo. */
  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** Diameter of the pen for the next stroke, {@link #MIN_PEN} to {@link #MAX_PEN}. */
  public DoubleProperty penWidthProperty() {
    return penWidth;
  }

  /** Whether the pen erases. */
  public BooleanProperty erasingProperty() {
    return erasing;
  }

  /** Whether the pen's ink fades towards its edge. */
  public BooleanProperty softProperty() {
    return soft;
  }

  /** Number of the newest movement of the pen. */
  long moves() {
    return moves;
  }

  // Drawing

  /**
   * Puts the pen down. A stroke still open is ended first.
   *
   * @param erase whether this stroke takes ink away
   */
  public void beginStroke(double x, double y, boolean erase) {
    beginStroke(x, y, erase, System.nanoTime());
  }

  /** The same, for a mouse handler that was entered at {@code enteredNanos}. */
  public void beginStroke(double x, double y, boolean erase, long enteredNanos) {
    settle();
    double width = Math.max(MIN_PEN, Math.min(MAX_PEN, penWidth.get()));
    trail = new PenTrail(x, y, width, erase, soft.get());
    moved(enteredNanos);
  }

  /** Draws a straight line to there; nothing happens while the pen is up. */
  public void extendStroke(double x, double y) {
    extendStroke(x, y, System.nanoTime());
  }

  /** The same, for a mouse handler that was entered at {@code enteredNanos}. */
  public void extendStroke(double x, double y, long enteredNanos) {
    if (trail != null && trail.moveTo(x, y)) {
      moved(enteredNanos);
    }
  }

  /** Lifts the pen; the stroke becomes a step that can be undone. */
  public void endStroke() {
    if (trail != null) {
      Stroke stroke = trail.stroke();
      trail = null;
      history.replace(history.now().with(stroke));
      historyChanged();
    }
  }

  private void moved(long enteredNanos) {
    moves++;
    latency.entered(moves, enteredNanos);
    drawing.set(history.now().with(trail.stroke()));
  }

  // The whole

  /**
   * Moves, turns or scales the drawing, after what this did before; all of it together is one step
   * to undo, which ends with {@link #settle} or with whatever else is done to the pad.
   */
  public void move(Similarity by) {
    endStroke();
    if (history.now().isBlank()) {
      return;
    }
    Similarity whole = moving == null ? by : moving.then(by);
    Drawing there = history.now().moved(whole);
    if (mayBe(there.box(), by.scale() < 1)) {
      moving = whole;
      drawing.set(there);
    }
  }

  private static boolean mayBe(double[] box, boolean shrinks) {
    boolean near = Arrays.stream(box).allMatch(edge -> Math.abs(edge) <= REACH);
    return near && !(shrinks && Math.max(box[2] - box[0], box[3] - box[1]) < LEAST);
  }

  /** Takes the stroke under the pen away, as if it had never begun. */
  public void abandonStroke() {
    if (trail != null) {
      trail = null;
      drawing.set(history.now());
    }
  }

  /** Ends what is open, a stroke or a movement, which can be undone. */
  public void settle() {
    endStroke();
    if (moving != null) {
      moving = null;
      history.replace(drawing.get());
      historyChanged();
    }
  }

  /** Puts something above what is there, which can be undone. */
  public void lay(Mark mark) {
    replace(current().with(mark));
  }

  /** Puts another drawing in place of what is there, which can be undone. */
  public void replace(Drawing other) {
    settle();
    history.replace(other);
    changed();
  }

  /** Takes everything away, which can be undone. */
  public void clear() {
    replace(Drawing.BLANK);
  }

  private Drawing current() {
    settle();
    return history.now();
  }

  /** Takes the last step back; what is open is ended and taken back. */
  public void undo() {
    settle();
    history.undo();
    changed();
  }

  /** Does again what was undone last. */
  public void redo() {
    settle();
    history.redo();
    changed();
  }

  private void changed() {
    historyChanged();
    drawing.set(history.now());
  }

  private void historyChanged() {
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
  }

  // The pen

  /** Makes the pen a step thicker. */
  public void thicker() {
    penWidth.set(Math.min(MAX_PEN, penWidth.get() + PEN_STEP));
  }

  /** Makes the pen a step thinner. */
  public void thinner() {
    penWidth.set(Math.max(MIN_PEN, penWidth.get() - PEN_STEP));
  }

  // Keeping

  /** Writes the drawing as a text that {@link #restore} reads. */
  public String export() {
    return DrawingText.write(drawing.get());
  }

  /**
   * Puts a kept drawing on the pad in place of what is there, which can be undone.
   *
   * @throws IllegalArgumentException with one sentence for the user when {@code text} is no
   *     drawing; the pad stays as it was
   */
  public void restore(String text) {
    replace(DrawingText.read(text));
  }
}
