package io.bottleneck.lab.runs;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.Disk;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelStore;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The runs of a user, one folder each. Callable from any thread; reading never waits for a run that
 * is being written. Every failure is one sentence.
 */
public final class RunStore {
  private final Path folder;
  private final Disk disk;
  private final ModelStore models;
  private final Clock clock;
  private final RunStarts starts;
  private final RunTrash trash;
  private final Map<String, RunSummary> known = new ConcurrentHashMap<>();
  private final Map<String, List<Object>> stamps = new ConcurrentHashMap<>();

  /**
   * Runs under {@code folder}, which is made when the first run needs it.
   *
   * @param disk what is written to
   * @param models reads and writes weights; should write to the same disk
   * @param clock tells the time for names
   */
  public RunStore(Path folder, Disk disk, ModelStore models, Clock clock) {
    this.folder = folder.toAbsolutePath();
    this.disk = disk;
    this.models = models;
    this.clock = clock;
    starts = new RunStarts(this.folder, disk, models, clock);
    trash = new RunTrash(this.folder, disk);
  }

  /** Where the runs lie. */
  public Path folder() {
    return folder;
  }

  /** Where one run lies. */
  public Path folder(String id) {
    return at(id).path();
  }

  /**
   * Makes the folder of a new run.
   *
   * @param request what will be trained
   * @param plan what is said of it
   * @param versions names and versions of what trains it
   * @param failed hears of writing that failed later on
   * @throws RunException if the folder cannot be made; nothing is left behind
   */
  public RunRecorder begin(
      TrainingRequest request, RunPlan plan, Map<String, String> versions, Consumer<String> failed)
      throws RunException {
    return starts.begin(request, plan, versions, failed);
  }

  /**
   * What is needed to go on with a run.
   *
   * @param request starts from its newest weights
   * @param recorder goes on in the same folder
   */
  public record Continuation(TrainingRequest request, RunRecorder recorder) {}

  /**
   * Takes a run up again where its newest weights stand; what its history holds beyond them is
   * dropped. On a disk that fails the run stays as it was.
   *
   * @param corpus the digits it learned from
   * @param spec the run's own, or the same with more epochs or other stop rules
   * @throws IOException if the digits are others, nothing is there to go on from, or somebody else
   *     is writing the run
   */
  public Continuation resume(
      String id, DigitCorpus corpus, AutoencoderSpec spec, Consumer<String> failed)
      throws IOException {
    return starts.resume(existing(id), () -> newest(id), corpus, spec, failed);
  }

  /** All runs that are there, newest first. Files that did not change are not read again. */
  public RunListing list() {
    List<RunSummary> runs = new ArrayList<>();
    Map<String, String> unreadable = new TreeMap<>();
    for (String id : ids()) {
      try {
        runs.add(summary(id));
      } catch (IOException e) {
        unreadable.put(id, AtomicFile.reason(e));
      }
    }
    return new RunListing(runs, unreadable);
  }

  /** Runs that were cut off and can go on, newest first. */
  public List<RunSummary> unfinished() {
    return list().runs().stream().filter(run -> run.cutOff() && run.canContinue()).toList();
  }

  /** One run as a table shows it. */
  public RunSummary summary(String id) throws IOException {
    RunFolder run = existing(id);
    List<Object> stamp = stamp(run);
    boolean running = ProcessLock.held(run.lock());
    RunSummary before = known.get(id);
    if (before != null && stamp.equals(stamps.get(id)) && before.running() == running) {
      return before;
    }
    RunSummary now =
        new RunSummary(
            run.readInfo(),
            HistoryFile.read(run.history()),
            run.keptEpochs(),
            Files.exists(run.part()),
            running,
            run.path());
    known.put(id, now);
    stamps.put(id, stamp);
    return now;
  }

  /** What one run is. */
  public RunInfo info(String id) throws IOException {
    return existing(id).readInfo();
  }

  /** What one run has written down. */
  public RunHistory history(String id) throws IOException {
    return HistoryFile.read(existing(id).history());
  }

  /** Whole epochs whose weights are there, ascending. */
  public List<Integer> keptEpochs(String id) throws IOException {
    return existing(id).keptEpochs();
  }

  /** The weights after a kept epoch. */
  public SavedModel checkpoint(String id, int epoch) throws IOException {
    return models.open(existing(id).checkpoint(epoch));
  }

