package io.bottleneck.ui.shell.desk;

import io.bottleneck.lab.queue.QueueView;
import io.bottleneck.lab.queue.RunDesk;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.lab.watch.Finding;
import io.bottleneck.lab.watch.LiveDigits;
import io.bottleneck.lab.watch.RunWatch;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingService;
import io.bottleneck.ui.runs.RunsFeature;
import io.bottleneck.ui.runs.StoredRuns;
import io.bottleneck.ui.training.TrainingViewModel;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Training and kept runs, joined: what is started is written down and measured, what was written
 * down can be looked at, gone on with and branched from. FX thread only.
 */
public final class RunRoom {
  private static final Texts TEXTS = Texts.of(RunRoom.class);

  /** Deleted runs can be brought back by hand for so long. */
  private static final int DAYS_IN_TRASH = 30;

  private final Services services;
  private final Workers workers;
  private final RunNews news = new RunNews();
  private final QueuedRuns queued;
  private final HandRuns hand;
  private final TrainingViewModel training;
  private final RunsFeature runs;
  private final RunVerbs verbs;
  private final Watches watches;
  private final LookingBack lookingBack;
  private final ObjectProperty<SavedModel> onShow = new SimpleObjectProperty<>(this, "onShow");
  private final ReadOnlyObjectWrapper<QueueView> queue =
      new ReadOnlyObjectWrapper<>(this, "queue", QueueView.EMPTY);
  private final RunDesk desk;

  /**
   * Who trains, keeps and computes.
   *
   * @param training the one training service
   * @param store the user's runs
   * @param desk makes the desk, given who hears of queued runs and of what failed
   * @param product matrix product for batches; its first large product loads the native library,
   *     which takes seconds: never on the FX thread
   * @param versions names and versions for the runs' cards; asked on the training thread
   */
  public record Services(
      TrainingService training,
      RunStore store,
      DeskMaker desk,
      MatrixProduct product,
      Supplier<Map<String, String>> versions) {}

  /** Makes the one desk. */
  @FunctionalInterface
  public interface DeskMaker {
    /**
     * The desk.
     *
     * @param watching asked for each queued run
     * @param failed hears sentences, on any thread
     */
    RunDesk make(RunDesk.Watching watching, Consumer<String> failed);
  }

  /**
   * Builds training and runs over {@code workbench}; nothing is read yet.
   *
   * @param window what the frame does for runs
   * @param failed told on the FX thread of what nobody expected
   */
  public RunRoom(
      Services services,
      Workbench workbench,
      Workers workers,
      RunWindow window,
      Consumer<Throwable> failed) {
    this.services = services;
    this.workers = workers;
    Consumer<String> refused = sentence -> workers.fx().execute(() -> window.tell(sentence, true));
    LiveDigits live = new LiveDigits();
    RunOrigins origins = new RunOrigins();
    watches = new Watches(live, workers.background(), refused);
    desk = services.desk.make((request, run) -> watches.of(request, run, new Unheard()), refused);
    queued = new QueuedRuns(desk, workbench.corpusProperty()::get, TrainingViewModel::runName);
    hand =
        new HandRuns(
            services.training,
            desk,
            queued,
            services.store,
            watches,
            origins,
            services.versions,
            refused,
            news,
            new Heard());
    training = new TrainingViewModel(workbench, hand, services.product);
    verbs =
        new RunVerbs(
            services.store, origins, this::training, () -> runs().scrubber(), workers, window);
    StoredRuns stored =
        new StoredRuns(
            services.store,
            services.product,
            live,
            faults ->
                faults.forEach(
                    (run, why) -> refused.accept(TEXTS.get("run.unreadable", run, why))));
    runs = new RunsFeature(stored, queued, verbs, this::form, workbench, workers, failed);
    lookingBack =
        new LookingBack(
            services.store, runs.scrubber(), training.chart(), origins, onShow, workers, failed);
    training.branchStartProperty().bind(onShow);
    training.tensorBoardProperty().addListener((p, before, now) -> watches.log(now));
    new Levelling(workbench, training.chart(), runs.ladder(), workers, failed);
    workbench.corpusProperty().addListener((p, before, now) -> desk.useDigits(now));
    desk.onChange(
        view -> {
          queued.changed(view);
          workers.fx().execute(() -> queueChanged(view));
        });
  }

