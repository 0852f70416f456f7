package io.bottleneck.ui.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.latent.MapFixture;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.SettingChart;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NoiseViewTest {
  private static final Path OTHER = Path.of("folder", "with_noise.zip");

  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final FakeShelf shelf = new FakeShelf();
  private NoiseViewModel model;
  private NoiseView view;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    model =
        new NoiseViewModel(
            workbench,
            bench.workers,
            new BackgroundTasks(bench.workers),
            shelf,
            bench.failures::add);
    shelf.models.put(OTHER, new ModelInUse(new MeanNetwork(9), "denoising", Optional.empty()));
    model.activeProperty().set(true);
    view = new NoiseView(model);
    view.setPrefSize(1280, 200);
    Scene scene = new Scene(new Pane(view), 1300, 400);
    scene.getStylesheets().add("/io/bottleneck/ui/shell/bottleneck.css");
    stage.setScene(scene);
    stage.show();
  }

  @BeforeEach
  void takeRobot(FxRobot given) {
    robot = given;
  }

  private void open() {
    robot.interact(
        () -> {
          MapFixture.open(workbench, MapFixture.map(MapFixture.digits(3), 1, 0, 0, 1, 1, 2, 2));
          workbench
              .modelProperty()
              .set(new ModelInUse(new MeanNetwork(2), "seed", Optional.empty()));
          float[] drawing = new float[DigitDataset.PIXELS];
          Arrays.fill(drawing, 0.5f);
          workbench.drawnImageProperty().set(drawing);
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(view.getScene().getRoot()::layout); // a click needs to know where things stand
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private DigitPicture picture(String id) {
    return robot.lookup(id).queryAs(DigitPicture.class);
  }

  private SettingChart chart() {
    return robot.lookup("#noise-chart").queryAs(SettingChart.class);
  }

  @Test
  void firstSaysWhatToDo() {
    assertThat(text("#noise-empty")).contains("open a model");
    open();
    assertThat(robot.lookup("#noise-empty").query().isVisible()).isFalse();
    assertThat(text("#noise-subject")).startsWith("The drawing.");
    robot.interact(() -> workbench.drawnImageProperty().set(null));
    assertThat(text("#noise-empty")).contains("draw a digit");
    assertThat(robot.lookup("#noise-empty").query().isVisible()).isTrue();
    robot.interact(() -> workbench.pinnedProperty().set(2));
    assertThat(text("#noise-subject"))
        .startsWith("The pad is blank, so this is pinned digit no. 3");
  }

  @Test
  void picturesAndFiguresAreThoseOfTheAnswer() {
    open();
    robot.interact(() -> model.settings().strengthProperty().set(1)); // masking takes everything
    assertThat(picture("#noise-clean").pixels()[400] & 0xFF).isEqualTo(128);
    assertThat(picture("#noise-noisy").pixels()[400] & 0xFF).isZero();
    assertThat(picture("#noise-reconstruction-0").pixels()[400] & 0xFF).isZero();
    assertThat(picture("#noise-difference-0").pixels()[400]).isNotEqualTo(DigitColours.GROUND);
    assertThat(text("#noise-error-0")).isEqualTo("0.2500");
    assertThat(text("#noise-repeated-0")).isEqualTo("0.0000");
    assertThat(text("#noise-moved-0")).startsWith("1.00 (").endsWith(" %)"); // from 2 * 0.5 to 0
    assertThat(text("#noise-subject")).endsWith("an error of 0.2500.");
  }

  @Test
  void sliderFieldAndKindAreFollowed() {
    open();
    robot.clickOn("#noise-strength"); // its middle
    assertThat(model.settings().strengthProperty().get()).isCloseTo(0.5, within(0.05));
    robot.type(KeyCode.RIGHT);
    double now = model.settings().strengthProperty().get();
    assertThat(now).isCloseTo(0.55, within(0.06));
    assertThat(robot.lookup("#noise-strength-typed").queryAs(TextField.class).getText())
        .isEqualTo("%.2f".formatted(now));
    robot.doubleClickOn("#noise-strength-typed").write("0,25").type(KeyCode.ENTER);
    assertThat(model.settings().strengthProperty().get()).isEqualTo(0.25);
    assertThat(robot.lookup("#noise-strength").queryAs(Slider.class).getValue()).isEqualTo(0.25);
    robot.interact(
        () -> robot.lookup("#noise-strength-typed").queryAs(TextField.class).setText("much"));
    robot.clickOn("#noise-strength-typed").type(KeyCode.ENTER);
    assertThat(robot.lookup("#noise-strength-typed").queryAs(TextField.class).getText())
        .isEqualTo("0.25");
    ComboBox<Noise.Kind> kinds = robot.lookup("#noise-kind").queryComboBox();
    robot.interact(kinds::requestFocus);
    robot.type(KeyCode.DOWN, 2);
    assertThat(model.settings().kindProperty().get()).isEqualTo(Noise.Kind.GAUSSIAN);
    assertThat(model.answerProperty().get().question().noise())
        .isEqualTo(new Noise(Noise.Kind.GAUSSIAN, 0.25));
  }

  @Test
  void theCurveIsAskedForAStrength() {
    open();
    Bounds plot = chart().localToScreen(chart().getLayoutBounds());
    double middle = plot.getMinY() + plot.getHeight() / 2;
    robot.clickOn(plot.getMinX() + chart().pixelX(0.7), middle);
    assertThat(model.settings().strengthProperty().get()).isCloseTo(0.7, within(0.02));
    robot.drag(plot.getMinX() + chart().pixelX(0.6), middle);
    robot.dropTo(plot.getMinX() + chart().pixelX(0.2), middle);
    assertThat(model.settings().strengthProperty().get()).isCloseTo(0.2, within(0.02));
    robot.type(KeyCode.END);
    assertThat(model.settings().strengthProperty().get()).isOne();
    robot.type(KeyCode.LEFT);
    assertThat(model.settings().strengthProperty().get()).isEqualTo(0.99);
    assertThat(chart().getAccessibleText()).contains("seed 0.2");
  }

  @Test
  void anotherDrawIsCounted() {
    open();
    int[] before = picture("#noise-noisy").pixels();
    robot.clickOn("#noise-another");
    assertThat(text("#noise-draw")).isEqualTo("draw 2");
    assertThat(picture("#noise-noisy").pixels()).isNotEqualTo(before);
  }

  @Test
  void theSubjectIsChosen() {
    open();
    robot.clickOn("#noise-wanted-pinned");
    assertThat(text("#noise-subject")).startsWith("No digit is pinned, so this is the drawing");
    robot.interact(() -> workbench.pinnedProperty().set(1));
    assertThat(text("#noise-subject")).startsWith("Pinned digit no. 2, a 1.");
  }

  @Test
  void twoModelsStandBelowEachOtherAndFit() {
    open();
    robot.clickOn("#noise-compare").clickOn("with_noise");
    assertThat(robot.lookup("#noise-compare").queryAs(MenuButton.class).getText())
        .isEqualTo("With denoising");
    assertThat(text("#noise-model-1")).isEqualTo("denoising");
    assertThat(chart().getAccessibleText()).contains("seed", "denoising");
    for (double[] size : new double[][] {{1280, 200}, {960, 200}, {1280, 330}}) {
      robot.interact(() -> view.setPrefSize(size[0], size[1]));
      WaitForAsyncUtils.waitForFxEvents();
      for (String id :
          List.of("#noise-noisy", "#noise-difference-1", "#noise-moved-1", "#noise-chart")) {
        assertThat(inside(robot.lookup(id).query())).as(id + " at " + size[0]).isTrue();
      }
      assertThat(picture("#noise-noisy").getWidth() % DigitColours.SIDE).isZero();
    }
    assertThat(picture("#noise-noisy").getWidth()).isGreaterThan(2 * DigitColours.SIDE);
    robot.clickOn("#noise-let-go");
    assertThat(robot.lookup("#noise-model-1").tryQuery()).isEmpty();
    assertThat(robot.lookup("#noise-let-go").query().isVisible()).isFalse();
  }

  private boolean inside(Node node) {
    return view.localToScene(view.getLayoutBounds())
        .contains(node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void theThemeIsFollowed() {
    open();
    String light = robot.lookup(".noise-swatch").query().getStyle();
    robot.interact(() -> workbench.themeProperty().set(PlotTheme.DARK));
    assertThat(robot.lookup(".noise-swatch").query().getStyle()).isNotEqualTo(light);
    assertThat(chart().themeProperty().get()).isEqualTo(PlotTheme.DARK);
  }
}
