package io.bottleneck.ui.noise;

import io.bottleneck.data.DigitDataset;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * Spoils the drawing or the pinned digit and asks the model in use, and perhaps another, what they
 * make of it. Pictures come from the inference thread, newest first; the curve over all strengths
 * and the lengths that moves of codes are measured by come from the background. Nothing is computed
 * while nobody looks. FX thread only.
 */
public final class NoiseViewModel {
  private final Workbench workbench;
  private final OtherModel other;
  private final LatestTask<NoiseAnswer.Question, NoiseAnswer> spoiling;
  private final LatestTask<NoiseCurves.Question, Optional<NoiseCurves>> sweeping;
  private final NoiseSettings settings = new NoiseSettings();
  private final CodeLengths lengths;
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", false);
  private final ReadOnlyObjectWrapper<NoiseAnswer> answer =
      new ReadOnlyObjectWrapper<>(this, "answer");
  private final ReadOnlyObjectWrapper<NoiseCurves> curves =
      new ReadOnlyObjectWrapper<>(this, "curves");
  private final ReadOnlyObjectWrapper<Need> need =
      new ReadOnlyObjectWrapper<>(this, "need", Need.SUBJECT);

  /** What is on the bench; null while nobody looks or something is needed. */
  private NoiseSubject subject;

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
    lengths = new CodeLengths(workers, failed);
    InvalidationListener spoilt = property -> spoil();
    settings.strengthProperty().addListener(spoilt);
    settings.drawProperty().addListener(spoilt);
    InvalidationListener changed = property -> refresh();
    for (Observable each :
        List.of(
            active,
            settings.wantedProperty(),
            settings.kindProperty(),
            other.modelProperty(),
            workbench.modelProperty(),
            workbench.corpusProperty())) {
      each.addListener(changed);
    }
    workbench.drawnImageProperty().addListener((property, before, now) -> refreshSubject());
    workbench.pinnedProperty().addListener((property, before, now) -> refreshSubject());
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

  /** What is spoilt, and how. */
  NoiseSettings settings() {
    return settings;
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
    return lengths.yardsticksProperty();
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

  // Wiring

  private static DigitDataset digits(CodeMap map) {
    return map == null ? null : map.digits();
  }

  private List<ModelInUse> models() {
    return Stream.of(workbench.modelProperty().get(), other.modelProperty().get())
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private NoiseSubject chosen() {
    return NoiseSubject.of(workbench, settings.wantedProperty().get());
  }

  /** A pin changes nothing while the drawing is on the bench, nor a stroke while a digit is. */
  private void refreshSubject() {
    NoiseSubject now = chosen();
    if (subject == null || now == null || !now.same(subject)) {
      refresh();
    }
  }

  private void refresh() {
    if (!active.get()) {
      clear();
      return;
    }
    NoiseSubject now = chosen();
    boolean noModel = workbench.modelProperty().get() == null;
    need.set(noModel ? Need.MODEL : now == null ? Need.SUBJECT : Need.NOTHING);
    if (need.get() != Need.NOTHING) {
      clear();
      answer.set(null);
      curves.set(null);
      return;
    }
    subject = now;
    spoil();
    sought = new NoiseCurves.Question(now, settings.kindProperty().get(), models());
    sweeping.request(sought);
    lengths.measure(models(), workbench.corpusProperty().get());
  }

  private void clear() {
    subject = null;
    sought = null;
  }

  private void spoil() {
    if (subject != null) {
      spoiling.request(
          new NoiseAnswer.Question(
              subject, settings.noise(), settings.drawProperty().get(), models()));
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
    if (subject != null) {
      shown.set(found);
    }
  }
}
