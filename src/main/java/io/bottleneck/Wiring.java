package io.bottleneck;

import io.bottleneck.cli.CommandServices;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.Disk;
import io.bottleneck.dl4j.Dl4jEngine;
import io.bottleneck.lab.download.Download;
import io.bottleneck.lab.download.ProxyEnvironment;
import io.bottleneck.lab.download.WebClient;
import io.bottleneck.lab.queue.QueueFile;
import io.bottleneck.lab.queue.RunDesk;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.ModelStore;
import io.bottleneck.training.TrainingEngine;
import io.bottleneck.training.TrainingService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: every service once, built when first asked for. Knows no JavaFX, so that
 * the command line runs without it. Callable from any thread.
 */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  private final Path home;
  private final Path shippedFolder;
  private final AtomicReference<BiConsumer<String, Throwable>> failed =
      new AtomicReference<>((thread, failure) -> LOG.error("thread {} failed", thread, failure));
  private final Lazy<ExecutorService> training = new Lazy<>(() -> executor("training", 1));
  private final Lazy<ExecutorService> inference = new Lazy<>(() -> executor("inference", 1));

  /** Two pieces of work that take long leave a thread for the map. */
  private final Lazy<ExecutorService> background = new Lazy<>(() -> executor("background", 3));

  private final Lazy<ExecutorService> tour = new Lazy<>(() -> executor("tour", 1));
  private final Lazy<ScheduledExecutorService> tourClock =
      new Lazy<>(() -> NamedThreads.clock("tour-clock", this::threadFailed));
  private final Lazy<ExecutorService> web = new Lazy<>(() -> executor("web", 2));
  private final Lazy<ScheduledExecutorService> webClock =
      new Lazy<>(() -> NamedThreads.clock("web-clock", this::threadFailed));
  private final Lazy<Download> download =
      new Lazy<>(
          () ->
              Download.ofMnist(
                  WebClient.of(web.get(), ProxyEnvironment.of(System::getenv)), webClock.get()));
  private final Lazy<TrainingEngine> engine = new Lazy<>(Dl4jEngine::new);
  private final Lazy<ModelStore> modelStore = new Lazy<>(ModelFile::new);
  private final Lazy<DatasetLoader> datasetLoader;
  private final Lazy<RunStore> runStore;
  private final Lazy<TrainingService> trainingService =
      new Lazy<>(() -> new TrainingService(engine.get(), training.get(), ownVersions()));

  /** The services of this process; nothing is created or loaded yet. */
  public Wiring() {
    this(BottleneckHome.ofThisProcess(), ShippedFolder.ofThisProcess());
  }

  /** The services over another folder of the user's own files. */
  static Wiring atHome(Path home) {
    return new Wiring(home, ShippedFolder.ofThisProcess());
  }

  /**
   * The services over other folders.
   *
   * @param home the user's own files
   * @param shippedFolder what comes with the application
   */
  public Wiring(Path home, Path shippedFolder) {
    this.home = Objects.requireNonNull(home, "home");
    this.shippedFolder = Objects.requireNonNull(shippedFolder, "shippedFolder");
    datasetLoader = new Lazy<>(() -> new DatasetLoader(home.resolve("datasets")));
    runStore =
        new Lazy<>(
            () ->
                new RunStore(
                    home.resolve("runs"), Disk.REAL, modelStore.get(), Clock.systemDefaultZone()));
  }

  /** The folder of the user's own files; may not exist yet. */
  public Path home() {
    return home;
  }

  /** The folder that holds the shipped {@code data/} and {@code models/}. */
  public Path shippedFolder() {
    return shippedFolder;
  }

  /**
   * Says who hears of what escapes from a task: the thread's name and the failure. Called on the
   * thread that failed; until somebody asks, failures are logged.
   */
  public void onFailure(BiConsumer<String, Throwable> listener) {
    failed.set(Objects.requireNonNull(listener, "listener"));
  }

  /** One thread that serves only what the user touches. */
  public Executor workersInference() {
    return inference.get();
  }

  /** Loading, encoding whole sets, quality figures, exports. */
  public Executor workersBackground() {
    return background.get();
  }

  /** One thread for the window that drives itself. */
  Executor tour() {
    return tour.get();
  }

  /** Wakes up at set times for the window that drives itself. */
  ScheduledExecutorService tourClock() {
    return tourClock.get();
  }

  /** Trains, on its own thread. */
  public TrainingService trainingService() {
    return trainingService.get();
  }

  /** Writes and reads model files. */
  public ModelStore modelStore() {
    return modelStore.get();
  }

  /** Opens digits; keeps parsed ones under {@link #home()}. */
  public DatasetLoader datasetLoader() {
    return datasetLoader.get();
  }

  /** Fetches MNIST. */
  public Download download() {
    return download.get();
  }

  /** The kept runs under {@link #home()}. */
  public RunStore runStore() {
    return runStore.get();
  }

  /**
   * Makes the desk, which decides who trains next and writes {@code queue.json}; ask once.
   *
   * @param watching asked for each queued run
   * @param told hears sentences about what could not be kept or trained, on any thread
   */
  public RunDesk runDesk(RunDesk.Watching watching, Consumer<String> told) {
    return new RunDesk(
        trainingService(),
        runStore(),
        new QueueFile(home.resolve("queue.json"), Disk.REAL),
        this::versions,
        workersBackground(),
        nativeThreads(),
        watching,
        told);
  }

  /** Quick products for batches of images; loads the native library at its first call. */
  public MatrixProduct matrixProduct() {
    return engine.get().matrixProduct();
  }

  /**
   * Native threads of a run unless somebody chooses otherwise: the system property {@code
   * bottleneck.nativeThreads}, else 1, because the other cores belong to the window.
   */
  public int nativeThreads() {
    return Math.max(1, Integer.getInteger("bottleneck.nativeThreads", 1));
  }

  /** Names and versions of what runs: bottleneck, dl4j, java, os. */
  public Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>(ownVersions());
    versions.putAll(engine.get().versions());
    return versions;
  }

  /**
   * What the command line needs, and no more.
   *
   * @param openTour opens the window that drives itself and returns its exit code
   */
  CommandServices commandServices(IntSupplier openTour) {
    return new CommandServices(
        this::trainingService,
        this::modelStore,
        this::datasetLoader,
        this::runStore,
        this::workersBackground,
        this::matrixProduct,
        this::download,
        home,
        shippedFolder.resolve("data").resolve("sample"),
        shippedFolder.resolve("models"),
        this::versions,
        nativeThreads(),
        System.console() != null,
        ShutdownHook::register,
        new OwnJava(home),
        openTour);
  }

  /** Ends the threads: tasks under way are interrupted, waiting ones are dropped. */
  @Override
  public void close() {
    training.ifBuilt(ExecutorService::shutdownNow);
    inference.ifBuilt(ExecutorService::shutdownNow);
    background.ifBuilt(ExecutorService::shutdownNow);
    tour.ifBuilt(ExecutorService::shutdownNow);
    tourClock.ifBuilt(ExecutorService::shutdownNow);
    web.ifBuilt(ExecutorService::shutdownNow);
    webClock.ifBuilt(ExecutorService::shutdownNow);
  }

  private ExecutorService executor(String name, int threads) {
    return NamedThreads.executor(name, threads, this::threadFailed);
  }

  private void threadFailed(Thread thread, Throwable failure) {
    failed.get().accept(thread.getName(), failure);
  }

  private static Map<String, String> ownVersions() {
    String own = Wiring.class.getPackage().getImplementationVersion();
    return Map.of(
        "bottleneck",
        own == null ? "development" : own,
        "java",
        System.getProperty("java.version"),
        "os",
        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }
}
