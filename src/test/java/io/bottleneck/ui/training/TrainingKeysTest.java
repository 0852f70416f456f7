package io.bottleneck.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.watch.Figures;
import io.bottleneck.lab.watch.Finding;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.LossTerm;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Keys, buttons and chips of the training panels over a training the test tells itself. */
@ExtendWith(ApplicationExtension.class)
class TrainingKeysTest {
  private final Workbench workbench = new Workbench();
  private final FakeTraining training = new FakeTraining();
  private TrainingViewModel viewModel;
  private TrainingChartView panel;
  private FxRobot robot;

  @Start
  void show(Stage stage) {
    viewModel = new TrainingViewModel(workbench, training, MatrixProduct.PLAIN);
    workbench.corpusProperty().set(FakeTraining.corpus());
    panel = new TrainingChartView(viewModel);
    BorderPane root = new BorderPane();
    root.setLeft(new TrainingFormView(viewModel, () -> {}));
    root.setBottom(panel);
    stage.setScene(new Scene(root, 1280, 800));
    stage.show();
  }

  @BeforeEach
  void takeRobot(FxRobot given) {
    robot = given;
  }

  @Test
  void fullStopAndGreaterStep() {
    focus("#loss-chart");
    robot.write(".");
    drain();
    assertThat(training.pace).isEqualTo(Pace.ONE_BATCH);
    robot.write(">");
    assertThat(training.pace).isEqualTo(Pace.ONE_EPOCH);
  }

  @Test
  void rRewindsAndShiftRTakesANewSeed() {
    focus("#loss-chart");
    robot.type(KeyCode.R);
    drain();
    assertThat(training.request.spec().seed()).isEqualTo(1);
    robot.press(KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT);
    drain();
    drain();
    assertThat(training.request.spec().seed()).isEqualTo(2);
    robot.press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
    drain();
    assertThat(viewModel.stateProperty().get()).isEqualTo(TrainingState.RUNNING);
  }

  @Test
  void keysTypedIntoAFieldAreText() {
    robot.interact(viewModel::start);
    drain();
    TextField rate = robot.lookup("#training-rate").query();
    robot.clickOn(rate).eraseText(12).write("0.01r");
    assertThat(rate.getText()).isEqualTo("0.01r");
    assertThat(training.pace).isEqualTo(Pace.ON);
    robot.type(KeyCode.ENTER);
    assertThat(text("#training-message")).contains("0.01r");
    robot.eraseText(1).type(KeyCode.ENTER);
    assertThat(training.rate).isEqualTo(0.01);
  }

  @Test
  void aFocusedButtonKeepsItsOwnSpace() {
    robot.interact(viewModel::start);
    drain();
    focus("#training-stop");
    robot.type(KeyCode.SPACE);
    drain();
    assertThat(viewModel.running()).isFalse();
    assertThat(viewModel.endedProperty().get().reason()).isEqualTo(TrainingEvent.Reason.STOPPED);
  }

  @Test
  void buttonsStepRewindAndContinue() {
    robot.clickOn("#training-step-epoch");
    drain();
    assertThat(training.pace).isEqualTo(Pace.ONE_EPOCH);
    robot.clickOn("#training-stop");
    drain();
    assertThat(disabled("#training-continue")).as("no optimiser state was kept").isTrue();
    assertThat(disabled("#training-branch")).isFalse();
    SavedModel left = FakeTraining.model(Presets.QUICK);
    ModelCard card = left.card();
    robot.interact(
        () -> {
          viewModel
              .openedProperty()
              .set(new SavedModel(card, left.parameters(), Optional.of(new float[] {1})));
          workbench
              .modelProperty()
              .set(
                  new ModelInUse(left.autoencoder(MatrixProduct.PLAIN), "file", Optional.of(card)));
        });
    robot.clickOn("#training-continue");
    drain();
    assertThat(training.request.start()).isPresent();
    assertThat(viewModel.progressProperty().get().firstEpoch()).isEqualTo(2);
  }

  @Test
  void theRateIsForARunThatIsOn() {
    assertThat(disabled("#training-rate")).isTrue();
    robot.interact(viewModel::start);
    drain();
    assertThat(disabled("#training-rate")).isFalse();
    focus("#training-rate-slider");
    robot.type(KeyCode.LEFT);
    assertThat(training.rate).as("a tenth of a power of ten lower").isEqualTo(7.94e-4);
  }

  @Test
  void onlyTheNumbersOfTheChosenKindAreShown() {
    assertThat(shown("#field-kl-weight")).isFalse();
    double before = top("#preset");
    robot.interact(() -> viewModel.editor().set(SpecField.KIND, NetworkKind.VARIATIONAL));
    robot.interact(() -> panel.getScene().getRoot().layout());
    assertThat(shown("#field-kl-weight")).isTrue();
    assertThat(top("#preset")).as("nothing below moves").isEqualTo(before);
    robot.interact(() -> viewModel.editor().set(SpecField.KIND, NetworkKind.CONVOLUTIONAL));
    assertThat(shown("#field-kl-weight")).isFalse();
    assertThat(shown("#field-batch-normalisation")).isFalse();
  }

