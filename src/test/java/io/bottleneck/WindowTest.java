package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.Handwriting;
import io.bottleneck.data.KaggleCsvWriter;
import io.bottleneck.lab.library.Shelves;
import io.bottleneck.lab.runs.RunState;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Loss;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.WeightInit;
import io.bottleneck.plot.Viewport;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.fx.FxThread;
import io.bottleneck.ui.fx.Picture;
import io.bottleneck.ui.shell.DesktopServices;
import io.bottleneck.ui.shell.Notice;
import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.shell.Shell;
import io.bottleneck.ui.shell.desk.RunRoom;
import io.bottleneck.ui.view.MapTool;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over real services, with few digits and a tiny network. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private static final AutoencoderSpec TINY =
      new AutoencoderSpec(
          "quick",
          List.of(8, 2),
          Activation.RELU,
          Activation.LINEAR,
          Activation.SIGMOID,
          false,
          WeightInit.HE_NORMAL,
          0.1,
          0,
          Loss.MSE,
          OptimiserSpec.adam(1e-3),
          20,
          2,
          1);

  @TempDir Path folder;
  private final List<Path> openedFolders = new ArrayList<>();
  private Wiring wiring;
  private Shell shell;

  @BeforeEach
  void shipDigits() throws Exception {
    Path digits = folder.resolve("shipped/data/sample");
    Files.createDirectories(digits);
    KaggleCsvWriter.write(Handwriting.digits("train", 60, 1), digits.resolve("train.csv"));
    KaggleCsvWriter.write(Handwriting.digits("test", 20, 2), digits.resolve("test.csv"));
    open();
    await(() -> shell.workbench().corpusProperty().get() != null);
  }

  private void open() throws Exception {
    Stage stage = FxToolkit.registerStage(Stage::new);
    wiring = new Wiring(folder.resolve("home"), folder.resolve("shipped"));
    shell =
        onFx(
            () -> {
              Shell opened =
                  new Shell(
                      stage,
                      new DesktopServices(
                          new RunRoom.Services(
                              wiring.trainingService(),
                              wiring.runStore(),
                              wiring::runDesk,
                              wiring.matrixProduct(),
                              wiring::versions),
                          wiring.datasetLoader(),
                          wiring::download,
                          wiring.modelStore(),
                          new Workers(
                              wiring.workersInference(),
                              wiring.workersBackground(),
                              FxThread.executor()),
                          wiring.home(),
                          wiring.shippedFolder(),
                          1,
                          openedFolders::add));
              opened.show();
              return opened;
            });
  }

  @AfterEach
  void close() throws Exception {
    onFx(
        () -> {
          shell.close();
          shell.stage().hide();
          return null;
        });
    wiring.close();
  }

  private static <T> T onFx(Callable<T> task) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, task);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition));
  }

  private void train() throws Exception {
    onFx(
        () -> {
          shell.features().training().editor().load(TINY);
          return shell.features().training().start();
        });
    await(
        () ->
            shell.features().training().stateProperty().get() == TrainingState.IDLE
                && shell.features().training().resultProperty().get() != null);
  }

  private List<Notice> offers() {
    return shell.viewModel().notices().shown().stream()
        .filter(notice -> notice.actions().size() == 3)
        .toList();
  }

  private void press(Notice notice, int action) throws Exception {
    onFx(
        () -> {
          notice.actions().get(action).run().run();
          return null;
        });
  }

  private List<RunSummary> kept() {
    return wiring.runStore().list().runs();
  }

  private void startLongRun() throws Exception {
    onFx(
        () -> {
          shell.features().training().editor().load(TINY.withEpochs(100_000));
          return shell.features().training().start();
        });
    await(() -> shell.features().training().lastEpochProperty().get() != null);
  }

  @Test
  void keysChangePerspectiveThemeAndHelp(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    await(() -> shell.perspectiveProperty().get() == Perspective.DRAW);
    await(() -> robot.lookup("#draw-pad").tryQuery().isPresent());

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    await(() -> shell.stage().getScene().getRoot().getStyleClass().contains("dark"));

    robot.push(KeyCode.F1);
    await(() -> robot.lookup(".help-sheet").query().isVisible());
    robot.push(KeyCode.ESCAPE);
    await(() -> !robot.lookup(".veil").query().isVisible());
  }

  @Test
  void aClickInTheLibraryOpensTheModelForTheWholeWindow(FxRobot robot) throws Exception {
    Path other = Shelves.put(folder.resolve("home/models"), "other", 3);
    Path seed = Shelves.put(folder.resolve("shipped/models"), "seed", 2);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    await(() -> shell.perspectiveProperty().get() == Perspective.LIBRARY);
    await(() -> robot.lookup(".model-tile").queryAll().size() == 2);

    await(() -> robot.lookup(".model-tile").queryAll().stream().anyMatch(Node::isFocused));
    robot.push(KeyCode.ENTER); // the first card has the keyboard
    await(() -> seed.equals(shell.features().library().shownProperty().getValue()));
    await(() -> shell.workbench().codeMapProperty().get() != null);
    CodeMap before = onFx(() -> shell.workbench().codeMapProperty().get());
    assertThat(before.source().codeSize()).isEqualTo(2);

    robot.clickOn("other");
    await(() -> other.equals(shell.features().library().shownProperty().getValue()));
    await(() -> shell.workbench().codeMapProperty().get().source().codeSize() == 3);
    assertThat(onFx(() -> shell.viewModel().saveableProperty().get().card().name()))
        .isEqualTo("other");

    train(); // what a run has learned is none of the library's models
    await(() -> shell.features().library().shownProperty().getValue() == null);
  }

  @Test
  void theGuideOffersMnistAndEscapeClosesTheOffer(FxRobot robot) throws Exception {
    robot.push(KeyCode.F1);
    onFx(
        () -> {
          robot.lookup("#guide-download").queryButton().fire();
          return null;
        });
    await(() -> robot.lookup("#download-start").queryButton().isFocused());
    assertThat(robot.lookup(".help-sheet").query().getParent().isVisible()).isFalse();
    robot.push(KeyCode.ESCAPE);
    await(() -> !robot.lookup("#download-view").query().getParent().getParent().isVisible());
  }

  @Test
  void aSecondClickLeavesThePerspectiveChosen(FxRobot robot) throws Exception {
    robot.clickOn("#perspective-train").clickOn("#perspective-train");
    await(() -> shell.perspectiveProperty().get() == Perspective.TRAIN);
    await(() -> robot.lookup("#perspective-train:selected").tryQuery().isPresent());
  }

  @Test
  void panesHaveTheirSizesWhateverElseComesIntoView(FxRobot robot) throws Exception {
    robot.clickOn("#perspective-train"); // with the slider over the epochs below
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(() -> shell.features().trainingChart().getHeight()))
        .isCloseTo(248, within(2.0));
    assertThat(onFx(() -> shell.features().trainingForm().getWidth())).isCloseTo(296, within(2.0));
    onFx(
        () -> {
          shell.stage().setHeight(1000);
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(() -> shell.features().trainingChart().getHeight()))
        .isCloseTo(248, within(2.0));
  }

  @ParameterizedTest
  @EnumSource
  void theSmallestWindowHoldsEveryButtonWhole(Perspective perspective) throws Exception {
    onFx(
        () -> {
          shell.stage().setWidth(shell.stage().getMinWidth());
          shell.stage().setHeight(shell.stage().getMinHeight());
          shell.perspectiveProperty().set(perspective);
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(this::cutOff)).isEmpty();
  }

  /** Buttons that do not lie wholly inside all that is around them, scrolled pages aside. */
  private List<String> cutOff() {
    List<String> cutOff = new ArrayList<>();
    Node root = shell.stage().getScene().getRoot();
    Set<Node> buttons = new HashSet<>(root.lookupAll(".button"));
    buttons.addAll(root.lookupAll(".toggle-button"));
    for (Node button : buttons) {
      List<Node> around = shownWithin(button);
      Bounds whole = button.localToScene(button.getLayoutBounds());
      for (Node each : around) {
        Bounds room = each.localToScene(each.getLayoutBounds());
        if (each instanceof Region && !grown(room).contains(whole)) {
          cutOff.add(button + " " + whole + " in " + each + " " + room);
        }
      }
    }
    return cutOff;
  }

  /** What is around a button up to the page it scrolls with; nothing if it is not on show. */
  private static List<Node> shownWithin(Node button) {
    List<Node> around = new ArrayList<>();
    boolean scrolled = false;
    for (Node each = button; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return List.of();
      }
      scrolled |= each.getStyleClass().contains("scroll-pane");
      if (!scrolled) {
        around.add(each);
      }
    }
    return around;
  }

  private static Bounds grown(Bounds room) {
    return new BoundingBox(
        room.getMinX() - 1, room.getMinY() - 1, room.getWidth() + 2, room.getHeight() + 2);
  }

  @Test
  void whatIsChosenInOnePanelIsChosenInAll(FxRobot robot) throws Exception {
    train();
    await(() -> shell.features().latent().mapProperty().get() != null);
    onFx(
        () -> {
          shell.perspectiveProperty().set(Perspective.EXPLORE);
          return null;
        });
    robot.clickOn("#tab-errors");
    await(() -> robot.lookup("#errors-class-3").tryQuery().isPresent());
    robot.clickOn("#errors-class-3"); // errors by class -> map, legend, selection
    await(() -> !shell.workbench().selectionProperty().get().isEmpty());
    int threes = shell.workbench().selectionProperty().get().size();
    Label count = robot.lookup("#legend-3").lookup(".legend-count").queryAs(Label.class);
    assertThat(count.getText()).isEqualTo(threes + " / " + threes);
    robot.clickOn("#tab-selection");
    await(() -> robot.lookup("#selection-size").queryLabeled().getText().startsWith(threes + " "));

    robot.clickOn("#tab-reconstructions"); // gallery -> map, inspection, neighbours
    await(() -> robot.lookup("#gallery-training .digit-cell").tryQuery().isPresent());
    robot.clickOn(robot.lookup("#gallery-training .digit-cell").nth(2).queryAs(Node.class));
    int pinned = shell.workbench().pinnedProperty().get();
    assertThat(pinned).isNotNegative();
    assertThat(shell.features().latent().markersProperty().get().pinned()).isEqualTo(pinned);
    robot.clickOn("#tab-neighbours");
    String number = "no. " + (pinned + 1);
    await(
        () ->
            robot.lookup("#neighbours-view .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains(number)));
    robot.clickOn("#tab-inspect");
    await(() -> robot.lookup("#inspect .heading").queryAs(Label.class).getText().contains(number));
  }

  @Test
  void theMapsKeysWorkFromAnyPanelButNotWhileOneTypes(FxRobot robot) throws Exception {
    onFx(
        () -> {
          shell.perspectiveProperty().set(Perspective.EXPLORE);
          return null;
        });
    train();
    await(() -> shell.features().latent().mapProperty().get() != null);
    robot.clickOn("#tab-path").type(KeyCode.P);
    await(() -> shell.workbench().mapToolProperty().get() == MapTool.PATH);
    onFx(
        () -> {
          shell.perspectiveProperty().set(Perspective.TRAIN);
          return null;
        });
    await(() -> robot.lookup("#field-encoder-sizes").tryQuery().isPresent());
    TextField field = robot.lookup("#field-encoder-sizes").queryAs(TextField.class);
    robot.interact(field::requestFocus).type(KeyCode.G); // it may be scrolled out of view
    await(() -> field.getText().contains("g"));
    assertThat(shell.workbench().mapToolProperty().get()).isEqualTo(MapTool.PATH);
    onFx(
        () -> {
          shell.perspectiveProperty().set(Perspective.EXPLORE);
          return null;
        });
    robot.clickOn("#tab-path").type(KeyCode.G);
    await(() -> shell.workbench().mapToolProperty().get() == MapTool.GRAB);
  }

  @Test
  void aDigitPutOnThePadBringsThePadIntoView() throws Exception {
    onFx(
        () -> {
          shell.perspectiveProperty().set(Perspective.EXPLORE);
          float[] digit = new float[784];
          digit[400] = 1;
          shell.workbench().forPadProperty().set(digit);
          return null;
        });
    await(() -> shell.perspectiveProperty().get() == Perspective.DRAW);
    await(() -> shell.workbench().forPadProperty().get() == null);
    assertThat(onFx(() -> shell.features().draw().pad().drawingProperty().get().marks()))
        .hasSize(1);
  }

  @Test
  void theNextStartLooksLikeThisOneHoweverItEnds() throws Exception {
    onFx(
        () -> {
          shell.toggleTheme();
          shell.perspectiveProperty().set(Perspective.DRAW);
          return null;
        });
    Path settings = folder.resolve("home/settings.json");
    await(() -> Files.exists(settings) && Files.readString(settings).contains("DRAW"));
    assertThat(Files.readString(settings)).contains("\"dark\" : true");
  }

  @Test
  void aRefusedFileLeavesTheDigitsOpenAndSaysWhere() throws Exception {
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, "label,pixel0\n1,2\n");
    var before = shell.workbench().corpusProperty().get();

    onFx(
        () -> {
          shell.viewModel().openData(bad);
          return null;
        });
    await(
        () ->
            shell.viewModel().notices().shown().stream()
                .anyMatch(notice -> notice.bad() && notice.text().contains("bad.csv")));

    assertThat(shell.workbench().corpusProperty().get()).isSameAs(before);
  }

  @Test
  void ofTwoOpeningsTheLaterWins() throws Exception {
    Path other = folder.resolve("other");
    Files.createDirectories(other);
    KaggleCsvWriter.write(Handwriting.digits("train", 40, 3), other.resolve("train.csv"));

    onFx(
        () -> {
          shell.viewModel().openData(folder.resolve("shipped/data/sample"));
          shell.viewModel().openData(other);
          return null;
        });

    await(() -> shell.tasks().running().isEmpty());
    assertThat(shell.workbench().corpusProperty().get().source().getFileName())
        .hasToString("other");
  }

  @Test
  void aRunIsWrittenDownAndListedWithItsFigures() throws Exception {
    train();
    await(
        () ->
            shell.features().runs().runs().all().stream()
                .anyMatch(run -> run.epochs() == 2 && run.state() == RunState.COMPLETED));
    RunSummary run = kept().get(0);
    assertThat(run.info().name()).isEqualTo("Custom, seed 1");
    assertThat(run.keptEpochs()).containsExactly(0, 1, 2);
    await(() -> !run(run.info().id()).history().newestFigures().isEmpty());
    assertThat(wiring.runStore().codedEpochs(run.info().id())).contains(0, 2);
    onFx(
        () -> {
          shell.features().runs().runs().openFolder(run.info().id());
          return null;
        });
    assertThat(openedFolders).containsExactly(run.folder());

    Path named = folder.resolve("named.zip");
    onFx(
        () -> {
          shell.viewModel().saveModel(named);
          return null;
        });
    await(() -> Files.exists(named));
    assertThat(wiring.modelStore().open(named).card().epoch()).isEqualTo(2);
  }

  private RunSummary run(String id) throws IOException {
    return wiring.runStore().summary(id);
  }

  @Test
  void theNextStartOffersToGoOnWithTheRunAndFindsEverythingAsItWas() throws Exception {
    startLongRun();
    await(() -> shell.features().latent().mapProperty().get() != null);
    onFx(
        () -> {
          shell.perspectiveProperty().set(Perspective.DRAW);
          shell.toggleTheme();
          shell.features().latentView().scatter().lookAt(1.5, -0.5, 80);
          shell.features().draw().pad().beginStroke(5, 5, false);
          shell.features().draw().pad().extendStroke(20, 20);
          shell.features().draw().pad().endStroke();
          return null;
        });
    close();
    RunSummary cut = kept().get(0);
    assertThat(cut.cutOff()).isTrue();
    double reached = wiring.runStore().newest(cut.info().id()).card().epoch();
    open();

    await(() -> !offers().isEmpty());
    assertThat(shell.perspectiveProperty().get()).isEqualTo(Perspective.DRAW);
    assertThat(shell.workbench().themeProperty().get().dark()).isTrue();
    assertThat(shell.features().draw().pad().drawingProperty().get().marks()).hasSize(1);

    press(offers().get(0), 0); // go on
    await(() -> shell.features().training().progressProperty().get().epoch() > reached + 1);
    assertThat(shell.perspectiveProperty().get()).isEqualTo(Perspective.TRAIN);
    assertThat(kept()).singleElement().matches(RunSummary::running);
    await(() -> shell.features().latent().mapProperty().get() != null);
    Viewport view = shell.features().latentView().scatter().viewportProperty().get();
    assertThat(view.centreX()).isEqualTo(1.5);
    assertThat(view.centreY()).isEqualTo(-0.5);
    assertThat(view.scale()).isEqualTo(80);
    onFx(
        () -> {
          shell.features().training().stop();
          return null;
        });
    await(() -> kept().get(0).history().ended().isPresent());
    int epochs = kept().get(0).history().newest();
    assertThat(kept().get(0).history().epochs()).hasSize(epochs);
  }

  @Test
  void aRunThatIsLeftIsNotOfferedAgain() throws Exception {
    startLongRun();
    close();
    open();
    await(() -> !offers().isEmpty());
    press(offers().get(0), 2);
    await(() -> kept().get(0).history().ended().isPresent());
    close();
    open();
    await(() -> shell.features().runs().runs().listedProperty().get());
    assertThat(offers()).isEmpty();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void savingAndClosingInTheMiddleOfARunKeepItsWeights() throws Exception {
    startLongRun();
    Path meanwhile = folder.resolve("meanwhile.zip");
    onFx(
        () -> {
          shell.viewModel().saveModel(meanwhile);
          return null;
        });
    await(() -> Files.exists(meanwhile));
    assertThat(wiring.modelStore().open(meanwhile).card().spec().encoderSizes())
        .isEqualTo(TINY.encoderSizes());
    close();

    assertThat(kept()).hasSize(1);
    assertThat(wiring.runStore().newest(kept().get(0).info().id()).card().epoch()).isPositive();
    open();
  }

  @Test
  void whatIsOnShowIsWhatIsSavedWhileARunGoesOn() throws Exception {
    train();
    Path first = saved("first.zip");
    startLongRun();
    String second = kept().get(0).info().id();
    onFx(
        () -> {
          shell.features().runs().scrubber().open(second, "the long run", 1);
          return null;
        });
    await(() -> shell.features().runRoom().onShowProperty().get() != null);
    assertThat(wiring.modelStore().open(saved("back.zip")).card().epoch()).isEqualTo(1);

    onFx(
        () -> {
          shell.viewModel().openModel(first);
          return null;
        });
    await(() -> shell.features().runRoom().onShowProperty().get() == null);
    trainOn(2);
    assertThat(wiring.modelStore().open(saved("opened.zip")).card().spec().epochs()).isEqualTo(2);

    onFx(
        () -> {
          shell.features().runs().scrubber().goLive();
          return null;
        });
    assertThat(wiring.modelStore().open(saved("live.zip")).card().spec().epochs())
        .isEqualTo(100_000);
  }

  private Path saved(String name) throws Exception {
    Path file = folder.resolve(name);
    onFx(
        () -> {
          shell.viewModel().saveModel(file);
          return null;
        });
    await(() -> file.equals(shell.viewModel().modelFileProperty().get()));
    return file;
  }

  private void trainOn(int epochs) throws Exception {
    int now = onFx(() -> shell.features().training().lastEpochProperty().get().epoch());
    await(() -> shell.features().training().lastEpochProperty().get().epoch() >= now + epochs);
  }

  @Test
  void closingDuringARunAsksAndKeepTrainingKeepsIt(FxRobot robot) throws Exception {
    startLongRun();

    WaitForAsyncUtils.asyncFx(
        () ->
            shell
                .stage()
                .fireEvent(new WindowEvent(shell.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    await(() -> robot.lookup("Keep training").tryQuery().isPresent());
    robot.clickOn("Keep training");

    await(() -> robot.lookup("Keep training").tryQuery().isEmpty());
    assertThat(onFx(() -> shell.stage().isShowing())).isTrue();
    assertThat(onFx(() -> shell.features().training().stateProperty().get()))
        .isEqualTo(TrainingState.RUNNING);
  }

  @Test
  void everyPictureCanBeTakenFromAnyPerspective() throws Exception {
    for (Perspective perspective : Perspective.values()) {
      for (String name : shell.pictures().keySet()) {
        Picture picture =
            onFx(
                () -> {
                  shell.perspectiveProperty().set(perspective);
                  return shell.pictures().get(name).get();
                });
        assertThat(picture.width()).as(name).isGreaterThan(100);
        assertThat(Arrays.stream(picture.pixels()).distinct().count())
            .as("colours of %s in %s", name, perspective)
            .isGreaterThan(2);
        assertThat(shell.perspectiveProperty().get()).isEqualTo(perspective);
      }
    }
  }
}
