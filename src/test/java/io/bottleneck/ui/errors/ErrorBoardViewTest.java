package io.bottleneck.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.analysis.DrawnAs;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.NoiseMaps;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ErrorBoardViewTest {
  private static final int COUNT = 60;
  private static final DigitDataset DIGITS = NoiseMaps.digits(COUNT, true);

  private final Workbench workbench = new Workbench();
  private final List<Throwable> failures = new ArrayList<>();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private boolean hold;
  private BackgroundTasks tasks;
  private ErrorBoardViewModel model;
  private ErrorBoardView view;

  @Start
  void start(Stage stage) {
    Workers workers = new Workers(Runnable::run, this::workOrHold, Runnable::run);
    tasks = new BackgroundTasks(workers);
    model =
        new ErrorBoardViewModel(
            workbench,
            new MapErrors(workbench, workers, failures::add),
            workers,
            tasks,
            () -> MatrixProduct.PLAIN,
            failures::add);
    model.activeProperty().set(true);
    view = new ErrorBoardView(model);
    view.setStyle("-bn-panel: white; -bn-muted: gray; -bn-border: gray; -bn-accent: blue;");
    view.setPrefSize(1200, 184);
    stage.setScene(new Scene(new Pane(view), 1260, 300));
    stage.show();
  }

  private void workOrHold(Runnable task) {
    if (hold) {
      background.add(task);
    } else {
      task.run();
    }
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private void open(FxRobot robot, DigitDataset digits, long seed, double epoch) {
    robot.interact(() -> NoiseMaps.open(workbench, NoiseMaps.of(digits, seed, epoch)));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private DrawnAs drawn() {
    return model.drawing().tableProperty().get().drawn();
  }

  private int[] selected() {
    return workbench.selectionProperty().get().indices();
  }

  /** The first column of row {@code label} that has digits. */
  private int column(int label) {
    return IntStream.range(0, 10)
        .filter(c -> drawn().count(label, c) > 0)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatToDoIsSaidWhileThereIsNothing(FxRobot robot) {
    assertThat(text(robot, "#errors-hint")).contains("Open digits");
    hold = true;
    open(robot, DIGITS, 1, 1);
    assertThat(text(robot, "#errors-hint")).contains("Measuring");
    robot.interact(() -> background.remove().run());
    robot.interact(() -> background.remove().run());
    assertThat(robot.lookup("#errors-hint").tryQuery()).isEmpty();
  }

  @Test
  void aClassBarSelectsItsDigitsByMouseAndKey(FxRobot robot) {
    open(robot, DIGITS, 1, 3);
    Node four = robot.lookup("#errors-class-4").query();
    assertThat(four.getAccessibleText()).contains("Class 4: mean error 0.").contains("6 digits");
    assertThat(((Label) four.lookup(".class-number")).getText()).isEqualTo("6");
    assertThat(text(robot, "#errors-epoch")).isEqualTo("epoch 3");

    robot.clickOn("#errors-class-4");
    assertThat(selected())
        .containsExactly(IntStream.range(0, COUNT).filter(i -> i % 10 == 4).toArray());
    robot.press(KeyCode.SHIFT).clickOn("#errors-class-5").release(KeyCode.SHIFT);
    assertThat(selected()).hasSize(12);
    robot.press(KeyCode.CONTROL).clickOn("#errors-class-6").release(KeyCode.CONTROL);
    assertThat(selected()).hasSize(18);
    robot.interact(() -> robot.lookup("#errors-class-7").query().requestFocus());
    robot.type(KeyCode.ENTER);
    assertThat(selected()).hasSize(6).contains(7);
  }

  @Test
  void aCellSelectsExactlyItsDigits(FxRobot robot) {
    open(robot, DIGITS, 1, 3);
    int column = column(4);
    Label cell = robot.lookup("#errors-drawn-4-" + column).queryAs(Label.class);
    assertThat(cell.getText()).isEqualTo(Long.toString(Math.round(100 * drawn().share(4, column))));
    assertThat(cell.getAccessibleText())
        .contains("4 drawn as %d: %d of 6".formatted(column, drawn().count(4, column)));

    robot.clickOn(cell);
    assertThat(selected()).containsExactly(drawn().digits(4, column));
    robot.press(KeyCode.SHIFT);
    robot.clickOn("#errors-drawn-8-" + column(8)).release(KeyCode.SHIFT);
    assertThat(selected())
        .hasSize(drawn().count(4, column) + drawn().count(8, column(8)))
        .contains(drawn().digits(8, column(8)));
  }

  @Test
  void theTableIsWalkedWithArrowKeys(FxRobot robot) {
    open(robot, DIGITS, 1, 3);
    Node grid = robot.lookup("#errors-drawn").query();
    robot.interact(grid::requestFocus);
    robot.type(KeyCode.UP).type(KeyCode.DOWN, 4).type(KeyCode.RIGHT, column(4));
    assertThat(grid.getAccessibleText()).contains("4 drawn as " + column(4));
    robot.type(KeyCode.SPACE);
    assertThat(selected()).containsExactly(drawn().digits(4, column(4)));
  }

  @Test
  void theTableSaysWhatItIsMadeOfAndWhenItIsOutdated(FxRobot robot) {
    open(robot, DIGITS, 1, 3);
    assertThat(text(robot, "#errors-drawn-sizes"))
        .isEqualTo("60 of 60 digits, against 60 real ones");
    assertThat(text(robot, "#errors-drawn-epoch")).isEqualTo("Epoch 3");
    assertThat(stale(robot)).isFalse();

    open(robot, DIGITS, 2, 4);
    assertThat(text(robot, "#errors-drawn-epoch")).isEqualTo("Epoch 3, outdated");
    assertThat(text(robot, "#errors-epoch")).isEqualTo("epoch 4");
    assertThat(stale(robot)).isTrue();
    robot.clickOn("#errors-compute");
    assertThat(text(robot, "#errors-drawn-epoch")).isEqualTo("Epoch 4");
    assertThat(stale(robot)).isFalse();
  }

  private static boolean stale(FxRobot robot) {
    return robot
        .lookup("#errors-drawn")
        .query()
        .getPseudoClassStates()
        .contains(PseudoClass.getPseudoClass("stale"));
  }

  @Test
  void computingCanBeCancelled(FxRobot robot) {
    open(robot, DIGITS, 1, 3);
    open(robot, DIGITS, 2, 4);
    hold = true;
    robot.clickOn("#errors-compute");
    assertThat(robot.lookup("#errors-compute").queryAs(Button.class).isVisible()).isFalse();
    robot.clickOn("#errors-cancel");
    robot.interact(() -> background.remove().run());
    assertThat(tasks.running()).isEmpty();
    assertThat(text(robot, "#errors-drawn-epoch")).isEqualTo("Epoch 3, outdated");
    assertThat(robot.lookup("#errors-compute").queryAs(Button.class).isVisible()).isTrue();
  }

  @Test
  void theWorstAndTheBestArePinned(FxRobot robot) {
    open(robot, DIGITS, 1, 3);
    for (String group : new String[] {"#errors-worst", "#errors-best"}) {
      List<Node> cells =
          new ArrayList<>(
              robot.from(robot.lookup(group).queryAll()).lookup(".digit-cell").queryAll());
      ErrorBoard board = model.boardProperty().get();
      var stacks = group.endsWith("worst") ? board.worst() : board.best();
      assertThat(cells).hasSizeGreaterThanOrEqualTo(4);
      robot.clickOn(cells.get(1));
      assertThat(workbench.pinnedProperty().get()).isEqualTo(stacks.get(1).index());
    }
  }

  @Test
  void digitsWithoutLabelsSaySo(FxRobot robot) {
    open(robot, NoiseMaps.digits(50, false), 1, 1);
    assertThat(text(robot, "#errors-unlabelled")).contains("no labels");
    assertThat(robot.lookup("#errors-unlabelled").query().isVisible()).isTrue();
    assertThat(robot.lookup("#errors-compute").query().getParent().getParent().isVisible())
        .isFalse();
    assertThat(robot.lookup("#errors-worst").query().isVisible()).isTrue();
    open(robot, DIGITS, 1, 1);
    assertThat(robot.lookup("#errors-unlabelled").query().isVisible()).isFalse();
  }

  @Test
  void everythingFitsALowAndNarrowPane(FxRobot robot) {
    open(robot, DIGITS, 1, 3);
    for (int[] size : new int[][] {{700, 140}, {1250, 184}}) {
      robot.interact(() -> view.setPrefSize(size[0], size[1]));
      WaitForAsyncUtils.waitForFxEvents();
      Bounds all = view.getLayoutBounds();
      for (String id : new String[] {"#errors-class-all", "#errors-drawn-9-9", "#errors-compute"}) {
        Node node = robot.lookup(id).query();
        Bounds bounds = view.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        assertThat(all.contains(bounds)).as(id + " in " + all + ": " + bounds).isTrue();
      }
    }
  }

  @Test
  void coloursFollowTheTheme(FxRobot robot) {
    open(robot, DIGITS, 1, 3);
    for (PlotTheme theme : new PlotTheme[] {PlotTheme.DARK, PlotTheme.LIGHT}) {
      robot.interact(() -> workbench.themeProperty().set(theme));
      String colour = "#%06x".formatted(ClassPalette.argb(4, theme.dark()) & 0xFFFFFF);
      assertThat(robot.lookup("#errors-class-4").query().lookupAll("Region"))
          .anySatisfy(bar -> assertThat(bar.getStyle()).contains(colour));
      String ground = "#%06x".formatted(theme.background() & 0xFFFFFF);
      int empty =
          IntStream.range(0, 10).filter(c -> drawn().count(4, c) == 0).findFirst().getAsInt();
      assertThat(robot.lookup("#errors-drawn-4-" + empty).query().getStyle()).contains(ground);
    }
  }
}
