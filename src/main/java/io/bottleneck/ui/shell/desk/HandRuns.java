package io.bottleneck.ui.shell.desk;

import io.bottleneck.lab.queue.Recording;
import io.bottleneck.lab.queue.RunDesk;
import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunPlan;
import io.bottleneck.lab.runs.RunRecorder;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.watch.Finding;
import io.bottleneck.lab.watch.RunWatch;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import io.bottleneck.ui.training.PlannedRun;
import io.bottleneck.ui.training.TrainingPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs that somebody starts in the window: written down before anybody hears of them, measured
 * after every epoch, and told to the window.
 */
final class HandRuns implements TrainingPort {
  private final TrainingService service;
  private final RunDesk desk;
  private final QueuedRuns queued;
  private final RunStore store;
  private final Watches watches;
  private final RunOrigins origins;
  private final Supplier<Map<String, String>> versions;
  private final Consumer<String> failed;
  private final RunNews news;
  private final Listener listener;
  private Recording recording;

  /** Hears, on the FX thread, of the run that was started last. */
  interface Listener extends RunWatch.Listener {
    /** It has begun and is kept under this id. */
    void started(String run, String name);

    /** An epoch is over and written down. */
    void epochDone(int epoch);

    /** It is over and written down. */
    void ended();
  }

  /**
   * Runs that none has started yet.
   *
   * @param versions names and versions for the runs' cards; asked on the training thread
   * @param failed hears sentences about what could not be written, on any thread
   * @param news brings what is told to the FX thread
   */
  HandRuns(
      TrainingService service,
      RunDesk desk,
      QueuedRuns queued,
      RunStore store,
      Watches watches,
      RunOrigins origins,
      Supplier<Map<String, String>> versions,
      Consumer<String> failed,
      RunNews news,
      Listener listener) {
    this.service = service;
    this.desk = desk;
    this.queued = queued;
    this.store = store;
    this.watches = watches;
    this.origins = origins;
    this.versions = versions;
    this.failed = failed;
    this.news = news;
    this.listener = listener;
  }

  @Override
  public void start(PlannedRun plan, TrainingObserver window, Pace pace) {
    TrainingRequest request = plan.request();
    Recording written = recording(plan);
    RunWatch.Listener measured = new Measured(written);
    TrainingObserver observer =
        new Origins(written)
            .andThen(window)
            .andThen(event -> tell(written, plan.name(), event))
            .andThen(watches.of(request, written, measured));
    desk.start(request, written, observer, pace);
    recording = written;
    news.follow(written);
  }

  private Recording recording(PlannedRun plan) {
    TrainingRequest request = plan.request();
    Optional<String> from = request.start().flatMap(origins::of);
    RunPlan described = RunPlan.of(plan.name(), RunOrigin.HAND);
    if (plan.continues() && from.isPresent()) {
      return Recording.ofContinued(store, from.get(), request, described, versions, failed);
    }
    return Recording.ofNew(store, request, described.childOf(from.orElse("")), versions, failed);
  }

  @Override
  public Optional<RunHistory> before() {
    return Optional.ofNullable(recording).flatMap(Recording::recorder).map(RunRecorder::before);
  }

  @Override
  public void queue(AutoencoderSpec spec) {
    queued.add(List.of(spec));
  }

  @Override
  public void pause() {
    service.pause();
  }

  @Override
  public void resume(Pace pace) {
    service.resume(pace);
  }

  @Override
  public void setLearningRate(double rate) {
    service.setLearningRate(rate);
  }

  @Override
  public void stop() {
    desk.stop();
  }

  /** The application ends: what is stopped now is offered at the next start. */
  void suspend() {
    Optional.ofNullable(recording).ifPresent(Recording::suspend);
  }

  private void tell(Recording run, String name, TrainingEvent event) {
    if (event instanceof TrainingEvent.Started) {
      run.recorder()
          .ifPresent(to -> news.tell(run, () -> listener.started(to.id(), to.info().name())));
    } else if (event instanceof TrainingEvent.EpochDone done) {
      news.tell(run, () -> listener.epochDone(done.epoch()));
    } else if (event instanceof TrainingEvent.Ended) {
      news.tell(run, listener::ended);
    }
  }

  /** Learns which run the weights that come by belong to. */
  private final class Origins implements TrainingObserver {
    private final Recording run;

    Origins(Recording run) {
      this.run = run;
    }

    @Override
    public void begins(SavedModel first) {
      remember(first);
    }

    @Override
    public void checkpoint(SavedModel model) {
      remember(model);
    }

    @Override
    public void on(TrainingEvent event) {
      if (event instanceof TrainingEvent.Ended ended) {
        ended.result().ifPresent(this::remember);
      }
    }

    private void remember(SavedModel model) {
      run.recorder().ifPresent(to -> origins.put(model, to.id()));
    }
  }

  private final class Measured implements RunWatch.Listener {
    private final Recording run;

    Measured(Recording run) {
      this.run = run;
    }

    @Override
    public void measured(int epoch, Map<String, Double> figures) {
      news.tell(run, () -> listener.measured(epoch, figures));
    }

    @Override
    public void diagnosed(List<Finding> findings) {
      news.tell(run, () -> listener.diagnosed(findings));
    }
  }
}
