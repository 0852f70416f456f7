package io.bottleneck.ui.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.NoiseMaps;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SelectionViewTest {
  private static final DigitDataset DIGITS = NoiseMaps.digits(60, true);

  @TempDir Path folder;

  private final Workbench workbench = new Workbench();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private Optional<Path> answer = Optional.empty();
  private SelectionViewModel model;

  @Start
  void start(Stage stage) {
    Workers direct = new Workers(Runnable::run, Runnable::run, Runnable::run);
    model =
        new SelectionViewModel(
            workbench,
            new MapErrors(workbench, direct, failures::add),
            direct,
            new BackgroundTasks(direct),
            told::add,
            failures::add);
    model.activeProperty().set(true);
    SelectionView view = new SelectionView(model, this::ask);
    view.setStyle("-bn-muted: gray; -bn-border: gray; -bn-accent: blue;");
    view.setPrefSize(300, 760);
    stage.setScene(new Scene(new Pane(view), 320, 780));
    stage.show();
  }

  private Optional<Path> ask(String suggestion) {
    asked.add(suggestion);
    return answer;
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private void open(FxRobot robot, DigitDataset digits) {
    robot.interact(() -> NoiseMaps.open(workbench, NoiseMaps.of(digits, 3, 2.5)));
  }

  private void select(FxRobot robot, int... indices) {
    robot.interact(() -> workbench.selectionProperty().set(Selection.of(indices)));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void whatToDoIsSaidWhileThereIsNothing(FxRobot robot) {
    assertThat(text(robot, "#selection-hint")).contains("Open digits");
    open(robot, DIGITS);
    assertThat(text(robot, "#selection-hint")).contains("Shift-drag", "lasso", "Ctrl+A");
    assertThat(robot.lookup("#selection-clear").query().isVisible()).isFalse();
    select(robot, 1, 2);
    assertThat(robot.lookup("#selection-hint").query().isVisible()).isFalse();
  }

  @Test
  void countsMeansAndErrorsOfTheSelectionAreShown(FxRobot robot) {
    open(robot, DIGITS);
    select(robot, 4, 14, 24, 9);
    assertThat(text(robot, "#selection-size")).isEqualTo("4 selected");
    assertThat(text(robot, "#selection-among")).contains("60 digits, 6.7 %");
    Node four = robot.lookup("#selection-count-4").query();
    assertThat(((Label) four.lookup(".class-number")).getText()).isEqualTo("3");
    assertThat(four.getAccessibleText()).contains("Class 4: 3 digits, 75 %");
    assertThat(robot.lookup("#selection-count-10").query().isVisible()).isFalse();

    float[] mean = new float[784];
    for (int index : new int[] {4, 14, 24, 9}) {
      float[] image = DIGITS.image(index);
      IntStream.range(0, 784).forEach(pixel -> mean[pixel] += image[pixel] / 4);
    }
    int[] shown = robot.lookup("#selection-mean-image").queryAs(DigitPicture.class).pixels();
    int[] expected = DigitColours.grey(mean);
    for (int pixel = 0; pixel < 784; pixel++) {
      assertThat(Math.abs((shown[pixel] & 0xFF) - (expected[pixel] & 0xFF))).isLessThanOrEqualTo(1);
    }
    assertThat(text(robot, "#selection-error")).contains("0.");
    assertThat(text(robot, "#selection-epoch")).contains("2.5");

    select(robot, IntStream.range(0, 60).toArray());
    assertThat(text(robot, "#selection-size")).isEqualTo("60 selected");
    assertThat(cells(robot)).hasSize(SelectedDigits.WORST);
  }

  @Test
  void barsHaveTheColoursOfTheClassesInBothThemes(FxRobot robot) {
    open(robot, DIGITS);
    select(robot, 4);
    for (PlotTheme theme : new PlotTheme[] {PlotTheme.DARK, PlotTheme.LIGHT}) {
      robot.interact(() -> workbench.themeProperty().set(theme));
      String colour = "#%06x".formatted(ClassPalette.argb(4, theme.dark()) & 0xFFFFFF);
      assertThat(robot.lookup("#selection-count-4").query().lookupAll("Region"))
          .anySatisfy(bar -> assertThat(bar.getStyle()).contains(colour));
    }
  }

  @Test
  void digitsWithoutLabelsAreCountedTogether(FxRobot robot) {
    open(robot, NoiseMaps.digits(50, false));
    select(robot, 1, 2, 3);
    Node none = robot.lookup("#selection-count-10").query();
    assertThat(none.isVisible()).isTrue();
    assertThat(none.getAccessibleText()).contains("3 selected digits without a label");
    assertThat(robot.lookup("#selection-count-4").query().isVisible()).isFalse();
  }

  @Test
  void aWorstDigitIsPinnedByMouseAndLetGoByKey(FxRobot robot) {
    open(robot, DIGITS);
    select(robot, IntStream.range(0, 60).toArray());
    int worst = model.shownProperty().get().worst().get(1).index();
    robot.clickOn(cells(robot).get(1));
    assertThat(workbench.pinnedProperty().get()).isEqualTo(worst);
    robot.interact(() -> cells(robot).get(1).requestFocus());
    robot.type(KeyCode.SPACE);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
  }

  @Test
  void clearSelectsNothing(FxRobot robot) {
    open(robot, DIGITS);
    select(robot, 1, 2);
    robot.clickOn("#selection-clear");
    assertThat(workbench.selectionProperty().get().isEmpty()).isTrue();
    assertThat(text(robot, "#selection-size")).isEqualTo("Selection");
  }

  @Test
  void exportsGoWhereTheUserSaysOrNowhere(FxRobot robot) {
    open(robot, DIGITS);
    select(robot, 1, 2);
    robot.clickOn("#selection-csv");
    assertThat(asked).containsExactly("selection.csv");
    assertThat(told).isEmpty();

    answer = Optional.of(folder.resolve("mine.csv"));
    robot.clickOn("#selection-csv");
    assertThat(folder.resolve("mine.csv")).isNotEmptyFile();
    answer = Optional.of(folder.resolve("mine.png"));
    robot.clickOn("#selection-pictures");
    assertThat(folder.resolve("mine.png")).isNotEmptyFile();
    assertThat(asked).last().isEqualTo("selection.png");
    assertThat(told).hasSize(2);
  }

  private static List<Node> cells(FxRobot robot) {
    return new ArrayList<>(robot.lookup(".digit-cell").queryAll());
  }
}
