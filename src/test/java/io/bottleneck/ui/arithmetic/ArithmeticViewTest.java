package io.bottleneck.ui.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.latent.MapFixture;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Digits i lie at (i / 20, 0), so that the means of all classes are between black and white. */
@ExtendWith(ApplicationExtension.class)
class ArithmeticViewTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private ArithmeticViewModel model;
  private ArithmeticView view;

  @Start
  void start(Stage stage) {
    model = new ArithmeticViewModel(workbench, bench.workers, bench.failures::add);
    view = new ArithmeticView(model);
    view.setStyle("-bn-panel: white; -bn-muted: gray; -bn-accent: blue;");
    view.setPrefSize(1240, 184);
    stage.setScene(new Scene(new Pane(view), 1300, 400));
    stage.show();
  }

  private void open(FxRobot robot) {
    float[] codes = new float[40];
    for (int i = 0; i < 20; i++) {
      codes[2 * i] = i / 20f;
    }
    robot.interact(
        () -> MapFixture.open(workbench, MapFixture.map(MapFixture.digits(20), 1, codes)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static DigitPicture picture(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(DigitPicture.class);
  }

  @Test
  void withoutAMapItSaysWhatToDo(FxRobot robot) {
    assertThat(robot.lookup("#arithmetic-empty").query().isVisible()).isTrue();
    open(robot);
    assertThat(robot.lookup("#arithmetic-empty").query().isVisible()).isFalse();
  }

  @Test
  void meansTermsAndResultAreShownAndFit(FxRobot robot) {
    open(robot);
    assertThat(robot.lookup("#class-mean-3").queryAs(Button.class).getText()).isEqualTo("3: 2");
    int grey = picture(robot, "#term-picture-first").pixels()[0] & 0xFF;
    assertThat(grey).isEqualTo(Math.round(255 * 13 / 20f)); // of 8 and 18
    assertThat(picture(robot, "#sum-picture").pixels()[0] & 0xFF)
        .isEqualTo(Math.round(255 * 15 / 20f)); // 13 - 8 + 10
    assertThat(text(robot, "#sum-ground")).startsWith("Known ground");
    for (double[] size : new double[][] {{1240, 184}, {700, 140}, {1300, 260}}) {
      robot.interact(() -> view.setPrefSize(size[0], size[1]));
      WaitForAsyncUtils.waitForFxEvents();
      for (String id : List.of("#sum-path", "#sum-picture", "#class-mean-9", "#term-third")) {
        assertThat(inside(robot.lookup(id).query())).as(id + " at " + size[0]).isTrue();
      }
      assertThat(picture(robot, "#sum-picture").getWidth() % DigitColours.SIDE).isZero();
      assertThat(neighbours(robot)).isNotEmpty().allMatch(this::inside);
    }
  }

  private boolean inside(Node node) {
    return view.localToScene(view.getLayoutBounds())
        .contains(node.localToScene(node.getLayoutBounds()));
  }

  private List<Node> neighbours(FxRobot robot) {
    return robot.lookup("#sum-nearest .digit-tile").queryAll().stream()
        .filter(Node::isVisible)
        .toList();
  }

  @Test
  void aClickOnAMeanTakesItAsTheFirstTerm(FxRobot robot) {
    open(robot);
    robot.clickOn("#class-mean-2");
    assertThat(model.firstProperty().get()).isEqualTo(CodeTerm.mean(2));
    ComboBox<CodeTerm> chooser = robot.lookup("#term-first").queryComboBox();
    assertThat(chooser.getValue()).isEqualTo(CodeTerm.mean(2));
  }

  @Test
  void termsAreChosenByKeyboardAndAMissingOneIsNamed(FxRobot robot) {
    open(robot);
    robot.interact(() -> robot.lookup("#term-third").query().requestFocus());
    robot.type(KeyCode.DOWN, 5); // from the mean of 5 past the mean of 9 to the pinned digit
    assertThat(model.thirdProperty().get().kind()).isEqualTo(CodeTerm.Kind.PINNED);
    assertThat(text(robot, "#sum-ground")).isEqualTo("Click a digit on the map to pin it.");
    assertThat(robot.lookup("#sum-path").query().isDisabled()).isTrue();
    robot.interact(() -> workbench.pinnedProperty().set(0));
    assertThat(text(robot, "#sum-ground")).isNotEqualTo("Click a digit on the map to pin it.");
  }

  @Test
  void nearestDigitsArePinnedAndTheResultBecomesAPath(FxRobot robot) {
    open(robot);
    robot.clickOn(neighbours(robot).get(0));
    assertThat(workbench.pinnedProperty().get()).isEqualTo(15);
    robot.clickOn("#sum-path");
    assertThat(workbench.pathProperty().get()).hasSize(2);
    assertThat(workbench.pathProperty().get().get(1).x()).isBetween(0.7499, 0.7501);
  }
}
