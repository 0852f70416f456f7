package io.bottleneck.ui.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMapper;
import io.bottleneck.ui.workbench.MapPlane;
import io.bottleneck.ui.workbench.MapPlane.Kind;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ProjectionViewTest {
  private final Workbench workbench = new Workbench();
  private final List<Throwable> failures = new ArrayList<>();
  private final Deque<Runnable> background = new ArrayDeque<>();

  @Start
  void start(Stage stage) {
    Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
    new CodeMapper(workbench, workers, failures::add);
    ProjectionView view =
        new ProjectionView(
            new ProjectionViewModel(
                workbench, workers, new BackgroundTasks(workers), failures::add));
    StackPane root = new StackPane(view);
    StackPane.setAlignment(view, Pos.TOP_LEFT);
    root.setStyle(
        "-bn-overlay: white; -bn-border: gray; -bn-muted: gray; -bn-accent: blue; -bn-bad: red;");
    stage.setScene(new Scene(root, 700, 600));
    stage.show();
    DigitDataset digits = Handwriting.digits("drawn", 60, 3);
    workbench
        .corpusProperty()
        .set(new DigitCorpus("drawn", Path.of("/drawn"), digits, digits, "all"));
    open(5);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private void open(int codeSize) {
    workbench
        .modelProperty()
        .set(
            RandomNetworks.of(
                Presets.QUICK.with().encoderSizes(List.of(32, codeSize)).build(), 1, 1));
    work();
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private void choose(FxRobot robot, String id, int down) {
    robot.clickOn(id);
    for (int i = 0; i < down; i++) {
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.ENTER);
    robot.interact(this::work);
  }

  private MapPlane plane() {
    return workbench.mapPlaneProperty().get();
  }

  private static String description(FxRobot robot) {
    return robot.lookup("#projection-description").queryAs(Label.class).getText();
  }

  @Test
  void nothingIsShownForACodeOfTwoDimensions(FxRobot robot) {
    assertThat(robot.lookup("#projection").query().isVisible()).isTrue();
    robot.interact(() -> open(2));
    assertThat(robot.lookup("#projection").query().isVisible()).isFalse();
  }

  @Test
  void twoDimensionsAreChosenWithTheirDeviations(FxRobot robot) {
    assertThat(description(robot)).startsWith("PCA of 5 dimensions");
    assertThat(robot.lookup("#axis-across").query().isVisible()).isFalse();
    choose(robot, "#projection-kind", 1);
    assertThat(plane().kind()).isEqualTo(Kind.AXES);
    choose(robot, "#axis-across", 3);
    assertThat(plane().across()).isEqualTo(3);
    assertThat(description(robot)).startsWith("Dimensions 4 and 2 of 5");
    ChoiceBox<Integer> across = robot.lookup("#axis-across").queryAs(ChoiceBox.class);
    assertThat(across.getConverter().toString(3)).startsWith("4 (\u03c3 ");
  }

  @Test
  void aValueIsTypedSlidAndTakenBack(FxRobot robot) {
    choose(robot, "#projection-kind", 1);
    robot.clickOn("#projection-others");
    robot.interact(this::work);
    assertThat(robot.lookup("#dimension-1").tryQuery()).isEmpty();
    assertThat(robot.lookup("#dimension-4").tryQuery()).isPresent();

    Node row = robot.lookup("#dimension-4").query();
    TextField field = robot.from(row).lookup(".text-field").query();
    robot.doubleClickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("-1,25").type(KeyCode.ENTER);
    robot.interact(this::work);
    assertThat(plane().through()).containsEntry(3, -1.25f);
    assertThat(workbench.codeMapProperty().get().projection().code(0, 0)[3]).isEqualTo(-1.25f);

    Slider slider = robot.from(row).lookup(".slider").query();
    robot.interact(slider::requestFocus);
    robot.type(KeyCode.END);
    robot.interact(this::work);
    assertThat(plane().through().get(3).doubleValue()).isCloseTo(slider.getMax(), within(1e-5));
    assertThat(field.getText().replace('\u2212', '-'))
        .isEqualTo(String.format(Locale.ROOT, "%.2f", slider.getMax()));
    robot.clickOn((Node) robot.from(row).lookup(".dimension-reset").query());
    assertThat(plane().through()).isEmpty();
  }

  @Test
  void whatIsNoNumberIsMarkedAndTakenBack(FxRobot robot) {
    robot.clickOn("#projection-others");
    robot.interact(this::work);
    Node row = robot.lookup("#dimension-2").query();
    TextField field = robot.from(row).lookup(".text-field").query();
    String before = field.getText();
    robot.doubleClickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("many").type(KeyCode.ENTER);
    assertThat(field.getPseudoClassStates())
        .anyMatch(state -> state.getPseudoClassName().equals("wrong"));
    assertThat(plane().through()).isEmpty();
    robot.clickOn("#projection-others");
    assertThat(field.getText()).isEqualTo(before);
    assertThat(plane().through()).isEmpty();
  }

  @Test
  void aLayoutIsCancelledMadeAndCalledStale(FxRobot robot) {
    robot.clickOn("#projection-kind").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    assertThat(plane().kind()).isEqualTo(Kind.LAYOUT);
    robot.clickOn("#layout-cancel");
    robot.interact(this::work);
    assertThat(plane().kind()).isEqualTo(Kind.PCA);
    assertThat(robot.lookup("#layout-strip").query().isVisible()).isFalse();

    choose(robot, "#projection-kind", 2);
    assertThat(description(robot)).isEqualTo("UMAP of 5 dimensions");
    assertThat(robot.lookup("#layout-strip").query().isVisible()).isFalse();
    assertThat(robot.lookup("#projection-others").query().isVisible()).isFalse();
    robot.interact(
        () -> {
          workbench
              .modelProperty()
              .set(RandomNetworks.of(workbench.modelProperty().get().autoencoder().spec(), 2, 2));
          work();
        });
    assertThat(robot.lookup("#layout-make").query().isVisible()).isTrue();
    robot.clickOn("#layout-make");
    robot.interact(this::work);
    assertThat(robot.lookup("#layout-strip").query().isVisible()).isFalse();
  }
}