  private AutoencoderSpec form() {
    return training.editor().checkProperty().get().spec().orElse(null);
  }

  /** Running a training. */
  public TrainingViewModel training() {
    return training;
  }

  /** Kept runs. */
  public RunsFeature runs() {
    return runs;
  }

  /** What can be done with a kept run. */
  public RunVerbs verbs() {
    return verbs;
  }

  /** The weights one looks back at, as a file would hold them; null while the window is live. */
  public ReadOnlyObjectProperty<SavedModel> onShowProperty() {
    return onShow;
  }

  /** How the queue stands. */
  public ReadOnlyObjectProperty<QueueView> queueProperty() {
    return queue.getReadOnlyProperty();
  }

  /** Takes what has happened since the last call; some 20 times a second. */
  public void drain() {
    news.drain(training::drain);
  }

  /**
   * Takes up the queue of the last start and looks for runs that were cut off.
   *
   * @param cutOff hears of them, newest first, on the FX thread
   */
  public void restore(Consumer<List<RunSummary>> cutOff) {
    desk.restore(
        () -> {
          Set<String> inQueue = new HashSet<>();
          QueueView view = desk.view();
          view.waiting().forEach(entry -> inQueue.add(entry.run()));
          view.running().ifPresent(entry -> inQueue.add(entry.run()));
          List<RunSummary> left =
              services.store.unfinished().stream()
                  .filter(run -> !inQueue.contains(run.info().id()))
                  .toList();
          workers.fx().execute(() -> cutOff.accept(left));
          emptyTrash();
        });
    runs.runs().refresh();
  }

  private void emptyTrash() {
    try {
      services.store.emptyTrash(DAYS_IN_TRASH);
    } catch (IOException e) {
      // what could not be taken away lies where it lay and is tried again at the next start
    }
  }

  /**
   * Stops what is on and waits until it is written down: what was started by hand is offered at the
   * next start, what was queued goes on then.
   *
   * @return false when that took longer
   */
  public boolean close(long time, TimeUnit unit) {
    hand.suspend();
    desk.close();
    try {
      return desk.awaitClosed(time, unit) & runs.runs().awaitWritten(time, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void queueChanged(QueueView view) {
    boolean moved =
        view.epoch() != queue.get().epoch() || !view.running().equals(queue.get().running());
    queue.set(view);
    runs.queue().refresh();
    if (moved) {
      runs.runs().refresh();
    }
  }

  /** What a run that the window follows has to tell. */
  private final class Heard implements HandRuns.Listener {
    @Override
    public void started(String run, String name) {
      lookingBack.follows(run);
      runs.scrubber().trainingStarted(run, name);
      runs.runs().refresh();
    }

    @Override
    public void epochDone(int epoch) {
      runs.scrubber().epochFinished(epoch);
      runs.runs().refresh();
    }

    @Override
    public void ended() {
      runs.runs().refresh();
    }

    @Override
    public void measured(int epoch, Map<String, Double> figures) {
      training.chart().followed().insight().add(epoch, figures);
      runs.runs().refresh();
    }

    @Override
    public void diagnosed(List<Finding> findings) {
      training.chart().followed().diagnosed(findings);
    }
  }

  /** Queued runs are measured for their history; the window follows none of them. */
  private static final class Unheard implements RunWatch.Listener {
    @Override
    public void measured(int epoch, Map<String, Double> figures) {}

    @Override
    public void diagnosed(List<Finding> findings) {}
  }
}
