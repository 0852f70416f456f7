package io.bottleneck.ui.runs;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** The losses of the ticked runs and the settings that tell them apart. FX thread only. */
public final class RunCurvesViewModel {
  /**
   * A ticked run with its losses.
   *
   * @param run which
   * @param slot its colour
   * @param history its losses
   */
  record Ticked(RunEntry run, int slot, RunHistory history) {}

  private final RunsViewModel runs;
  private final ObservableValue<PlotTheme> theme;
  private final LatestTask<Map<RunEntry, Integer>, List<Ticked>> reading;
  private final ReadOnlyObjectWrapper<List<Ticked>> ticked =
      new ReadOnlyObjectWrapper<>(this, "ticked", List.of());
  private final ReadOnlyObjectWrapper<List<SpecDifferences.Row>> differences =
      new ReadOnlyObjectWrapper<>(this, "differences", List.of());

  /** Follows the ticks of {@code runs}. */
  public RunCurvesViewModel(
      RunsViewModel runs,
      RunArchive archive,
      Workers workers,
      ObservableValue<PlotTheme> theme,
      Consumer<Throwable> failed) {
    this.runs = runs;
    this.theme = theme;
    reading =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            wanted -> read(wanted, archive),
            this::show,
            failed);
    runs.ticksProperty().addListener((p, before, now) -> follow());
    runs.all().addListener((ListChangeListener<RunEntry>) change -> tickedChanged());
    follow();
  }

  /** The ticked runs with their losses, a moment after they were ticked. */
  ReadOnlyObjectProperty<List<Ticked>> tickedProperty() {
    return ticked.getReadOnlyProperty();
  }

  /** Settings that differ between them. */
  ReadOnlyObjectProperty<List<SpecDifferences.Row>> differencesProperty() {
    return differences.getReadOnlyProperty();
  }

  /** Colours of drawn plots. */
  ObservableValue<PlotTheme> themeProperty() {
    return theme;
  }

  /** A run that trains grows; a renamed one is called otherwise. */
  private void tickedChanged() {
    List<RunEntry> before = ticked.get().stream().map(Ticked::run).toList();
    if (!runs.ticked().equals(before)) {
      follow();
    }
  }

  private void follow() {
    Map<RunEntry, Integer> wanted = new LinkedHashMap<>();
    for (RunEntry run : runs.ticked()) {
      wanted.put(run, runs.ticksProperty().get().slots().get(run.id()));
    }
    reading.request(wanted);
  }

  private static List<Ticked> read(Map<RunEntry, Integer> wanted, RunArchive archive) {
    List<Ticked> read = new ArrayList<>();
    wanted.forEach(
        (run, slot) -> {
          try {
            read.add(new Ticked(run, slot, archive.history(run.id())));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return read;
  }

  private void show(List<Ticked> read) {
    List<RunEntry> entries = read.stream().map(Ticked::run).toList();
    differences.set(SpecDifferences.of(entries));
    ticked.set(List.copyOf(read));
  }
}
