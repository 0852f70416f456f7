package io.bottleneck.ui.noise;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Spoils the drawing or the pinned digit and asks the model in use, and perhaps another, what they
 * make of it. Pictures come from the inference thread, newest first; the curve over all strengths
 * and the lengths that moves of codes are measured by come from the background. Nothing is computed
 * while nobody looks. FX thread only.
 */
public final class NoiseViewModel {
  private static final double FIRST_STRENGTH = 0.3;

  /** Strengths are whole hundredths, so that what is printed is what was used. */
  private static final double STRENGTHS = 100;

  private final Workbench workbench;
  private final OtherModel other;
  private final LatestTask<NoiseAnswer.Question, NoiseAnswer> spoiling;
  private final LatestTask<NoiseCurves.Question, Optional<NoiseCurves>> sweeping;
  private final LatestTask<Yardsticks.Question, Yardsticks> measuring;

  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", false);
  private final ObjectProperty<NoiseSubject.Origin> wanted =
      new SimpleObjectProperty<>(this, "wanted", NoiseSubject.Origin.DRAWING);
  private final ObjectProperty<Noise.Kind> kind =
      new SimpleObjectProperty<>(this, "kind", Noise.Kind.MASKING);
  private final DoubleProperty strength =
      new SimpleDoubleProperty(this, "strength", FIRST_STRENGTH) {
        @Override
        public void set(double value) {
          double kept = Math.max(0, Math.min(1, value));
          super.set(Math.rint(kept * STRENGTHS) / STRENGTHS);
        }
      };
  private final LongProperty draw = new SimpleLongProperty(this, "draw", 1);
  private final ReadOnlyObjectWrapper<NoiseAnswer> answer =
      new ReadOnlyObjectWrapper<>(this, "answer");
  private final ReadOnlyObjectWrapper<NoiseCurves> curves =
      new ReadOnlyObjectWrapper<>(this, "curves");
  private final ReadOnlyObjectWrapper<Yardsticks> yardsticks =
      new ReadOnlyObjectWrapper<>(this, "yardsticks", Yardsticks.NONE);
  private final ReadOnlyObjectWrapper<Need> need =
      new ReadOnlyObjectWrapper<>(this, "need", Need.SUBJECT);

  /** The curve that is waited for; the background thread asks it whether to go on. */
  private volatile NoiseCurves.Question sought;

  /** What the user has to do before there is something to see. */
  enum Need {
    NOTHING,
    /** Draw or pin a digit. */
    SUBJECT,
    /** Open or train a network. */
    MODEL
  }

