package io.bottleneck.ui.shell;

import io.bottleneck.ink.InkRenderer;
import io.bottleneck.ui.draw.DrawView;
import io.bottleneck.ui.draw.DrawViewModel;
import io.bottleneck.ui.draw.GaugeViewModel;
import io.bottleneck.ui.draw.Likeness;
import io.bottleneck.ui.fx.AtMostEvery;
import io.bottleneck.ui.fx.Delay;
import io.bottleneck.ui.fx.Lazily;
import io.bottleneck.ui.gallery.GalleryView;
import io.bottleneck.ui.gallery.GalleryViewModel;
import io.bottleneck.ui.latent.InspectView;
import io.bottleneck.ui.latent.InspectViewModel;
import io.bottleneck.ui.latent.LatentView;
import io.bottleneck.ui.latent.LatentViewModel;
import io.bottleneck.ui.library.LibraryView;
import io.bottleneck.ui.library.LibraryViewModel;
import io.bottleneck.ui.own.OwnDigitsViewModel;
import io.bottleneck.ui.own.PadPort;
import io.bottleneck.ui.projection.ProjectionView;
import io.bottleneck.ui.projection.ProjectionViewModel;
import io.bottleneck.ui.runs.RunsFeature;
import io.bottleneck.ui.shell.desk.RunRoom;
import io.bottleneck.ui.shell.desk.RunWindow;
import io.bottleneck.ui.training.TrainingChartView;
import io.bottleneck.ui.training.TrainingFormView;
import io.bottleneck.ui.training.TrainingViewModel;
import io.bottleneck.ui.workbench.HeldOutReference;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The window's features, each a view-model and its views, built once; views of perspectives that
 * are not on show when first asked for.
 */
public final class Features {
  /** As often the drawing's trail is laid anew: 15 times a second look continuous. */
  private static final double TRAIL_MILLIS = 66;

  /** A gauge need not be read faster. */
  private static final double GAUGE_MILLIS = 150;

  private final RunRoom runRoom;
  private final DrawViewModel draw;
  private final LatentViewModel latent;
  private final GalleryViewModel gallery;
  private final Lazily<TrainingFormView> trainingForm;
  private final Lazily<TrainingChartView> trainingChart;
  private final Lazily<DrawView> drawView;
  private final LatentView latentView;
  private final InspectView inspectView;
  private final GalleryView galleryView;
  private final ExplorePanes explore;
  private final OwnDigitsViewModel own;
  private final DrawPanes drawPanes;
  private final LibraryViewModel library;
  private final Lazily<LibraryView> libraryView;

  /** Features over {@code workbench}; {@code failed} hears of what nobody expected. */
  Features(
      Workbench workbench,
      Workers workers,
      RunRoom.Services services,
      RunWindow window,
      Runnable chooseData,
      Supplier<Optional<Path>> choosePicture,
      ExplorePanes.Frame frame,
      OwnPorts ports,
      LibraryViewModel library,
      Consumer<Throwable> failed) {
    runRoom = new RunRoom(services, workbench, workers, window, failed);
    TrainingViewModel training = runRoom.training();
    draw =
        new DrawViewModel(
            workbench, workers, new AtMostEvery(TRAIL_MILLIS)::run, new InkRenderer()::render);
    HeldOutReference reference =
        new HeldOutReference(
            workbench, workers, frame.tasks(), new Delay(1)::restart, frame.failed());
    GaugeViewModel gauge =
        new GaugeViewModel(
            workbench, reference, workers, new AtMostEvery(GAUGE_MILLIS)::run, failed);
    MapErrors errors = new MapErrors(workbench, workers, failed);
    latent = new LatentViewModel(workbench, errors, workers, failed);
    gallery = new GalleryViewModel(workbench, workers);
    trainingForm = new Lazily<>(() -> new TrainingFormView(training, chooseData));
    trainingChart = new Lazily<>(this::makeTrainingChart);
    drawView = new Lazily<>(() -> new DrawView(draw, gauge, workbench, choosePicture));
    latentView = new LatentView(latent, workers.inference());
    inspectView = new InspectView(new InspectViewModel(workbench, latent, workers, failed));
    galleryView = new GalleryView(gallery);
    latentView.addControl(
        new ProjectionView(
            new ProjectionViewModel(workbench, workers, frame.tasks(), frame.failed())));
    explore =
        new ExplorePanes(workbench, errors, workers, frame, () -> inspectView, () -> galleryView);
    PadPort pad =
        new PadPort(
            draw::exportDrawn,
            draw.pad()::restore,
            draw.pad()::clear,
            draw.likenessProperty().map(Likeness::label));
    own = new OwnDigitsViewModel(workbench, workers, pad, ports.file(), ports.frame());
    this.library = library;
    libraryView = new Lazily<>(() -> new LibraryView(library));
    drawPanes = new DrawPanes(workbench, workers, draw, own, frame, ports.which());
  }

  private TrainingChartView makeTrainingChart() {
    TrainingChartView chart = new TrainingChartView(training());
    chart.onChosenEpochProperty().set(runs().scrubber()::jump);
    return chart;
  }

  /** Training and kept runs, joined. */
  public RunRoom runRoom() {
    return runRoom;
  }

  /** Running a training. */
  public TrainingViewModel training() {
    return runRoom.training();
  }

  /** Kept runs. */
  public RunsFeature runs() {
    return runRoom.runs();
  }

  /** The drawing pad. */
  public DrawViewModel draw() {
    return draw;
  }

  /** The map of the codes. */
  public LatentViewModel latent() {
    return latent;
  }

  /** Reconstructions. */
  public GalleryViewModel gallery() {
    return gallery;
  }

  /** The form of a run. */
  public TrainingFormView trainingForm() {
    return trainingForm.get();
  }

  /** The loss chart with its transport. */
  public TrainingChartView trainingChart() {
    return trainingChart.get();
  }

  /** The pad and what the network makes of it. */
  public DrawView drawView() {
    return drawView.get();
  }

  /** The scatter. */
  public LatentView latentView() {
    return latentView;
  }

  /** What is known of one digit. */
  public InspectView inspectView() {
    return inspectView;
  }

  /** The panels round the map. */
  ExplorePanes explore() {
    return explore;
  }

  /** The panels below the map while one draws. */
  DrawPanes drawPanes() {
    return drawPanes;
  }

  /** The digits that the user keeps. */
  public OwnDigitsViewModel own() {
    return own;
  }

  /** The models one can open. */
  public LibraryViewModel library() {
    return library;
  }

  /** Their cards. */
  public LibraryView libraryView() {
    return libraryView.get();
  }

  /** Digits over their reconstructions. */
  public GalleryView galleryView() {
    return galleryView;
  }
}
