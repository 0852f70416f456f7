package io.bottleneck.ui.shell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.queue.QueueFile;
import io.bottleneck.lab.queue.RunDesk;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.SavedModel;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.training.TrainingService;
import io.bottleneck.ui.runs.EpochScrubberViewModel;
import io.bottleneck.ui.training.RunChart;
import io.bottleneck.ui.training.TrainingViewModel;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A room of runs over real files, without a window. The training thread is a list of tasks that the
 * test runs; all else happens at once, unless the test holds it back.
 */
final class Desktop implements RunWindow {
  /** Minibatches in an epoch of {@link SmallDigits#OPEN}. */
  static final int BATCHES = 5;

  private static long second;

  final PretendEngine engine = new PretendEngine();
  final Workbench workbench = new Workbench();
  final Work thread = new Work();
  final Work background = new Work();
  final Work fx = new Work();

  /** What lies where on the disk. */
  final Map<Path, DigitCorpus> digits = new HashMap<>();

  final List<String> told = new ArrayList<>();
  final List<Path> folders = new ArrayList<>();
  final List<Throwable> failures = new ArrayList<>();
  final RunStore store;
  final RunRoom room;
  int timesToTraining;

  /** A desktop as it was left in {@code home}, with {@link SmallDigits#OPEN} open. */
  Desktop(Path home) {
    this(home, SmallDigits.OPEN);
  }

  /** A desktop as it was left in {@code home}, with other digits open, or none. */
  Desktop(Path home, DigitCorpus open) {
    thread.hold();
    store = new RunStore(home.resolve("runs"), Disk.REAL, new ModelFile(), new Seconds());
    TrainingService service = new TrainingService(engine, thread::execute);
    QueueFile queue = new QueueFile(home.resolve("queue.json"), Disk.REAL);
    room =
        new RunRoom(
            new RunRoom.Services(
                service,
                store,
                (watching, failed) ->
                    new RunDesk(service, store, queue, Map::of, Runnable::run, 1, watching, failed),
                MatrixProduct.PLAIN,
                Map::of),
            workbench,
            new Workers(Runnable::run, background::execute, fx::execute),
            this,
            failures::add);
    background.hold();
    workbench.corpusProperty().set(open);
    background.drop(); // what losses are compared with takes longer than any of the tests
    background.work();
  }

  TrainingViewModel training() {
    return room.training();
  }

  EpochScrubberViewModel scrubber() {
    return room.runs().scrubber();
  }

  RunChart chart() {
    return training().chart();
  }

  /** Fills in the form. */
  void form(AutoencoderSpec spec) {
    training().editor().load(spec);
  }

  /** Starts a run of {@code spec} by hand. */
  void start(AutoencoderSpec spec) {
    form(spec);
    assertThat(training().start()).as(training().messageProperty().get()).isTrue();
  }

  /** Trains to the end whatever there is to train, with a window that looks now and then. */
  void train() {
    room.drain();
    while (!thread.idle()) {
      thread.doNext();
      room.drain();
    }
    room.drain();
    engine.check();
    assertThat(failures).isEmpty();
  }

  /** Trains a run of {@code spec} by hand to its end; its id. */
  String trained(AutoencoderSpec spec) {
    start(spec);
    train();
    return newest().info().id();
  }

  /** All kept runs, newest first. */
  List<RunSummary> runs() {
    assertThat(store.list().unreadable()).isEmpty();
    return store.list().runs();
  }

  /** The run that began last. */
  RunSummary newest() {
    return runs().get(0);
  }

  RunSummary run(String id) {
    try {
      return store.summary(id);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What was written down of a run under the name of a figure, by epoch. */
  Map<Integer, Double> written(String id, String figure) {
    Map<Integer, Double> values = new TreeMap<>();
    run(id).history().figures().forEach((epoch, all) -> values.put(epoch, all.get(figure)));
    return values;
  }

  /** What a chart draws, by epoch. */
  static Map<Integer, Double> drawn(SeriesStore curve) {
    Map<Integer, Double> values = new TreeMap<>();
    for (int i = 0; i < curve.size(); i++) {
      values.put((int) curve.x(i), curve.mean(i));
    }
    return values;
  }

  /** Validation losses that were written down of a run, by epoch. */
  Map<Integer, Double> losses(String id) {
    Map<Integer, Double> values = new TreeMap<>();
    run(id).history().epochs().forEach(each -> values.put(each.epoch(), each.validationLoss()));
    return values;
  }

  /** Opens a model of one epoch that no run here has trained. */
  ModelInUse openFile() {
    AutoencoderSpec spec = TinyRuns.spec(1).withSeed(99);
    List<Double> losses = List.of(0.5);
    String sha = "0".repeat(64);
    ModelCard card =
        new ModelCard(
            "a file",
            spec,
            1,
            "digits",
            sha,
            sha,
            4,
            losses,
            losses,
            1,
            1,
            Instant.EPOCH,
            Map.of());
    SavedModel model =
        new SavedModel(
            card, new float[(int) LayerShape.parameterCount(spec)], Optional.of(new float[2]));
    ModelInUse inUse =
        new ModelInUse(model.autoencoder(MatrixProduct.PLAIN), "a file", Optional.of(card));
    training().openedProperty().set(model);
    workbench.modelProperty().set(inUse);
    return inUse;
  }

  /** Asks for the end; true when everything has ended. */
  boolean close() {
    return room.close(0, TimeUnit.SECONDS);
  }

  @Override
  public void openFolder(Path folder) {
    folders.add(folder);
  }

  @Override
  public DigitCorpus digits() {
    return workbench.corpusProperty().get();
  }

  @Override
  public void openDigits(Path source, Runnable then) {
    workbench.corpusProperty().set(digits.get(source));
    then.run();
  }

  @Override
  public void toTraining() {
    timesToTraining++;
  }

  @Override
  public void tell(String sentence, boolean bad) {
    told.add((bad ? "bad: " : "") + sentence);
  }

  /** Another second whenever one asks, so that ids sort by time. */
  private static final class Seconds extends Clock {
    @Override
    public Instant instant() {
      return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second++);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