  @Test
  void tabsShowOneChartAtATime() {
    robot.interact(viewModel::start);
    Map<LossTerm, Double> terms = Map.of(LossTerm.CENTER, 2.0, LossTerm.CLASSIFICATION, 0.5);
    training.tell(new TrainingEvent.Batches(0.5, 5, 0.1, 0.1, 0.1, 0.1, terms, 1e-3, 2));
    drain();
    robot.clickOn("#chart-tab-terms");
    assertThat(panel.chart().getId()).isEqualTo("terms-chart");
    assertThat(shown("#loss-chart")).isFalse();
    assertThat(panel.chart().yTitleProperty().get()).isEqualTo("half squared distance");
    robot.clickOn("#term-classification");
    assertThat(panel.chart().yTitleProperty().get()).isEqualTo("nats a digit");
    robot.clickOn("#term-learning-rate");
    assertThat(panel.chart().yTitleProperty().get()).isEqualTo("learning rate");
    robot.clickOn("#chart-tab-quality");
    robot.interact(
        () ->
            viewModel
                .chart()
                .curvesProperty()
                .get()
                .insight()
                .add(1, Map.of(Figures.KNN_ACCURACY, 0.75)));
    robot.interact(() -> panel.layout());
    assertThat(panel.chart().getAccessibleText()).contains("10-NN accuracy 0.75");
  }

  @Test
  void theChartMarksTheEpochOnShow() {
    robot.interact(
        () ->
            workbench
                .modelProperty()
                .set(
                    new ModelInUse(
                        FakeTraining.network(Presets.QUICK, 7), "seven", Optional.empty())));
    assertThat(panel.chart().markedXProperty().get()).isEqualTo(7);
    robot.clickOn("#chart-tab-classes");
    assertThat(panel.chart().markedXProperty().get()).isEqualTo(7);
    assertThat(TrainingChartView.nearest(List.of(1, 2, 4, 8), 5.9)).isEqualTo(4);
    assertThat(TrainingChartView.nearest(List.of(), 5.9)).isEqualTo(6);
  }

  @Test
  void aClickOnAChartChoosesTheNearestKeptEpoch() throws Exception {
    List<Integer> chosen = new ArrayList<>();
    robot.interact(
        () -> {
          SavedModel opened = FakeTraining.model(Presets.QUICK);
          workbench
              .modelProperty()
              .set(
                  new ModelInUse(
                      opened.autoencoder(MatrixProduct.PLAIN), "file", Optional.of(opened.card())));
          viewModel.chart().keptEpochs().setAll(1, 2);
          panel.onChosenEpochProperty().set(chosen::add);
        });
    Bounds chart = panel.chart().localToScreen(panel.chart().getLayoutBounds());
    robot.clickOn(chart.getMaxX() - 20, chart.getCenterY());
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !chosen.isEmpty());
    assertThat(chosen).containsExactly(2);
  }

  @Test
  void theDoctorNamesTheWorstAndListsAll() {
    assertThat(text("#doctor")).isEmpty();
    robot.interact(viewModel::start);
    drain();
    assertThat(text("#doctor")).isEqualTo("Nothing to worry about.");
    double height = panel.chart().getHeight();
    robot.interact(
        () ->
            viewModel
                .chart()
                .followed()
                .diagnosed(
                    List.of(
                        new Finding(Finding.Severity.SERIOUS, "It diverges.", "Lower the rate."),
                        new Finding(Finding.Severity.NOTE, "It is slow.", "Wait."))));
    robot.interact(() -> panel.layout());
    assertThat(text("#doctor")).isEqualTo("It diverges. (1 more)");
    assertThat(panel.chart().getHeight()).isEqualTo(height);
    robot.clickOn("#doctor");
    assertThat(shown("#doctor-page")).isTrue();
    assertThat(robot.lookup("Lower the rate.").tryQuery()).isPresent();
    robot.clickOn("#chart-tab-loss");
    assertThat(shown("#doctor-page")).isFalse();
  }

  private void drain() {
    robot.interact(viewModel::drain);
  }

  private void focus(String id) {
    robot.interact(() -> robot.lookup(id).<Node>query().requestFocus());
  }

  private boolean disabled(String id) {
    return robot.lookup(id).<Node>query().isDisabled();
  }

  private double top(String id) {
    Node node = robot.lookup(id).query();
    return node.localToScene(0, 0).getY();
  }

  private boolean shown(String id) {
    for (Node node = robot.lookup(id).query(); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private String text(String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }
}
