package io.bottleneck.ui.runs;

import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Which epochs of a run are kept and can be opened, compared or branched from. FX thread only. */
public final class RunEpochsViewModel {
  private final LatestTask<RunEntry, Found> reading;
  private final ObservableValue<RunEntry> run;
  private final ReadOnlyObjectWrapper<List<Integer>> kept =
      new ReadOnlyObjectWrapper<>(this, "kept", List.of());

  private record Found(RunEntry run, RunHistory history) {}

  /** Follows {@code run}, which may be null for a while. */
  public RunEpochsViewModel(
      ObservableValue<RunEntry> run,
      RunArchive archive,
      Workers workers,
      Consumer<Throwable> failed) {
    this.run = run;
    reading =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            wanted -> read(wanted, archive),
            this::show,
            failure -> {
              if (run.getValue() != null) { // else it was deleted meanwhile
                failed.accept(failure);
              }
            });
    run.addListener((p, before, now) -> follow(now));
    follow(run.getValue());
  }

  /** The kept epochs, ascending; empty while they are read. */
  public ReadOnlyObjectProperty<List<Integer>> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** The kept epoch nearest to the best one; null when none is kept. */
  public Integer suggested() {
    List<Integer> known = kept.get();
    RunEntry of = run.getValue();
    return known.isEmpty() || of == null ? null : nearestBest(of, known);
  }

  /** The kept epoch nearest to the best one of {@code run}. */
  static int nearestBest(RunEntry run, List<Integer> kept) {
    return new RunHistory(List.of(), List.of(), kept, List.of()).nearestKept(run.bestEpoch());
  }

  private void follow(RunEntry wanted) {
    if (wanted == null) {
      kept.set(List.of());
    } else {
      reading.request(wanted);
    }
  }

  private static Found read(RunEntry wanted, RunArchive archive) {
    try {
      return new Found(wanted, archive.history(wanted.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(Found found) {
    RunEntry now = run.getValue();
    if (now != null && now.id().equals(found.run.id())) {
      kept.set(found.history.kept());
    }
  }
}
