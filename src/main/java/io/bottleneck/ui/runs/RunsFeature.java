package io.bottleneck.ui.runs;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.ui.fx.Lazily;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The view-models of kept runs and their views, joined once; the large views are built when first
 * asked for. FX thread only.
 */
public final class RunsFeature {
  private final RunsViewModel runs;
  private final EpochScrubberViewModel scrubber;
  private final CompareViewModel compare;
  private final QueueViewModel queue;
  private final LadderViewModel ladder;
  private final Lazily<RunsView> view;
  private final EpochScrubber scrubberView;
  private final Lazily<CompareView> compareView;

  /**
   * Everything about kept runs.
   *
   * @param form the spec being edited, or null while it has faults
   * @param failed told on the FX thread what could not be read or written
   */
  public RunsFeature(
      RunsPort port,
      QueuePort queuePort,
      RunActions actions,
      Supplier<AutoencoderSpec> form,
      Workbench workbench,
      Workers workers,
      Consumer<Throwable> failed) {
    var theme = workbench.themeProperty();
    scrubber = new EpochScrubberViewModel(workbench, port, workers, failed);
    runs =
        new RunsViewModel(
            port,
            workers,
            actions,
            run -> scrubber.open(run.id(), run.name(), run.bestEpoch()),
            failed);
    runs.onDeleted(scrubber::deleted);
    compare = new CompareViewModel(runs, port, workbench, workers, failed);
    queue = new QueueViewModel(queuePort, form);
    ladder = new LadderViewModel(runs, queue, queuePort, form, theme);
    RunCurvesViewModel curves = new RunCurvesViewModel(runs, port, workers, theme, failed);
    view =
        new Lazily<>(
            () ->
                new RunsView(
                    new RunsTableView(
                        runs,
                        new RunEpochsViewModel(runs.selectedProperty(), port, workers, failed),
                        theme),
                    new RunCurvesView(curves),
                    new DifferencesView(curves),
                    new QueueView(queue),
                    new LadderView(ladder)));
    scrubberView = new EpochScrubber(scrubber);
    compareView =
        new Lazily<>(
            () ->
                new CompareView(
                    compare,
                    new RunEpochsViewModel(compare.firstProperty(), port, workers, failed),
                    new RunEpochsViewModel(compare.secondProperty(), port, workers, failed),
                    workers.inference()));
  }

  /** The list of runs. */
  public RunsViewModel runs() {
    return runs;
  }

  /** The epochs of the run on show. */
  public EpochScrubberViewModel scrubber() {
    return scrubber;
  }

  /** Two runs side by side. */
  public CompareViewModel compare() {
    return compare;
  }

  /** Runs that wait. */
  public QueueViewModel queue() {
    return queue;
  }

  /** Loss against code size. */
  public LadderViewModel ladder() {
    return ladder;
  }

  /** The bottom pane. */
  public RunsView view() {
    return view.get();
  }

  /** The slider over the epochs, for below the loss chart or the map. */
  public EpochScrubber scrubberView() {
    return scrubberView;
  }

  /** The centre of the perspective. */
  public CompareView compareView() {
    return compareView.get();
  }
}
