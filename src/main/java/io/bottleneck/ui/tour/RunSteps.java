package io.bottleneck.ui.tour;

import static io.bottleneck.ui.tour.TourDriver.check;

import io.bottleneck.model.Presets;
import io.bottleneck.ui.runs.EpochScrubberViewModel;
import io.bottleneck.ui.runs.LadderViewModel;
import io.bottleneck.ui.runs.RunsViewModel;
import io.bottleneck.ui.shell.Features;
import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.shell.Shell;
import io.bottleneck.ui.workbench.Workbench;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;

/** Looks back, compares and queues runs. */
final class RunSteps {
  private final TourStage stage;
  private final TourDriver driver;
  private final Shell shell;
  private final Workbench workbench;
  private final Features features;

  RunSteps(TourStage stage) {
    this.stage = stage;
    driver = stage.driver();
    shell = stage.shell();
    workbench = stage.workbench();
    features = stage.features();
  }

  void run() {
    driver.step("walk back through the epochs", this::scrub);
    driver.step("play the epochs as a film", this::film);
    driver.step("quality, terms and classes on the chart", this::charts);
    driver.step("compare two runs", this::compare);
    driver.step("queue a ladder", this::ladder);
  }

  private EpochScrubberViewModel scrubber() {
    return features.runs().scrubber();
  }

  private RunsViewModel runs() {
    return features.runs().runs();
  }

  private void scrub() throws Exception {
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.TRAIN));
    driver.await("listed runs", 30, () -> runs().all().size() >= 2);
    String first = driver.fx(() -> runs().all().get(runs().all().size() - 1).id());
    driver.fxRun(() -> runs().open(first));
    driver.await(
        "the run on show",
        30,
        () ->
            scrubber().shownProperty().get() != null
                && scrubber().shownProperty().get().run().equals(first));
    driver.fxRun(() -> scrubber().jump(1));
    driver.await(
        "epoch 1 on the map",
        30,
        () ->
            workbench.codeMapProperty().get().epoch() == 1
                && features.training().chart().curvesProperty().get()
                    != features.training().chart().followed());
    driver.settle(1200);
    driver.picture("epoch-1");
    driver.fxRun(() -> scrubber().jump(0));
    driver.await("untrained weights", 30, () -> workbench.codeMapProperty().get().epoch() == 0);
    driver.settle(1000);
    driver.picture("epoch-0");
  }

  private void film() throws Exception {
    driver.fxRun(
        () -> {
          scrubber().speedProperty().set(10);
          scrubber().playOrPause();
        });
    driver.await(
        "the film's end",
        60,
        () ->
            !scrubber().playingProperty().get()
                && scrubber().epochProperty().get() == scrubber().historyProperty().get().last());
    driver.fxRun(() -> scrubber().goLive());
    driver.await("the newest weights", 30, () -> scrubber().liveProperty().get());
  }

  private void charts() throws Exception {
    for (String tab : List.of("quality", "terms", "classes")) {
      driver.fxRun(() -> press("#chart-tab-" + tab));
      driver.settle(400);
      driver.picture("chart-" + tab);
    }
    driver.fxRun(() -> press("#chart-tab-loss"));
  }

  private void press(String id) {
    ((ButtonBase) shell.stage().getScene().lookup(id)).fire();
  }

  private void compare() throws Exception {
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.RUNS));
    driver.settle(500);
    driver.picture("runs");
    driver.fxRun(
        () -> {
          runs().toggle(runs().all().get(0).id());
          runs().toggle(runs().all().get(1).id());
        });
    driver.await(
        "both runs side by side",
        60,
        () ->
            features.runs().compare().saysProperty().get().isEmpty()
                && features.runs().compare().secondProperty().get() != null);
    driver.settle(1200);
    driver.picture("compare");
    driver.fxRun(() -> tab("differences"));
    driver.settle(400);
    driver.picture("differences");
  }

  private void tab(String name) {
    TabPane tabs = (TabPane) shell.stage().getScene().lookup("#runs-tabs");
    tabs.getTabs().stream()
        .filter(each -> each.getId().equals("runs-tab-" + name))
        .forEach(tabs.getSelectionModel()::select);
  }

  /** Two rungs of one epoch each, so that it does not take long. */
  private void ladder() throws Exception {
    LadderViewModel ladder = features.runs().ladder();
    driver.fxRun(
        () -> {
          features.training().editor().load(Presets.QUICK.withEpochs(1));
          ladder.sizesProperty().set("1, 8");
          tab("ladder");
          ladder.queue();
        });
    driver.await("a rung that trains", 60, () -> !features.runs().queue().entries().isEmpty());
    driver.settle(700);
    driver.picture("queue");
    driver.await(
        "both rungs",
        TourStage.PATIENCE_SECONDS,
        () ->
            features.runs().queue().entries().isEmpty()
                && ladder.pointsProperty().get().size() >= 2
                && !ladder.principalProperty().get().isEmpty());
    driver.settle(500);
    driver.picture("ladder");
    check(
        driver.fx(
            () ->
                ladder.pointsProperty().get().get(0).loss()
                    > ladder.pointsProperty().get().get(1).loss()),
        "a longer code is no better");
    driver.fxRun(() -> shell.viewModel().notices().clear());
  }
}
