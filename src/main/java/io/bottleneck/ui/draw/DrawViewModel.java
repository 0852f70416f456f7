package io.bottleneck.ui.draw;

import io.bottleneck.ink.Drawing;
import io.bottleneck.ink.InkPicture;
import io.bottleneck.ink.Mark;
import io.bottleneck.ink.MnistCentring;
import io.bottleneck.ink.PlacedPicture;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.DrawnStep;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What the network makes of the pad, without nodes: a drawing in, pictures out. Every change of the
 * drawing, of the centring or of the network in use asks the inference thread for a new {@link
 * DrawnDigit}; while one is made, only the newest request waits. FX thread only, but for {@link
 * #latency()}.
 */
public final class DrawViewModel {
  private static final Texts TEXTS = Texts.of(DrawViewModel.class);

  private final Workbench workbench;
  private final LatencyLog latency = new LatencyLog();
  private final Pad pad = new Pad(latency);
  private final Replay replay = new Replay(pad.drawingProperty());
  private final LatestTask<DrawnDigit.Request, DrawnDigit> seeing;
  private final LatestTask<Likeness.Request, Optional<Likeness>> comparing;
  private final LatestTask<TrailMaker.Request, List<DrawnStep>> trailing;
  private final LatestTask<Callable<InkPicture>, PlacedPicture> reading;
  private final Consumer<Runnable> pace;
  private boolean used;
  private boolean failed;

  private final ReadOnlyObjectWrapper<DrawnDigit> drawn =
      new ReadOnlyObjectWrapper<>(this, "drawn");
  private final ReadOnlyObjectWrapper<Likeness> likeness =
      new ReadOnlyObjectWrapper<>(this, "likeness");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final BooleanProperty centring = new SimpleBooleanProperty(this, "centring", true);

  /**
   * A blank pad.
   *
   * @param workbench where the network comes from and what was drawn goes to
   * @param workers inference reconstructs, background compares with the training digits
   * @param pace runs what it is given on the FX thread, later and only the newest in a hurry: the
   *     trail is drawn on that thread, which the pen needs
   * @param ink what is on the pad and whether to centre it, to 784 floats in [0,1]: {@code
   *     InkRenderer::render}
   */
  public DrawViewModel(
      Workbench workbench,
      Workers workers,
      Consumer<Runnable> pace,
      BiFunction<List<Mark>, Boolean, float[]> ink) {
    this.pace = Objects.requireNonNull(pace, "pace");
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
    trailing =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            new TrailMaker(ink)::make,
            steps -> workbench.drawnStepsProperty().set(steps),
            this::failed);
    reading =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            DrawViewModel::read,
            picture -> pad.replace(new Drawing(List.of(picture))),
            failure -> problem.set(failure.getMessage()));
    workbench.codeMapProperty().addListener((property, before, now) -> compare());
    workbench.modelProperty().addListener((property, before, now) -> refresh());
    workbench.forPadProperty().addListener((property, before, now) -> take(now));
    centring.addListener((property, before, now) -> refresh());
    replay.shownProperty().addListener((property, before, now) -> changed());
  }

  /** What the hand does. */
  public Pad pad() {
    return pad;
  }

  /** Looking back at how the drawing came about. */
  public Replay replay() {
    return replay;
  }

  /** What the network sees and makes of the drawing; null before the first stroke. */
  public ReadOnlyObjectProperty<DrawnDigit> drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  /** The drawing whose answer {@link #drawnProperty()} is, as a text {@link Pad#restore} reads. */
  public String exportDrawn() {
    DrawnDigit digit = drawn.get();
    return DrawingText.write(digit == null ? Drawing.BLANK : new Drawing(digit.marks()));
  }

  /** Whom the drawing resembles, a moment after {@link #drawnProperty()}; null for nobody. */
  public ReadOnlyObjectProperty<Likeness> likenessProperty() {
    return likeness.getReadOnlyProperty();
  }

  /** One sentence on what could not be done with the pad last, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether drawings are fitted and centred as MNIST is; on at first. */
  public BooleanProperty centringProperty() {
    return centring;
  }

  /** How long reconstructions took; safe from any thread. */
  public LatencyLog latency() {
    return latency;
  }

  /**
   * Reads a picture in the background and puts its ink on the pad in place of the drawing, which
   * can be undone. Where {@code picture} throws, its sentence is shown and the drawing stays.
   */
  public void bring(Callable<InkPicture> picture) {
    problem.set("");
    reading.request(picture);
  }

  private static PlacedPicture read(Callable<InkPicture> picture) {
    try {
      return PlacedPicture.fitted(picture.call(), MnistCentring.BOX);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** A digit of the data set, or a decoded one: it takes the place of the drawing. */
  private void take(float[] digit) {
    if (digit != null) {
      workbench.forPadProperty().set(null);
      pad.replace(new Drawing(List.of(PlacedPicture.ofDigit(digit))));
    }
  }

  private void changed() {
    used = true;
    problem.set("");
    workbench.steeredCodeProperty().set(null);
    refresh();
  }

  private void refresh() {
    if (!used) {
      return;
    }
    Optional<ModelInUse> model = Optional.ofNullable(workbench.modelProperty().get());
    List<Mark> shown = replay.shownProperty().get().marks();
    if (seeing.request(new DrawnDigit.Request(shown, centring.get(), model, pad.moves()))) {
      latency.gaveWay();
    }
    pace.accept(this::layTrail);
  }

  private void layTrail() {
    Optional<ModelInUse> model = Optional.ofNullable(workbench.modelProperty().get());
    trailing.request(
        new TrailMaker.Request(
            pad.drawingProperty().get(), centring.get(), model.map(ModelInUse::autoencoder)));
  }

  private DrawnDigit see(DrawnDigit.Request request, BiFunction<List<Mark>, Boolean, float[]> ink) {
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
    if (failed) {
      failed = false;
      problem.set("");
    }
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
    failed = true;
    problem.set(TEXTS.get("problem", failure));
  }
}
