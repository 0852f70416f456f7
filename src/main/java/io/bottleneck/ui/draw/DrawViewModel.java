package io.bottleneck.ui.draw;

import io.bottleneck.ink.PenWidth;
import io.bottleneck.ink.Stroke;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * The drawing pad without its nodes: strokes in, pictures out. Every change of the drawing, of the
 * centring or of the network in use asks the inference thread for a new {@link DrawnDigit}; while
 * one is made, only the newest request waits. FX thread only, but for {@link #latency()}.
 */
public final class DrawViewModel {
  /** Thinnest pen, in pixels of the 28x28 picture. */
  public static final double MIN_PEN = PenWidth.MIN;

  /** Thickest pen, in pixels of the 28x28 picture. */
  public static final double MAX_PEN = PenWidth.MAX;

  /** What one press of {@code [} or {@code ]} changes. */
  public static final double PEN_STEP = 0.25;

  /** The width of the strokes in MNIST. */
  public static final double DEFAULT_PEN = PenWidth.DEFAULT;

  private static final Texts TEXTS = Texts.of(DrawViewModel.class);

  private final Workbench workbench;
  private final LatencyLog latency = new LatencyLog();
  private final StrokeHistory history = new StrokeHistory();
  private final LatestTask<DrawnDigit.Request, DrawnDigit> seeing;
  private final LatestTask<Likeness.Request, Optional<Likeness>> comparing;
  private PenTrail trail;
  private long moves;

  private final ReadOnlyObjectWrapper<List<Stroke>> strokes =
      new ReadOnlyObjectWrapper<>(this, "strokes", List.of());
  private final ReadOnlyObjectWrapper<DrawnDigit> drawn =
      new ReadOnlyObjectWrapper<>(this, "drawn");
  private final ReadOnlyObjectWrapper<Likeness> likeness =
      new ReadOnlyObjectWrapper<>(this, "likeness");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
  private final DoubleProperty penWidth = new SimpleDoubleProperty(this, "penWidth", DEFAULT_PEN);
  private final BooleanProperty erasing = new SimpleBooleanProperty(this, "erasing");
  private final BooleanProperty centring = new SimpleBooleanProperty(this, "centring", true);

  /**
   * A blank pad.
   *
   * @param workbench where the network comes from and what was drawn goes to
   * @param workers inference reconstructs, background compares with the training digits
   * @param ink strokes and whether to centre them, to 784 floats in [0,1]: {@code
   *     InkRenderer::render}
   */
  public DrawViewModel(
      Workbench workbench, Workers workers, BiFunction<List<Stroke>, Boolean, float[]> ink) {
    this.workbench = Objects.requireNonNull(workbench, "workbench");
    Objects.requireNonNull(ink, "ink");
    seeing =
        new LatestTask<>(
            workers.inference(),
            workers.fx(),
            request -> see(request, ink),
            this::publish,
            this::failed);
    comparing =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            Likeness::of,
            found -> likeness.set(found.orElse(null)),
            this::failed);
    workbench.codeMapProperty().addListener((property, before, now) -> compare());
    centring.addListener((property, before, now) -> refresh());
    workbench.modelProperty().addListener((property, before, now) -> refresh());
  }

  // State

  /** All strokes of the drawing, the one under the pen included; an immutable list. */
  public ReadOnlyObjectProperty<List<Stroke>> strokesProperty() {
    return strokes.getReadOnlyProperty();
  }

  /** What the network sees and makes of the drawing; null before the first stroke. */
  public ReadOnlyObjectProperty<DrawnDigit> drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  /** Whom the drawing resembles, a moment after {@link #drawnProperty()}; null for nobody. */
  public ReadOnlyObjectProperty<Likeness> likenessProperty() {
    return likeness.getReadOnlyProperty();
  }

  /** One sentence on why the newest drawing could not be reconstructed, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
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

  /** Whether drawings are fitted and centred as MNIST is; on at first. */
  public BooleanProperty centringProperty() {
    return centring;
  }

  /** How long reconstructions took; safe from any thread. */
  public LatencyLog latency() {
    return latency;
  }

  // Verbs

  /**
   * Puts the pen down, in units of the 28x28 picture. A stroke still open is ended first.
   *
   * @param erase whether this stroke takes ink away
   */
  public void beginStroke(double x, double y, boolean erase) {
    beginStroke(x, y, erase, System.nanoTime());
  }

  /** The same, for a mouse handler that was entered at {@code enteredNanos}. */
  public void beginStroke(double x, double y, boolean erase, long enteredNanos) {
    endStroke();
    double width = Math.max(MIN_PEN, Math.min(MAX_PEN, penWidth.get()));
    trail = new PenTrail(x, y, width, erase);
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
      history.add(stroke);
      historyChanged();
    }
  }

  /** Takes the last step back; an open stroke is ended and taken back. */
  public void undo() {
    endStroke();
    history.undo();
    changed();
  }

  /** Does again what was undone last. */
  public void redo() {
    endStroke();
    history.redo();
    changed();
  }

  /** Takes all strokes away, which can be undone. */
  public void clear() {
    endStroke();
    history.replace(List.of());
    changed();
  }

  /** Makes the pen a step thicker. */
  public void thicker() {
    penWidth.set(Math.min(MAX_PEN, penWidth.get() + PEN_STEP));
  }

  /** Makes the pen a step thinner. */
  public void thinner() {
    penWidth.set(Math.max(MIN_PEN, penWidth.get() - PEN_STEP));
  }

  /** Writes the drawing as a small text that {@link #restore} reads. */
  public String export() {
    return StrokeText.write(strokes.get());
  }

  /**
   * Puts a kept drawing on the pad in place of what is there, which can be undone.
   *
   * @throws IllegalArgumentException with one sentence for the user when {@code text} is no
   *     drawing; the pad stays as it was
   */
  public void restore(String text) {
    List<Stroke> kept = StrokeText.read(text);
    endStroke();
    history.replace(kept);
    changed();
  }

  // Wiring

  private void moved(long enteredNanos) {
    moves++;
    latency.entered(moves, enteredNanos);
    strokes.set(history.with(trail.stroke()));
    refresh();
  }

  private void changed() {
    historyChanged();
    strokes.set(history.strokes());
    refresh();
  }

  private void historyChanged() {
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
  }

  private void refresh() {
    if (trail == null && !history.canUndo() && !history.canRedo()) {
      return; // nothing was ever drawn
    }
    Optional<ModelInUse> model = Optional.ofNullable(workbench.modelProperty().get());
    if (seeing.request(new DrawnDigit.Request(strokes.get(), centring.get(), model, moves))) {
      latency.gaveWay();
    }
  }

  private DrawnDigit see(
      DrawnDigit.Request request, BiFunction<List<Stroke>, Boolean, float[]> ink) {
    try {
      DrawnDigit digit = DrawnDigit.of(request, ink);
      latency.finished(request.move(), digit.finishedNanos());
      return digit;
    } catch (RuntimeException | Error e) {
      latency.abandoned(request.move());
      throw e;
    }
  }

  private void publish(DrawnDigit digit) {
    latency.hopped(System.nanoTime() - digit.finishedNanos());
    problem.set("");
    drawn.set(digit);
    workbench.drawnImageProperty().set(digit.blank() ? null : digit.seen());
    workbench.drawnCodeProperty().set(digit.answer().map(DrawnDigit.Answer::code).orElse(null));
    compare();
  }

  private void compare() {
    comparing.request(
        new Likeness.Request(
            workbench.drawnImageProperty().get(), workbench.codeMapProperty().get()));
  }

  private void failed(Throwable failure) {
    problem.set(TEXTS.get("problem", failure));
  }
}
