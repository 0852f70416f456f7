package io.bottleneck.ui.shell;

import io.bottleneck.lab.library.ModelLibrary;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Viewport;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.fx.FxPump;
import io.bottleneck.ui.fx.Picture;
import io.bottleneck.ui.noise.ModelShelf;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMapper;
import io.bottleneck.ui.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one window: builds its parts, joins them and remembers its state. FX thread only. */
public final class Shell {
  private static final Logger LOG = LoggerFactory.getLogger(Shell.class);
  private static final List<String> STYLE_SHEETS =
      List.of(
          "/io/bottleneck/ui/shell/bottleneck.css",
          "/io/bottleneck/ui/training/training.css",
          "/io/bottleneck/ui/draw/draw.css",
          "/io/bottleneck/ui/draw/gauge.css",
          "/io/bottleneck/ui/latent/latent.css",
          "/io/bottleneck/ui/gallery/gallery.css",
          "/io/bottleneck/ui/runs/runs.css");

  /** How long closing waits for the weights of a run to reach the disk. */
  private static final long SECONDS_TO_KEEP = 10;

  private final Texts texts = Texts.of(Shell.class);
  private final Stage stage;
  private final DesktopServices services;
  private final Workbench workbench = new Workbench();
  private final BackgroundTasks tasks;
  private final ShellViewModel viewModel;
  private final Features features;
  private final FxPump pump = new FxPump();
  private final SettingsFile settingsFile;
  private final SettingsKeeper keeper;
  private final ObjectProperty<Perspective> perspective =
      new SimpleObjectProperty<>(this, "perspective", Perspective.EXPLORE);
  private final PerspectivePane panes;
  private final WindowPictures pictures;
  private final DownloadSheet download;
  private final HelpSheet help;
  private final BorderPane frame = new BorderPane();
  private final Scene scene;

