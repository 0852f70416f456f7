package io.bottleneck.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.Handwriting;
import io.bottleneck.ink.InkRenderer;
import io.bottleneck.ink.Stroke;
import io.bottleneck.ui.workbench.TestBench;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GaugeViewTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final GaugeBench own = new GaugeBench(bench);
  private GaugeView view;

  @Start
  void start(Stage stage) {
    view = new GaugeView(own.gauge);
    view.setPrefWidth(268);
    VBox root = new VBox(view);
    Scene scene = new Scene(root, 268, 300);
    for (String sheet : List.of("shell/bottleneck.css", "draw/draw.css", "draw/gauge.css")) {
      scene.getStylesheets().add("/io/bottleneck/ui/" + sheet);
    }
    stage.setScene(scene);
    stage.show();
  }

  private void draw(FxRobot robot, float[] image) {
    robot.interact(() -> own.draw(image));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static GaugeScale scale(FxRobot robot, String measure) {
    return robot.lookup("#gauge-scale-" + measure).queryAs(GaugeScale.class);
  }

  @Test
  void anEmptyGaugeSaysWhatToDo(FxRobot robot) {
    assertThat(text(robot, "#gauge-reason")).startsWith("Open digits and a model");
    robot.interact(() -> own.open(1, 3));
    assertThat(text(robot, "#gauge-reason")).startsWith("Draw a digit");
    assertThat(scale(robot, "ERROR").shown()).isNaN();
    assertThat(text(robot, "#gauge-value-ERROR")).isEqualTo("\u2013");
  }

  @Test
  void aDigitStandsWithinTheScalesAndScribbleAtTheirEndWithAnotherMark(FxRobot robot) {
    robot.interact(() -> own.open(1, 3));
    draw(robot, new InkRenderer().render(Handwriting.copybook(3), true));
    assertThat(text(robot, "#gauge-level")).isEqualTo("Like the data");
    assertThat(scale(robot, "INK").shown()).isBetween(1.0, 99.0);
    assertThat(scale(robot, "INK").standsOut()).isFalse();
    assertThat(scale(robot, "ERROR").getAccessibleText())
        .startsWith("Error. ")
        .matches("(?s).*0\\.\\d{4}: larger than \\d+(\\.\\d)?\u00a0% of held-out digits");

    Random random = new Random(1);
    double[] xs = random.doubles(80, 3, 25).toArray();
    double[] ys = random.doubles(80, 3, 25).toArray();
    draw(robot, new InkRenderer().render(List.of(new Stroke(xs, ys, 2.25, false)), true));
    assertThat(text(robot, "#gauge-level")).isEqualTo("Unlike anything it was trained on");
    assertThat(scale(robot, "INK").shown()).isEqualTo(100);
    assertThat(scale(robot, "INK").standsOut()).isTrue();
    assertThat(text(robot, "#gauge-reason")).contains("larger than all 150 held-out digits");

    draw(robot, null);
    assertThat(text(robot, "#gauge-reason")).startsWith("Draw a digit");
    assertThat(scale(robot, "INK").shown()).isNaN();
  }

  @Test
  void itIsAsHighWhateverItSaysAndNothingIsCutOff(FxRobot robot) {
    double empty = view.prefHeight(268);
    robot.interact(() -> own.open(1, 3));
    assertThat(view.prefHeight(268)).isEqualTo(empty);
    float[] full = new float[784];
    Arrays.fill(full, 1);
    for (float[] image : List.of(full, GaugeBench.HELD_OUT.image(4))) {
      draw(robot, image);
      assertThat(view.prefHeight(268)).isEqualTo(empty);
      robot.interact(view.getScene().getRoot()::layout);
      for (Node label : view.lookupAll(".label")) {
        Text words = (Text) label.lookup(".text");
        assertThat(words.getText()).isEqualTo(((Label) label).getText());
      }
    }
  }
}
