package io.bottleneck.lab.queue;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.queue.QueueView.Standing;
import io.bottleneck.lab.runs.RunPlan;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Decides who trains next. What somebody starts by hand goes first: a queued run that is on gives
 * way, is kept as it stands, and goes on later as if it had never stopped. Otherwise queued runs
 * are trained one after another.
 *
 * <p>All methods may be called from any thread and return at once; files are read and written on
 * the executor given for it.
 */
public final class RunDesk {
  private final TrainingService service;
  private final RunStore store;
  private final QueueFile file;
  private final Supplier<Map<String, String>> versions;
  private final Executor files;
  private final int nativeThreads;
  private final Watching watching;
  private final Consumer<String> failed;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<QueueEntry> waiting = new ArrayList<>();
  private Consumer<QueueView> listener = view -> {};
  private DigitCorpus digits;
  private boolean held;
  private boolean handRuns;
  private Runnable handWaits;
  private boolean handStops;
  private boolean opening;
  private QueueEntry running;
  private boolean givesWay;
  private boolean closing;
  private int epoch;
  private double loss = Double.NaN;
  private volatile List<QueueEntry> newest = List.of();
  private volatile String told = "";

  /** Makes whoever else hears of a queued run. */
  public interface Watching {
    /**
     * An observer for one run.
     *
     * @param recording writes the run down, and hears of everything first
     */
    TrainingObserver of(TrainingRequest request, Recording recording);
  }

  /**
   * An empty queue; {@link #restore} fills it.
   *
   * @param versions names and versions for the runs' cards; asked on the training thread
   * @param files where files are read and written
   * @param nativeThreads of queued runs
   * @param watching asked for each queued run
   * @param failed hears sentences about what could not be kept or trained, on any thread
   */
  public RunDesk(
      TrainingService service,
      RunStore store,
      QueueFile file,
      Supplier<Map<String, String>> versions,
      Executor files,
      int nativeThreads,
      Watching watching,
      Consumer<String> failed) {
    this.service = service;
    this.store = store;
    this.file = file;
    this.versions = versions;
    this.files = files;
    this.nativeThreads = nativeThreads;
    this.watching = watching;
    this.failed = failed;
  }

  /** Says who hears of every change of the queue, on whatever thread it happens. */
  public synchronized void onChange(Consumer<QueueView> newListener) {
    listener = newListener;
    newListener.accept(view());
  }

  /**
   * Starts a run by hand; a queued run that is on gives way.
   *
   * @param recording writes it down; put before {@code observer}
   * @throws IllegalStateException if another run started by hand is on
   * @throws IllegalArgumentException if the model to start from does not fit
   */
  public synchronized void start(
      TrainingRequest request, Recording recording, TrainingObserver observer, Pace pace) {
    if (handRuns) {
      throw new IllegalStateException(
          "A run is still on; stop it, or wait for its end, before starting another.");
    }
    TrainingObserver all =
        recording.andThen(this::handEnds).andThen(observer).andThen(this::handEnded);
    if (running == null) {
      service.start(request, all, pace);
      handRuns = true;
    } else {
      handRuns = true;
      givesWay = true;
      handWaits = () -> service.start(request, all, pace);
      service.stop();
    }
    changed();
  }

  /** Stops the run that was started by hand, if need be right after it has begun. */
  public synchronized void stop() {
    if (handWaits != null) {
      handStops = true;
    } else if (handRuns) {
      service.stop();
    }
  }

  /** Puts runs at the queue's end. */
  public synchronized void add(List<QueueEntry> entries) {
    waiting.addAll(entries);
    changed();
    next();
  }

  /** Moves a waiting entry towards the front (negative) or the end. */
  public synchronized void move(String key, int by) {
    int from = indexOf(key);
    if (from >= 0) {
      QueueEntry entry = waiting.remove(from);
      waiting.add(Math.max(0, Math.min(waiting.size(), from + by)), entry);
      changed();
    }
  }

  /** Takes an entry out; one that is being trained is stopped, and its run is kept. */
  public synchronized void remove(String key) {
    int at = indexOf(key);
    if (at >= 0) {
      waiting.remove(at);
      changed();
    } else if (running != null && running.key().equals(key)) {
      service.stop();
    }
  }

  /** Holds the queue after the run that is on, or lets it go on. */
  public synchronized void hold(boolean hold) {
    held = hold;
    changed();
    next();
  }

  /** Says which digits are open: what waits for others goes on waiting. */
  public synchronized void useDigits(DigitCorpus corpus) {
    digits = corpus;
    changed();
    next();
  }

  /**
   * Takes up what was waiting when the application ended last.
   *
   * @param then runs where files are read, once that is done
   */
  public void restore(Runnable then) {
    files.execute(
        () -> {
          try {
            List<QueueEntry> before = file.read();
            if (!before.isEmpty()) {
              add(before);
            }
          } catch (IOException e) {
            failed.accept(e.getMessage());
          }
          then.run();
        });
  }

  /** Stops what is on for the end of the application; a queued run stays in the queue. */
  public synchronized void close() {
    held = true;
    closing = true;
    if (handWaits != null) {
      handWaits = null;
      handRuns = false; // it will never begin, so nobody may wait for its end
    }
    givesWay = running != null;
    service.stop();
    closeIfIdle();
  }

