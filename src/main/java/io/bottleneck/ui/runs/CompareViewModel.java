package io.bottleneck.ui.runs;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/**
 * Two of the ticked runs and the same digits in both: places, reconstructions, and which digit is
 * pointed at. Codes are made on the background thread. FX thread only.
 */
public final class CompareViewModel {
  /** The epoch choice that means the best one. */
  public static final int BEST = -1;

  private static final Texts TEXTS = Texts.of(CompareViewModel.class);

  private record Looked(Comparison comparison, int index) {}

  private final RunsViewModel runs;
  private final Workbench workbench;
  private final LatestTask<Comparison.Request, Optional<Comparison>> comparing;
  private final LatestTask<Looked, CompareDigit> looking;
  private final Consumer<Throwable> failed;
  private final ObjectProperty<RunEntry> first = new SimpleObjectProperty<>(this, "first");
  private final ObjectProperty<RunEntry> second = new SimpleObjectProperty<>(this, "second");
  private final IntegerProperty firstEpoch = new SimpleIntegerProperty(this, "firstEpoch", BEST);
  private final IntegerProperty secondEpoch = new SimpleIntegerProperty(this, "secondEpoch", BEST);
  private final BooleanProperty heldOut = new SimpleBooleanProperty(this, "heldOut", true);
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", true);
  private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
  private final IntegerProperty pinned = new SimpleIntegerProperty(this, "pinned", -1);
  private final ReadOnlyObjectWrapper<Comparison> comparison =
      new ReadOnlyObjectWrapper<>(this, "comparison");
  private final ReadOnlyObjectWrapper<CompareDigit> digit =
      new ReadOnlyObjectWrapper<>(this, "digit");
  private final ReadOnlyStringWrapper says =
      new ReadOnlyStringWrapper(this, "says", TEXTS.get("compare.hint"));
  private volatile Comparison.Request newest;
  private long seed = 1;

