package io.bottleneck.lab.sweep;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Trains the entries of a plan, each in a process of its own, some at a time. What is finished is
 * not trained again, what was begun goes on from its kept run, what failed is tried again; an entry
 * that fails does not keep the others from their turn.
 *
 * <p>Serves one {@link #run}, on the thread that calls it; {@link #stop} may come from any other.
 */
public final class Sweep {
  /** Ended by Ctrl+C, which reaches every process of a terminal, a child's perhaps before ours. */
  private static final int INTERRUPTED = 130;

  private static final long PROGRESS_SECONDS = 1;

  private final Request request;
  private final SweepFolder folder;
  private final RunStore runs;
  private final Children children;
  private final Listener listener;
  private final Map<SweepPlan.Entry, EntryFolder> places = new HashMap<>();
  private final Map<SweepPlan.Entry, SweepRow> rows = new HashMap<>();
  private final Deque<SweepPlan.Entry> waiting = new ArrayDeque<>();
  private final BlockingQueue<Exit> exits = new LinkedBlockingQueue<>();
  private final CountDownLatch over = new CountDownLatch(1);

  /** Guarded by this. */
  private final Map<SweepPlan.Entry, Children.Child> live = new HashMap<>();

  private boolean stopping;

  /**
   * What to train, and how.
   *
   * @param name what the kept runs are called after
   * @param plan what to train
   * @param corpus the digits to learn from
   * @param jobs processes at a time, 1 or more
   * @param nativeThreads of each, 1 or more
   */
  public record Request(
      String name, SweepPlan plan, DigitCorpus corpus, int jobs, int nativeThreads) {}

  /** Hears how far the sweep is, on the thread that runs it. */
  public interface Listener {
    /**
     * Called once, before anything is trained.
     *
     * @param finished entries that are finished already
     * @param begun entries that go on
     * @param fresh entries that are trained from their first epoch
     */
    void begins(int finished, int begun, int fresh);

    /** An entry is over: finished, or failed. */
    void over(SweepRow row);

    /**
     * About once a second.
     *
     * @param epochs trained so far, over all entries
     * @param of how many there are
     * @param running entries that are being trained now
     */
    void progress(int epochs, int of, int running);
  }

  private record Exit(SweepPlan.Entry entry, int code) {}

  /** A sweep that has not begun. */
  public Sweep(
      Request request, SweepFolder folder, RunStore runs, Children children, Listener listener) {
    this.request = request;
    this.folder = folder;
    request.plan.entries().forEach(entry -> places.put(entry, folder.entry(entry, request.corpus)));
    this.runs = runs;
    this.children = children;
    this.listener = listener;
  }

  /** Forgets what earlier sweeps trained of these entries; their kept runs stay. */
  public void forget() throws IOException {
    for (SweepPlan.Entry entry : request.plan.entries()) {
      at(entry).forget();
    }
  }

  /**
   * Trains, waits, and keeps {@code sweep.csv} up to date.
   *
   * @return one row for each entry, the smallest validation loss first
   * @throws IOException if the table or a result cannot be written; the other processes are ended
   *     in order before that, and the entries themselves are kept
   */
  public List<SweepRow> run() throws IOException, InterruptedException {
    try {
      begin();
      while (startNext() > 0) {
        Exit exit = exits.poll(PROGRESS_SECONDS, TimeUnit.SECONDS);
        if (exit != null) {
          end(exit);
          folder.write(request.plan.varied(), rows());
        }
        tellProgress();
      }
      folder.write(request.plan.varied(), rows());
      return rows();
    } finally {
      endLive();
      over.countDown();
    }
  }

  /**
   * After a failure children may still write: whoever lets go of the folder next, or hears that all
   * is over, may rely on their end. However often the thread is interrupted meanwhile.
   */
  private void endLive() {
    boolean interrupted = false;
    synchronized (this) {
      live.values().forEach(Children.Child::end);
    }
    while (running() > 0) {
      try {
        Exit exit = exits.take();
        synchronized (this) {
          live.remove(exit.entry);
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized int running() {
    return live.size();
  }

  /**
   * Ends the processes in order, each keeps its last epoch, and starts no further one; waits for
   * them.
   *
   * @return false when that took longer
   */
  public boolean stop(long time, TimeUnit unit) throws InterruptedException {
    stopAll();
    return over.await(time, unit);
  }

  /** Whether somebody stopped it. */
  public synchronized boolean stopped() {
    return stopping;
  }

  private synchronized void stopAll() {
    stopping = true;
    live.values().forEach(Children.Child::end);
  }

  private void begin() throws IOException {
    int begun = 0;
    for (SweepPlan.Entry entry : request.plan.entries()) {
      Optional<SweepResult> result = at(entry).result();
      Optional<RunSummary> run = result.isPresent() ? Optional.empty() : keptRun(entry);
      if (result.isEmpty()) {
        result = run.flatMap(SweepResult::of); // whoever waited for it is gone
        if (result.isPresent()) {
          at(entry).write(result.get());
        }
      }
      rows.put(entry, result.map(is -> finished(entry, is)).orElseGet(() -> unfinished(entry)));
      if (result.isEmpty()) {
        waiting.add(entry);
        begun += run.filter(RunSummary::canContinue).isPresent() ? 1 : 0;
      }
    }
    int finished = rows.size() - waiting.size();
    listener.begins(finished, begun, waiting.size() - begun);
  }

  /** Starts what there is room for; returns how many are running. */
  private synchronized int startNext() {
    while (!stopping && !waiting.isEmpty() && live.size() < request.jobs) {
      SweepPlan.Entry entry = waiting.remove();
      try {
        EntryFolder place = at(entry);
        List<String> arguments = Arguments.of(request, entry, place, keptRun(entry));
        place.prepare(entry.spec());
        Children.Child child = children.start(arguments, place.events(), place.errors());
        live.put(entry, child);
        child
            .exit()
            .whenComplete(
                (code, failure) -> exits.add(new Exit(entry, failure == null ? code : -1)));
      } catch (IOException e) {
        fail(entry, "It could not be started: %s.".formatted(AtomicFile.reason(e)));
      }
    }
    return live.size();
  }

  private void end(Exit exit) throws IOException {
    boolean stopped;
    synchronized (this) {
      live.remove(exit.entry);
      stopping |= exit.code == INTERRUPTED;
      stopped = stopping;
    }
    if (stopped) {
      stopAll();
    }
    Optional<RunSummary> run = keptRun(exit.entry);
    Optional<SweepResult> result = run.flatMap(SweepResult::of);
    if (exit.code == 0 && result.isPresent()) {
      at(exit.entry).write(result.get());
      SweepRow row = finished(exit.entry, result.get());
      rows.put(exit.entry, row);
      listener.over(row);
    } else if (!stopped) {
      fail(exit.entry, whyFailed(exit, run));
    }
  }

  private String whyFailed(Exit exit, Optional<RunSummary> run) {
    String complaint = at(exit.entry).complaint();
    if (!complaint.isEmpty()) {
      return complaint;
    }
    return run.flatMap(kept -> kept.history().ended())
        .map(RunHistory.EndRecord::message)
        .orElse("It ended with exit code %d.".formatted(exit.code));
  }

  private void fail(SweepPlan.Entry entry, String why) {
    SweepRow row = row(entry, SweepRow.State.FAILED, Optional.empty(), why);
    rows.put(entry, row);
    listener.over(row);
  }

  /** The run that an earlier process of this entry keeps, if it is still what the file asks for. */
  private Optional<RunSummary> keptRun(SweepPlan.Entry entry) {
    try {
      Optional<String> id = at(entry).run();
      return id.isEmpty()
          ? Optional.empty()
          : Optional.of(runs.summary(id.get()))
              .filter(run -> run.info().learnedFrom(request.corpus))
              .filter(run -> run.info().spec().equals(entry.spec()));
    } catch (IOException e) {
      return Optional.empty(); // somebody deleted it
    }
  }

  private void tellProgress() {
    int epochs = 0;
    int of = 0;
    for (SweepPlan.Entry entry : request.plan.entries()) {
      int all = entry.spec().epochs();
      boolean open = rows.get(entry).state() == SweepRow.State.UNFINISHED;
      of += all;
      epochs += open ? keptRun(entry).map(run -> run.history().newest()).orElse(0) : all;
    }
    listener.progress(epochs, of, running());
  }

  private EntryFolder at(SweepPlan.Entry entry) {
    return places.get(entry);
  }

  private List<SweepRow> rows() {
    return SweepRow.sorted(List.copyOf(rows.values()));
  }

  private SweepRow finished(SweepPlan.Entry entry, SweepResult result) {
    return row(entry, SweepRow.State.FINISHED, Optional.of(result), "");
  }

  private SweepRow unfinished(SweepPlan.Entry entry) {
    return row(entry, SweepRow.State.UNFINISHED, Optional.empty(), "");
  }

  private SweepRow row(
      SweepPlan.Entry entry, SweepRow.State state, Optional<SweepResult> result, String failure) {
    String name = at(entry).path().getFileName().toString();
    return new SweepRow(entry, state, result, failure, name);
  }
}