  /**
   * Waits, after {@link #close}, until what was on has ended and is written down, the queue too.
   *
   * @return false when that took longer
   */
  public boolean awaitClosed(long time, TimeUnit unit) throws InterruptedException {
    boolean ended = closed.await(time, unit);
    write(); // who writes in the background may not come to it any more
    try {
      file.close();
    } catch (IOException e) {
      failed.accept(e.getMessage());
    }
    return ended;
  }

  private void closeIfIdle() {
    if (closing && running == null && !handRuns) {
      closed.countDown();
    }
  }

  /** The queue now. */
  public synchronized QueueView view() {
    Standing standing = Standing.GOING;
    if (running == null && !waiting.isEmpty()) {
      if (handRuns) {
        standing = Standing.HAND_FIRST;
      } else if (held) {
        standing = Standing.HELD;
      } else if (digits == null || waiting.stream().noneMatch(each -> each.learnsFrom(digits))) {
        standing = Standing.OTHER_DIGITS;
      }
    }
    return new QueueView(waiting, Optional.ofNullable(running), epoch, loss, standing);
  }

  /** Whoever hears of the end may start the next run at once. */
  private void handEnds(TrainingEvent event) {
    if (event instanceof TrainingEvent.Ended) {
      synchronized (this) {
        handRuns = false;
      }
    }
  }

  private void handEnded(TrainingEvent event) {
    if (event instanceof TrainingEvent.Ended) {
      synchronized (this) {
        changed();
        closeIfIdle();
        next();
      }
    }
  }

  /** Begins the first waiting run that can be trained, if the thread is free. */
  private void next() {
    if (running != null || handRuns || held || opening || digits == null) {
      return;
    }
    DigitCorpus corpus = digits;
    waiting.stream()
        .filter(each -> each.learnsFrom(corpus))
        .findFirst()
        .ifPresent(
            entry -> {
              opening = true;
              files.execute(() -> open(entry, corpus));
            });
  }

  /** A run and who writes it down, ready to start. */
  private record Ready(TrainingRequest request, Recording recording) {}

  private void open(QueueEntry entry, DigitCorpus corpus) {
    try {
      begin(entry, ready(entry, corpus));
    } catch (IOException | RuntimeException e) {
      failed.accept(
          "The queued run \"%s\" could not be started: %s".formatted(entry.name(), e.getMessage()));
      synchronized (this) {
        opening = false;
        waiting.removeIf(each -> each.key().equals(entry.key()));
        changed();
        next();
      }
    }
  }

  private Ready ready(QueueEntry entry, DigitCorpus corpus) throws IOException {
    if (entry.run().isEmpty()) {
      TrainingRequest request = TrainingRequest.fresh(entry.spec(), corpus, nativeThreads);
      RunPlan plan = new RunPlan(entry.name(), "", List.of(), entry.origin(), entry.group(), "");
      return new Ready(request, Recording.ofNew(store, request, plan, versions, failed));
    }
    RunStore.Continuation run = store.resume(entry.run(), corpus, entry.spec(), failed);
    return new Ready(run.request(), Recording.of(run.recorder()));
  }

  private synchronized void begin(QueueEntry entry, Ready ready) throws IOException {
    opening = false;
    boolean still = indexOf(entry.key()) >= 0;
    if (!still || handRuns || held || running != null) {
      ready.recording().close(); // somebody was quicker
      next();
      return;
    }
    Optional<ModelCard> before = ready.request().start().map(SavedModel::card);
    List<Double> losses = before.map(ModelCard::validationLosses).orElse(List.of());
    epoch = losses.size();
    loss = losses.isEmpty() ? Double.NaN : losses.get(losses.size() - 1);
    service.start(
        ready.request(),
        ready
            .recording()
            .andThen(watching.of(ready.request(), ready.recording()))
            .andThen(event -> queued(entry, ready.recording(), event)),
        Pace.ON);
    waiting.removeIf(each -> each.key().equals(entry.key()));
    running = entry;
    changed();
  }

  private synchronized void queued(QueueEntry entry, Recording recording, TrainingEvent event) {
    if (event instanceof TrainingEvent.EpochDone done) {
      epoch = done.epoch();
      loss = done.validationLoss();
      changed();
    } else if (event instanceof TrainingEvent.Started) {
      running = recording.recorder().map(run -> entry.begun(run.info().id())).orElse(entry);
      changed();
    } else if (event instanceof TrainingEvent.Ended) {
      ended();
    }
  }

  private void ended() {
    QueueEntry over = running;
    running = null;
    if (givesWay) {
      givesWay = false;
      waiting.add(0, over);
    }
    Runnable hand = handWaits;
    handWaits = null;
    boolean stops = handStops;
    handStops = false;
    if (hand != null) {
      try {
        hand.run();
        if (stops) {
          service.stop();
        }
      } catch (RuntimeException e) { // nobody may throw on the training thread
        handRuns = false;
        failed.accept("The run could not be started: " + e.getMessage());
      }
    }
    changed();
    closeIfIdle();
    next();
  }

  private int indexOf(String key) {
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private void changed() {
    listener.accept(view());
    List<QueueEntry> all = new ArrayList<>(waiting);
    if (running != null) {
      all.add(0, running); // whoever starts after a crash finds it in the queue
    }
    if (!all.equals(newest)) {
      newest = all;
      files.execute(this::write);
    }
  }

  private void write() {
    try {
      file.write(() -> newest);
      told = "";
    } catch (IOException e) {
      if (!told.equals(e.getMessage())) { // every run changes the queue several times
        told = e.getMessage();
        failed.accept(told);
      }
    }
  }
}
