package io.bottleneck.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.Minibatch;
import io.bottleneck.training.StepLoss;
import io.bottleneck.training.TrainingEngine;
import io.bottleneck.training.TrainingService;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.fx.FxPump;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panels with real clicks over the real service and an engine that only pretends. */
@ExtendWith(ApplicationExtension.class)
class TrainingViewsTest {
  private final Workbench workbench = new Workbench();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final AtomicInteger opened = new AtomicInteger();
  private TrainingViewModel viewModel;
  private FxPump pump;
  private FxRobot robot;

  @Start
  void show(Stage stage) {
    TrainingService service = new TrainingService(new PretendEngine(), thread);
    viewModel = new TrainingViewModel(workbench, new BareService(service), MatrixProduct.PLAIN);
    viewModel.editor().set(SpecField.EPOCHS, "100000");
    viewModel.editor().set(SpecField.BATCH_SIZE, "1");
    pump = new FxPump();
    pump.add(viewModel::drain);
    pump.start();
    BorderPane root = new BorderPane();
    root.setLeft(new TrainingFormView(viewModel, opened::incrementAndGet));
    root.setBottom(new TrainingChartView(viewModel));
    stage.setScene(new Scene(root, 1280, 800));
    stage.show();
  }

  @BeforeEach
  void takeRobot(FxRobot given) {
    robot = given;
  }

  @AfterEach
  void endTheRun() throws Exception {
    robot.interact(viewModel::stop);
    thread.shutdown();
    assertThat(thread.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    robot.interact(pump::stop);
  }

  @Test
  void startsPausesResumesAndStopsByClicks() throws Exception {
    openDigits();
    robot.clickOn("#training-play");
    await(() -> viewModel.stateProperty().get() == TrainingState.RUNNING);
    await(() -> viewModel.curves().training().size() > 0);
    assertThat(words("#training-play")).isEqualTo("Pause (Space)");
    assertThat(text("#training-badge")).isEqualTo("training");
    assertThat(text("#run-epoch")).endsWith("of 100000");
    assertThat(workbench.modelProperty().get()).isNotNull();

    robot.clickOn("#training-play");
    await(() -> text("#training-badge").equals("paused"));
    assertThat(words("#training-play")).isEqualTo("Resume (Space)");

    robot.clickOn("#training-play");
    await(() -> text("#training-badge").equals("training"));

    robot.clickOn("#training-stop");
    await(() -> text("#training-badge").equals("idle"));
    assertThat(words("#training-play")).isEqualTo("Start (Space)");
    assertThat(text("#training-message")).isNotBlank();
    assertThat(robot.lookup("#training-stop").<Node>query().isDisabled()).isTrue();
  }

  @Test
  void spacePlaysAndPausesWhereThePanelHasTheFocus() throws Exception {
    openDigits();
    robot.interact(() -> robot.lookup("#loss-chart").<Node>query().requestFocus());
    robot.type(KeyCode.SPACE);
    await(() -> viewModel.stateProperty().get() == TrainingState.RUNNING);
    robot.type(KeyCode.SPACE);
    await(() -> viewModel.stateProperty().get() == TrainingState.PAUSED);
  }

  @Test
  void thereIsNothingToStartWithoutDigits() {
    assertThat(playDisabled()).isTrue();
    robot.clickOn("#open-data");
    assertThat(opened).hasValue(1);
    openDigits();
    assertThat(playDisabled()).isFalse();
    assertThat(text("#data-name")).isEqualTo("tiny: 4 to learn from, 2 held out");
  }

  @Test
  void aPresetFillsTheSheet() {
    ComboBox<String> preset = robot.lookup("#preset").query();
    robot.interact(() -> preset.setValue("wide"));
    WaitForAsyncUtils.waitForFxEvents();
    TextField sizes = robot.lookup("#field-encoder-sizes").query();
    assertThat(sizes.getText()).isEqualTo("1000, 500, 250, 2");
    assertThat(viewModel.editor().checkProperty().get().spec()).contains(Presets.WIDE);
    NetworkPicture picture = robot.lookup(".network-picture").query();
    assertThat(picture.getAccessibleText()).contains("1000 ReLU + BN").contains("2,837,286");
  }

  @Test
  void aBadNumberDisablesStartIsMarkedAndNamed() {
    openDigits();
    TextField sizes = robot.lookup("#field-encoder-sizes").query();
    robot.doubleClickOn(sizes).eraseText(20);
    robot.interact(sizes::clear);
    robot.clickOn(sizes).write("12x");
    Label faults = robot.lookup("#training-faults").query();
    assertThat(playDisabled()).isTrue();
    assertThat(faults.isVisible()).isTrue();
    assertThat(faults.getText()).contains("Encoder sizes: “12x”");
    assertThat(sizes.getPseudoClassStates()).extracting(Object::toString).contains("faulty");
    assertThat(sizes.getAccessibleHelp()).contains("12x");

    robot.eraseText(1);
    assertThat(viewModel.editor().soundSpecProperty().get().encoderSizes()).containsExactly(12);
    assertThat(faults.isVisible()).isFalse();
    assertThat(sizes.getPseudoClassStates()).extracting(Object::toString).doesNotContain("faulty");
    assertThat(playDisabled()).isFalse();
  }

  @Test
  void everyControlHasWordsForAScreenReader() {
    for (Node node : robot.lookup(n -> n.isFocusTraversable() && n.isVisible()).queryAll()) {
      boolean named =
          node.getAccessibleText() != null
              || node instanceof Labeled labeled && !labeled.getText().isBlank();
      assertThat(named).as(node.toString()).isTrue();
    }
  }

  private void openDigits() {
    robot.interact(() -> workbench.corpusProperty().set(FakeTraining.corpus()));
  }

  private boolean playDisabled() {
    return robot.lookup("#training-play").<Node>query().isDisabled();
  }

  private String text(String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  private String words(String id) {
    return robot.lookup(id).<Node>query().getAccessibleText();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }

  /** Fits nothing; the loss falls all the same. */
  private static final class PretendEngine implements TrainingEngine {
    @Override
    public Session open(AutoencoderSpec spec, Optional<SavedModel> start, int nativeThreads) {
      return new Session() {
        private int steps;

        @Override
        public StepLoss fit(Minibatch minibatch) {
          return StepLoss.of(0.04 + 1.0 / ++steps);
        }

        @Override
        public void setLearningRate(double rate) {}

        @Override
        public float[] parameters() {
          return new float[(int) LayerShape.parameterCount(spec)];
        }

        @Override
        public float[] optimiserState() {
          return new float[0];
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public MatrixProduct matrixProduct() {
      return MatrixProduct.PLAIN;
    }

    @Override
    public Map<String, String> versions() {
      return Map.of();
    }
  }
}