  /**
   * The newest weights that can be read; damaged ones are passed over.
   *
   * @throws IOException if there are none
   */
  public SavedModel newest(String id) throws IOException {
    RunFolder run = existing(id);
    IOException failure =
        new RunException("The run %s has no weights to go on from.".formatted(id));
    SavedModel part = Files.exists(run.part()) ? openOrNull(run.part(), failure) : null;
    List<Integer> kept = run.keptEpochs();
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (part != null && part.card().epoch() > kept.get(i)) {
        return part;
      }
      SavedModel whole = openOrNull(run.checkpoint(kept.get(i)), failure);
      if (whole != null) {
        return whole; // a part that could not be deleted may be older
      }
    }
    if (part == null) {
      throw failure;
    }
    return part;
  }

  private SavedModel openOrNull(Path file, IOException failures) {
    try {
      return models.open(file);
    } catch (IOException e) {
      failures.addSuppressed(e);
      return null;
    }
  }

  /** Epochs whose subset codes are written down, ascending. */
  public List<Integer> codedEpochs(String id) throws IOException {
    return List.copyOf(SubsetCodes.places(existing(id).codes()).keySet());
  }

  /** The codes of the live subset after {@code epoch}; empty when none were written. */
  public Optional<float[]> codes(String id, int epoch) throws IOException {
    return SubsetCodes.read(existing(id).codes(), epoch);
  }

  /**
   * What a branch begins with: the weights of a kept epoch under a card that remembers the whole
   * run, so that its curve can be seen behind the branch's.
   */
  public SavedModel branchPoint(String id, int epoch) throws IOException {
    SavedModel kept = checkpoint(id, epoch);
    return new SavedModel(
        CardLosses.whole(kept.card(), info(id).name(), history(id)),
        kept.parameters(),
        kept.optimiserState());
  }

  /** Says that a run which was cut off shall be left as it is. */
  public void leave(String id) throws IOException {
    RunFolder run = existing(id);
    double epoch = newest(id).card().epoch();
    long length = HistoryFile.wholeLines(run.history());
    String said = "Cut off after epoch %.0f and left so.".formatted(Math.floor(epoch));
    byte[] line =
        HistoryFile.ended(new RunHistory.EndRecord(TrainingEvent.Reason.STOPPED, said, epoch));
    try {
      disk.append(run.history(), length, line);
    } catch (IOException e) {
      throw unchanged(run, e);
    }
  }

  /** Writes what the owner says of a run. */
  public void describe(String id, String name, String note, List<String> tags) throws IOException {
    RunFolder run = existing(id);
    try {
      run.writeInfo(disk, run.readInfo().described(name, note, tags));
    } catch (IOException e) {
      throw unchanged(run, e);
    }
  }

  private static RunException unchanged(RunFolder run, IOException why) {
    return new RunException(
        "The run in %s could not be changed: %s; it is as it was, make room there and try again."
            .formatted(run.path(), AtomicFile.reason(why)),
        why);
  }

  /**
   * Puts a run away; {@link #restore} brings it back.
   *
   * @throws IOException if it is being written, or cannot be moved
   */
  public void delete(String id) throws IOException {
    RunFolder run = existing(id);
    if (ProcessLock.held(run.lock())) {
      throw new RunException(
          "The run %s is being trained and was not deleted; stop it first.".formatted(id));
    }
    trash.put(run);
  }

  /** Brings a deleted run back. */
  public void restore(String id) throws IOException {
    trash.restore(at(id));
  }

  /** Takes away for good what was deleted before {@code before} days ago. */
  public void emptyTrash(int days) throws IOException {
    trash.empty(clock.instant().minus(Duration.ofDays(days)));
  }

  /**
   * The one run that {@code text} means: an id, the beginning of one, or "last" for the newest.
   *
   * @throws RunException if there is none or more than one
   */
  public String find(String text) throws RunException {
    List<String> ids = ids();
    if (ids.isEmpty()) {
      throw new RunException("There is no run in %s yet; train one first.".formatted(folder));
    }
    if (text.equals("last")) {
      return ids.get(0);
    }
    List<String> matching = ids.stream().filter(id -> id.startsWith(text)).toList();
    if (matching.isEmpty()) {
      throw new RunException(
          "No run's id begins with \"%s\"; the newest is %s.".formatted(text, ids.get(0)));
    }
    if (matching.size() > 1) {
      throw new RunException(
          "%d runs' ids begin with \"%s\", %s and %s among them; give more of it."
              .formatted(matching.size(), text, matching.get(0), matching.get(1)));
    }
    return matching.get(0);
  }

  private List<String> ids() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isDirectory)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      return List.of(); // a folder that cannot be listed shows no runs and loses none
    }
  }

  private static List<Object> stamp(RunFolder run) throws IOException {
    List<Object> stamp = new ArrayList<>();
    for (Path file : List.of(run.info(), run.history())) {
      boolean there = Files.exists(file);
      stamp.add(there ? Files.getLastModifiedTime(file) : "none");
      stamp.add(there ? Files.size(file) : 0L);
    }
    stamp.add(run.keptEpochs());
    stamp.add(Files.exists(run.part()));
    return stamp;
  }

  private RunFolder existing(String id) throws IOException {
    RunFolder run = at(id);
    if (!Files.isDirectory(run.path())) {
      throw new RunException("There is no run %s in %s.".formatted(id, folder));
    }
    return run;
  }

  private RunFolder at(String id) {
    if (!id.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException("no name of a run: " + id);
    }
    return new RunFolder(folder.resolve(id));
  }
}