  /** Builds everything and shows nothing yet. */
  public Shell(Stage stage, DesktopServices services) {
    this.stage = stage;
    this.services = services;
    tasks = new BackgroundTasks(services.workers());
    viewModel = new ShellViewModel(services, workbench, tasks);
    download = new DownloadSheet(services, tasks, viewModel::openData, this::panelFailed);
    help = new HelpSheet(download::open);
    settingsFile =
        new SettingsFile(services.home().resolve("settings.json"), this::settingsSetAside);
    keeper = new SettingsKeeper(settingsFile, this::settings, services.workers().background());
    FileChoice files = new FileChoice(stage, viewModel, services.models());
    ModelLibrary library = services.library();
    ModelShelf shelf = new ModelFiles(services, library, files);
    showThePadWhenADigitIsPutThere(); // before the pad listens, which takes the digit away
    features =
        new Features(
            workbench,
            services.workers(),
            services.runs(),
            new FrameOfRuns(services, viewModel, workbench, perspective),
            files::openData,
            files::openPicture,
            new ExplorePanes.Frame(
                tasks,
                services.runs()::product,
                files::saveAs,
                done -> viewModel.notices().tell(Notice.info(done)),
                shelf,
                this::panelFailed),
            OwnPorts.of(services, viewModel, tasks, files, this::panelFailed),
            LibraryPort.library(
                library,
                shelf,
                viewModel,
                workbench,
                services.workers(),
                tasks,
                files,
                this::panelFailed),
            this::unexpected);
    CodeMapper mapper = new CodeMapper(workbench, services.workers(), this::unexpected);
    pump.add(features.runRoom()::drain);
    pump.add(mapper::catchUp);
    panes = new PerspectivePane(features.latentView());
    panes.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (perspective.get() != Perspective.RUNS) {
            features.latentView().keyFromElsewhere(event);
          }
        });
    pictures = new WindowPictures(stage, features, perspective);
    definePerspectives();
    frame.setTop(
        new ToolbarView(
            viewModel,
            services,
            library,
            workbench,
            files,
            perspective,
            download::open,
            new PictureExport(viewModel, tasks, files).items(pictures.all()),
            this::toggleTheme,
            help::toggle));
    frame.setCenter(new StackPane(panes, new NoticeView(viewModel.notices(), frame::requestFocus)));
    ScrubberStrip strip = new ScrubberStrip(features.runs(), perspective);
    frame.setBottom(
        new VBox(strip, new StatusBarView(tasks, RunStatus.of(features.runRoom(), workbench))));
    StackPane root = new StackPane(frame, help, download);
    scene = new Scene(root, 1280, 800);
    STYLE_SHEETS.forEach(
        sheet -> scene.getStylesheets().add(Shell.class.getResource(sheet).toString()));
    DropTarget.install(root, viewModel);
    addKeys(files);
    new FollowedRuns(features, viewModel, workbench, perspective).follow();
    perspective.addListener((p, old, now) -> show(now));
    workbench
        .themeProperty()
        .addListener(
            (p, old, now) -> {
              root.getStyleClass().remove("dark");
              if (now.dark()) {
                root.getStyleClass().add("dark");
              }
            });
  }

  private void show(Perspective now) {
    panes.show(now);
    if (now == Perspective.LIBRARY) {
      features.libraryView().focusCards(); // Enter and arrows are at hand
    }
  }

  private void showThePadWhenADigitIsPutThere() {
    workbench
        .forPadProperty()
        .addListener(
            (p, old, now) -> {
              if (now != null) {
                perspective.set(Perspective.DRAW);
              }
            });
  }

  private void definePerspectives() {
    panes.define(
        Perspective.EXPLORE,
        () ->
            new PerspectivePane.Panes(
                null, null, features.explore().right(), features.explore().bottom()));
    panes.define(
        Perspective.TRAIN,
        () ->
            new PerspectivePane.Panes(
                features.trainingForm(), null, features.galleryView(), features.trainingChart()));
    panes.define(
        Perspective.DRAW,
        () ->
            new PerspectivePane.Panes(
                features.drawView(),
                null,
                features.explore().right(),
                features.drawPanes().bottom(),
                true));
    panes.define(
        Perspective.RUNS,
        () ->
            new PerspectivePane.Panes(
                null, features.runs().compareView(), null, features.runs().view()));
    panes.define(
        Perspective.LIBRARY,
        () -> new PerspectivePane.Panes(features.libraryView(), null, null, null));
    features.library().wantedProperty().bind(perspective.isEqualTo(Perspective.LIBRARY));
    features.runs().compare().activeProperty().bind(perspective.isEqualTo(Perspective.RUNS));
  }

  /** What can be saved as a picture, by name; each is taken when asked for, on the FX thread. */
  public Map<String, Supplier<Picture>> pictures() {
    return pictures.all();
  }

  private void addKeys(FileChoice files) {
    Map<String, Runnable> keys = new LinkedHashMap<>();
    for (Perspective each : Perspective.values()) {
      keys.put("Shortcut+" + (each.ordinal() + 1), () -> perspective.set(each));
    }
    keys.put("Shortcut+O", files::openData);
    keys.put("Shortcut+Shift+O", files::openFolder);
    keys.put("Shortcut+M", files::openModel);
    keys.put("Shortcut+S", files::saveModel);
    keys.put("Shortcut+Shift+D", this::toggleTheme);
    keys.put("F1", help::toggle);
    keys.forEach((key, run) -> scene.getAccelerators().put(KeyCombination.valueOf(key), run));
  }

  /** Shows the window as it was left, and begins to open what was open. */
  public void show() {
    Settings settings = settingsFile.read();
    WindowPlace.apply(settings, stage);
    panes.setSizes(settings.panes());
    perspective.set(settings.perspective());
    panes.show(settings.perspective());
    workbench.themeProperty().set(settings.dark() ? PlotTheme.DARK : PlotTheme.LIGHT);
    features
        .training()
        .nativeThreadsProperty()
        .set(
            settings.nativeThreads() == null ? services.nativeThreads() : settings.nativeThreads());
    if (settings.drawing() != null) {
      restoreDrawing(settings.drawing());
    }
    stage.setTitle(texts.get("app.name"));
    stage.setMinWidth(960);
    stage.setMinHeight(640);
    stage.setScene(scene);
    stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, this::closing);
    stage.show();
    frame.requestFocus(); // not the first button: its ring would catch the eye
    features
        .latent()
        .mapProperty()
        .addListener(
            (p, old, now) -> {
              if (old == null && now != null) {
                firstMap(settings.view());
              }
            });
    pump.start();
    viewModel.restore(settings);
    features.own().read();
    features.training().tensorBoardProperty().set(settings.tensorBoard());
    keeper.watch(
        perspective,
        workbench.themeProperty(),
        workbench.corpusProperty(),
        workbench.modelProperty(),
        features.draw().pad().drawingProperty(),
        features.training().nativeThreadsProperty(),
        features.training().tensorBoardProperty());
    features
        .runRoom()
        .restore(
            new LeftRuns(
                    viewModel.notices(),
                    features.runRoom().verbs(),
                    features.runs().scrubber(),
                    services.runs().store(),
                    services.workers())
                ::offer);
  }

  private void firstMap(double[] view) {
    ScatterView scatter = features.latentView().scatter();
    if (frame.isFocused()) {
      scatter.requestFocus();
    }
    if (view != null) {
      scatter.lookAt(view[0], view[1], view[2]);
    }
  }

  private void restoreDrawing(String drawing) {
    try {
      features.draw().pad().restore(drawing);
    } catch (IllegalArgumentException e) {
      viewModel.notices().tell(Notice.failure(ShellViewModel.sentence(e), e));
    }
  }

  private void closing(WindowEvent event) {
    boolean running = features.training().stateProperty().get() != TrainingState.IDLE;
    if (running && !ClosingQuestion.confirmed(stage)) {
      event.consume();
      return;
    }
    close();
  }

  /** Stops what runs, keeps what was reached and writes the settings; the window may go then. */
  public void close() {
    frame.requestFocus(); // a text that is being typed is taken when its field is left
    pump.stop();
    viewModel.notices().clear();
    if (!features.runRoom().close(SECONDS_TO_KEEP, TimeUnit.SECONDS)) {
      LOG.warn("The last seconds of a run may not have reached the disk");
    }
    features.own().close();
    keeper.close();
  }

  private Settings settings() {
    return new Settings(
        workbench.themeProperty().get().dark(),
        perspective.get(),
        WindowPlace.of(stage),
        stage.isMaximized(),
        panes.sizes(),
        List.copyOf(viewModel.recentData()),
        viewModel.dataPath(),
        viewModel.modelPath(),
        features.draw().pad().export(),
        features.training().nativeThreadsProperty().get(),
        view(),
        features.training().tensorBoardProperty().get());
  }

  private double[] view() {
    ScatterView scatter = features.latentView().scatter();
    Viewport view = scatter.viewportProperty().get();
    return scatter.following() ? null : new double[] {view.centreX(), view.centreY(), view.scale()};
  }

  /** Light to dark and back. */
  public void toggleTheme() {
    boolean dark = workbench.themeProperty().get().dark();
    workbench.themeProperty().set(dark ? PlotTheme.LIGHT : PlotTheme.DARK);
  }

  private void settingsSetAside(Path aside) {
    viewModel.notices().tell(new Notice(texts.get("settings.aside", aside), true, "", List.of()));
  }

  /** A panel could not do what it was asked for: its own sentence says why. */
  private void panelFailed(Throwable e) {
    if (e instanceof IOException) {
      viewModel.notices().tell(Notice.failure(e.getMessage(), e));
    } else {
      unexpected(e);
    }
  }

  /** Tells the user of a failure nobody expected; FX thread. */
  public void unexpected(Throwable e) {
    LOG.error("Unexpected failure", e);
    viewModel
        .notices()
        .tell(Notice.failure(texts.get("failure.unexpected", ShellViewModel.sentence(e)), e));
  }

  /** Shows or hides the help. */
  public void toggleHelp() {
    help.toggle();
  }

  /** The window's perspective. */
  public ObjectProperty<Perspective> perspectiveProperty() {
    return perspective;
  }

  /** What all features look at. */
  public Workbench workbench() {
    return workbench;
  }

  /** Opening and saving. */
  public ShellViewModel viewModel() {
    return viewModel;
  }

  /** The features and their views. */
  public Features features() {
    return features;
  }

  /** Work behind the window. */
  public BackgroundTasks tasks() {
    return tasks;
  }

  /** The window itself. */
  public Stage stage() {
    return stage;
  }
}
