package io.bottleneck.ui.draw;

import io.bottleneck.analysis.Familiarity;
import io.bottleneck.analysis.Judgement;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.HeldOutReference;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Whether the drawing is like the data. Follows the drawing on the background thread, as finding
 * the nearest digits takes longer than a reconstruction may wait for; newest drawing wins. A
 * judgement is always by the network that was measured on the held-out digits, which while one
 * trains may be some epochs behind and is named. FX thread only.
 */
public final class GaugeViewModel {
  /** What the gauge can show. */
  enum State {
    /** There are no digits or no network. */
    NO_NETWORK,
    /** The pad is blank. */
    NO_DRAWING,
    /** What to compare with is not there yet. */
    MEASURING,
    /** There is a judgement. */
    READY
  }

  /**
   * A judgement and what it rests on.
   *
   * @param reference digits and network one compares with
   */
  record Judged(Familiarity reference, Judgement judgement) {}

  private record Question(Familiarity reference, float[] image, int drawing) {}

  private record Answer(Question question, Judgement judgement) {}

  private final Workbench workbench;
  private final HeldOutReference reference;
  private final Consumer<Runnable> pace;
  private final LatestTask<Question, Answer> judging;
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", false);
  private final ReadOnlyObjectWrapper<Judged> judged = new ReadOnlyObjectWrapper<>(this, "judged");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.NO_NETWORK);

  /** Counts blank pads, so that a judgement of what was wiped away is not shown. */
  private int drawing;

  /**
   * Follows what is drawn while {@link #activeProperty()} is true.
   *
   * @param pace runs what it is given on the FX thread, later and only the newest when drawings
   *     come in a hurry: a judgement takes some ten milliseconds of a core that the drawing needs
   * @param failed told on the FX thread what went wrong elsewhere
   */
  public GaugeViewModel(
      Workbench workbench,
      HeldOutReference reference,
      Workers workers,
      Consumer<Runnable> pace,
      Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.reference = reference;
    this.pace = pace;
    judging =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            question -> new Answer(question, question.reference.judge(question.image)),
            this::publish,
            failed);
    workbench.drawnImageProperty().addListener((property, before, now) -> judge());
    workbench.corpusProperty().addListener((property, before, now) -> updateState());
    workbench.modelProperty().addListener((property, before, now) -> updateState());
    reference.familiarityProperty().addListener((property, before, now) -> judge());
    active.addListener((property, before, now) -> judge());
    reference.wantWhile(active);
    judge();
  }

  /** Whether anybody looks; nothing is measured or judged while it is false. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** The newest judgement, a moment after the drawing; null while there is none. */
  ReadOnlyObjectProperty<Judged> judgedProperty() {
    return judged.getReadOnlyProperty();
  }

  /** What can be shown. */
  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The digits one compares with; {@link #errorRank} changes with it. */
  ReadOnlyObjectProperty<Familiarity> referenceProperty() {
    return reference.familiarityProperty();
  }

  /**
   * Where the error of an answer stands among those of the held-out digits, in words; empty unless
   * these were measured with the very weights that gave the answer.
   *
   * @param digit the drawing, or null
   */
  String errorRank(DrawnDigit digit) {
    Familiarity known = reference.familiarityProperty().get();
    return Optional.ofNullable(digit)
        .flatMap(DrawnDigit::answer)
        .filter(answer -> known != null && known.network() == answer.model().autoencoder())
        .map(
            answer ->
                GaugeText.errorRank(known.errors().percentile(answer.error()), known.sample()))
        .orElse("");
  }

  private void judge() {
    float[] image = workbench.drawnImageProperty().get();
    Familiarity known = reference.familiarityProperty().get();
    if (image == null) {
      drawing++;
    }
    if (image == null || known == null || !active.get()) {
      judged.set(null);
    } else {
      int now = drawing;
      pace.accept(() -> judging.request(new Question(known, image, now)));
    }
    updateState();
  }

  private void publish(Answer answer) {
    Familiarity known = reference.familiarityProperty().get();
    Question question = answer.question;
    if (question.drawing == drawing
        && known != null
        && known.network() == question.reference.network()
        && known.sample() == question.reference.sample()) {
      judged.set(new Judged(question.reference, answer.judgement));
      updateState();
    }
  }

  private void updateState() {
    if (workbench.corpusProperty().get() == null || workbench.modelProperty().get() == null) {
      state.set(State.NO_NETWORK);
    } else if (workbench.drawnImageProperty().get() == null) {
      state.set(State.NO_DRAWING);
    } else {
      state.set(judged.get() == null ? State.MEASURING : State.READY);
    }
  }
}