  /**
   * Compares the first two runs that are ticked.
   *
   * @param failed told on the FX thread what could not be compared
   */
  public CompareViewModel(
      RunsViewModel runs,
      RunArchive archive,
      Workbench workbench,
      Workers workers,
      Consumer<Throwable> failed) {
    this.runs = runs;
    this.workbench = workbench;
    this.failed = failed;
    CheckpointCache cache = new CheckpointCache(archive);
    comparing =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            request -> compare(request, archive, cache),
            this::show,
            this::lost);
    looking =
        new LatestTask<>(
            workers.inference(), workers.fx(), CompareViewModel::look, this::showDigit, failed);
    runs.ticksProperty().addListener((p, before, now) -> ticked());
    runs.all().addListener((ListChangeListener<RunEntry>) change -> ticked());
    workbench.corpusProperty().addListener((p, before, now) -> ask());
    for (var choice : List.of(first, second)) {
      choice.addListener((p, before, now) -> ask());
    }
    for (var choice : List.of(firstEpoch, secondEpoch, heldOut, active)) {
      choice.addListener((observed, before, now) -> ask());
    }
    hovered.addListener((p, before, now) -> lookAt());
    pinned.addListener((p, before, now) -> lookAt());
    ticked();
  }

  // State.

  /** The run on the left; one of the ticked ones, or null. */
  public ObjectProperty<RunEntry> firstProperty() {
    return first;
  }

  /** The run on the right. */
  public ObjectProperty<RunEntry> secondProperty() {
    return second;
  }

  /** The left run's epoch, or {@link #BEST}. */
  public IntegerProperty firstEpochProperty() {
    return firstEpoch;
  }

  /** The right run's epoch, or {@link #BEST}. */
  public IntegerProperty secondEpochProperty() {
    return secondEpoch;
  }

  /** Whether the held-out digits are shown, else those one learns from. */
  public BooleanProperty heldOutProperty() {
    return heldOut;
  }

  /** Whether anybody sees the comparison: nothing is computed for nobody. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** The digit under the mouse in either map, or -1. */
  public IntegerProperty hoveredProperty() {
    return hovered;
  }

  /** The digit that was clicked, or -1. */
  public IntegerProperty pinnedProperty() {
    return pinned;
  }

  /** Both maps; null while there is nothing to compare. */
  ReadOnlyObjectProperty<Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /** The digit pointed at, or else pinned, with both reconstructions; null when there is none. */
  ReadOnlyObjectProperty<CompareDigit> digitProperty() {
    return digit.getReadOnlyProperty();
  }

  /** What to do, or what goes on, in one sentence; empty when all is there. */
  public ReadOnlyStringProperty saysProperty() {
    return says.getReadOnlyProperty();
  }

  /** The ticked runs. */
  public List<RunEntry> choices() {
    return runs.ticked();
  }

  /** The colour slot of a ticked run. */
  int slot(RunEntry run) {
    return runs.ticksProperty().get().slot(run.id()).orElse(0);
  }

  /** The list of runs, to be observed for other choices. */
  RunsViewModel runs() {
    return runs;
  }

  /** Colours of drawn plots. */
  ObservableValue<PlotTheme> themeProperty() {
    return workbench.themeProperty();
  }

  // Verbs.

  /** Reconstructs other digits. */
  public void chooseAnew() {
    seed++;
    ask();
  }

  /** Pins a digit, or lets go of it when it is the pinned one. */
  public void click(int index) {
    pinned.set(pinned.get() == index ? -1 : index);
  }

  // Wiring.

  /** Keeps the choice while both runs are ticked; their entries may have become newer. */
  private void ticked() {
    List<RunEntry> choices = runs.ticked();
    RunEntry left = newest(first.get(), choices);
    RunEntry right = newest(second.get(), choices);
    if (left == null) {
      left = choices.stream().filter(run -> !same(run, second.get())).findFirst().orElse(null);
      firstEpoch.set(BEST);
    }
    if (right == null || same(right, left)) {
      RunEntry other = left;
      right = choices.stream().filter(run -> !same(run, other)).findFirst().orElse(null);
      secondEpoch.set(BEST);
    }
    first.set(left);
    second.set(right);
  }

  private static RunEntry newest(RunEntry run, List<RunEntry> choices) {
    return choices.stream().filter(each -> same(each, run)).findFirst().orElse(null);
  }

  private static boolean same(RunEntry a, RunEntry b) {
    return a != null && b != null && a.id().equals(b.id());
  }

  private void ask() {
    DigitCorpus corpus = workbench.corpusProperty().get();
    if (first.get() == null || second.get() == null || corpus == null) {
      newest = null;
      comparison.set(null);
      forgetDigit();
      says.set(TEXTS.get(corpus == null ? "compare.no-data" : "compare.hint"));
      return;
    }
    Comparison.Request request =
        new Comparison.Request(
            pick(first.get(), firstEpoch.get()),
            pick(second.get(), secondEpoch.get()),
            heldOut.get() ? corpus.heldOut() : corpus.training(),
            seed);
    if (active.get() && !request.equals(newest)) {
      newest = request;
      says.set(TEXTS.get("compare.placing", request.digits().size()));
      comparing.request(request);
    }
  }

  private static Comparison.Pick pick(RunEntry run, int epoch) {
    return new Comparison.Pick(run.id(), epoch == BEST ? run.bestEpoch() : epoch, epoch);
  }

  private Optional<Comparison> compare(
      Comparison.Request request, RunArchive archive, CheckpointCache cache) {
    try {
      return Optional.of(Comparison.of(request, archive, cache, () -> newest != request));
    } catch (CancellationException e) {
      return Optional.empty(); // another choice was made meanwhile; it is next
    }
  }

  private void show(Optional<Comparison> made) {
    Comparison.Request wanted = newest;
    if (made.isEmpty() || wanted == null || made.get().digits() != wanted.digits()) {
      return;
    }
    if (comparison.get() != null && comparison.get().digits() != made.get().digits()) {
      forgetDigit();
    }
    says.set("");
    comparison.set(made.get());
    lookAt();
  }

  private void forgetDigit() {
    hovered.set(-1);
    pinned.set(-1);
  }

  private void lost(Throwable failure) {
    newest = null;
    says.set(TEXTS.get("compare.failed"));
    failed.accept(failure);
  }

  private void lookAt() {
    int index = hovered.get() >= 0 ? hovered.get() : pinned.get();
    if (comparison.get() == null || index < 0) {
      digit.set(null);
    } else {
      looking.request(new Looked(comparison.get(), index));
    }
  }

  private static CompareDigit look(Looked at) {
    return CompareDigit.of(
            at.comparison.digits(),
            new int[] {at.index},
            at.comparison.first().network(),
            at.comparison.second().network())
        .get(0);
  }

  private void showDigit(CompareDigit made) {
    if (made.index() == hovered.get() || hovered.get() < 0 && made.index() == pinned.get()) {
      digit.set(made);
    }
  }
}