  /**
   * Follows {@code workbench} while {@link #activeProperty()} is true.
   *
   * @param tasks where the opening of another model is shown and can be cancelled
   * @param shelf where another model comes from
   * @param failed told on the FX thread what went wrong elsewhere
   */
  public NoiseViewModel(
      Workbench workbench,
      Workers workers,
      BackgroundTasks tasks,
      ModelShelf shelf,
      Consumer<Throwable> failed) {
    this.workbench = workbench;
    other = new OtherModel(shelf, tasks, failed);
    spoiling =
        new LatestTask<>(
            workers.inference(),
            workers.fx(),
            NoiseAnswer.Question::answer,
            found -> publish(answer, found),
            failed);
    sweeping =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            this::sweep,
            found -> found.ifPresent(each -> publish(curves, each)),
            failed);
    measuring =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            Yardsticks.Question::answer,
            yardsticks::set,
            failed);
    InvalidationListener spoilt = property -> spoil();
    List.<Observable>of(strength, draw).forEach(each -> each.addListener(spoilt));
    InvalidationListener changed = property -> refresh();
    for (Observable each :
        List.of(
            active,
            wanted,
            kind,
            other.modelProperty(),
            workbench.modelProperty(),
            workbench.corpusProperty(),
            workbench.drawnImageProperty(),
            workbench.pinnedProperty())) {
      each.addListener(changed);
    }
    workbench
        .codeMapProperty()
        .addListener(
            (property, before, now) -> {
              if (digits(before) != digits(now)) { // else every epoch would be answered twice
                refresh();
              }
            });
  }

  // State

  /** Whether anybody looks; nothing is computed while it is false. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Which image one would like to spoil; the other is taken where there is none. */
  ObjectProperty<NoiseSubject.Origin> wantedProperty() {
    return wanted;
  }

  /** The kind of noise, never {@link Noise.Kind#NONE}. */
  ObjectProperty<Noise.Kind> kindProperty() {
    return kind;
  }

  /** The strength of the noise, 0 to 1 in hundredths; other values are rounded. */
  DoubleProperty strengthProperty() {
    return strength;
  }

  /** Which of the many ways such noise can fall, from 1. */
  LongProperty drawProperty() {
    return draw;
  }

  /** The pictures and their figures; null when something {@linkplain #needProperty is needed}. */
  ReadOnlyObjectProperty<NoiseAnswer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Errors over all strengths, a moment after {@link #answerProperty()}; null before the first. */
  ReadOnlyObjectProperty<NoiseCurves> curvesProperty() {
    return curves.getReadOnlyProperty();
  }

  /** Lengths that moves of codes are measured by. */
  ReadOnlyObjectProperty<Yardsticks> yardsticksProperty() {
    return yardsticks.getReadOnlyProperty();
  }

  /** What is missing; never null. */
  ReadOnlyObjectProperty<Need> needProperty() {
    return need.getReadOnlyProperty();
  }

  /** The model one compares with. */
  OtherModel other() {
    return other;
  }

  /** Colours of drawn plots. */
  ObservableValue<PlotTheme> themeProperty() {
    return workbench.themeProperty();
  }

  // Verbs

  /** Lets the same noise fall in another way. */
  void anotherDraw() {
    draw.set(draw.get() + 1);
  }

  // Wiring

  private static DigitDataset digits(CodeMap map) {
    return map == null ? null : map.digits();
  }

  private List<ModelInUse> models() {
    return Stream.of(workbench.modelProperty().get(), other.modelProperty().get())
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private Need missing(NoiseSubject subject) {
    if (workbench.modelProperty().get() == null) {
      return Need.MODEL;
    }
    return subject == null ? Need.SUBJECT : Need.NOTHING;
  }

  private void refresh() {
    if (!active.get()) {
      sought = null;
      return;
    }
    NoiseSubject subject = NoiseSubject.of(workbench, wanted.get());
    need.set(missing(subject));
    if (need.get() != Need.NOTHING) {
      sought = null;
      answer.set(null);
      curves.set(null);
      return;
    }
    spoil();
    sought = new NoiseCurves.Question(subject, kind.get(), models());
    sweeping.request(sought);
    measure();
  }

  private void spoil() {
    NoiseSubject subject = NoiseSubject.of(workbench, wanted.get());
    if (active.get() && missing(subject) == Need.NOTHING) {
      Noise noise = new Noise(kind.get(), strength.get());
      spoiling.request(new NoiseAnswer.Question(subject, noise, draw.get(), models()));
    }
  }

  private void measure() {
    DigitDataset digits =
        Optional.ofNullable(workbench.corpusProperty().get())
            .map(corpus -> corpus.training())
            .filter(training -> training.size() > 0)
            .orElse(null);
    if (digits == null) {
      yardsticks.set(Yardsticks.NONE);
    } else if (!yardsticks.get().hold(models(), digits)) {
      measuring.request(new Yardsticks.Question(models(), digits, yardsticks.get()));
    }
  }

  private Optional<NoiseCurves> sweep(NoiseCurves.Question question) {
    try {
      return Optional.of(question.answer(() -> question.outdatedBy(sought)));
    } catch (CancellationException e) {
      return Optional.empty(); // the newest question is next
    }
  }

  /** Every finished one is shown, so that a moving hand is followed; but none after the last. */
  private <T> void publish(ReadOnlyObjectWrapper<T> shown, T found) {
    if (active.get() && need.get() == Need.NOTHING) {
      shown.set(found);
    }
  }
}
