package io.bottleneck.ui.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.download.TestMirror;
import io.bottleneck.ui.download.DownloadViewModel.State;
import io.bottleneck.ui.fx.FxThread;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DownloadViewTest {
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private Path folder;
  private DownloadFixture fixture;
  private DownloadView view;

  @Start
  void start(Stage stage) throws Exception {
    folder = Files.createTempDirectory("download-view");
    fixture =
        new DownloadFixture(folder, new Workers(Runnable::run, background, FxThread.executor()));
    view = new DownloadView(fixture.model);
    view.setStyle("-bn-bad: red; -bn-muted: gray;");
    view.setPrefWidth(640);
    stage.setScene(new Scene(new Pane(view), 700, 500));
    stage.show();
  }

  @Stop
  void stop() throws Exception {
    fixture.close();
    background.shutdownNow();
    background.awaitTermination(20, TimeUnit.SECONDS);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition));
  }

  private void awaitState(State wanted) throws Exception {
    await(() -> fixture.model.stateProperty().get() == wanted);
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryButton();
  }

  @Test
  void aClickFetchesAndOpens(FxRobot robot) throws Exception {
    assertThat(text(robot, "#download-words-0")).isEqualTo("not there yet");
    assertThat(button(robot, "#download-cancel").isDisabled()).isTrue();
    robot.clickOn("#download-start");
    awaitState(State.DONE);
    assertThat(text(robot, "#download-words-0")).isEqualTo("fetched and checked");
    assertThat(robot.lookup("#download-bar-1").queryAs(ProgressBar.class).getProgress())
        .isEqualTo(1);
    assertThat(fixture.opened).containsExactly(folder);
    assertThat(button(robot, "#download-start").getText()).isEqualTo("Open");
  }

  @Test
  void cancelEndsItAndTheSameButtonGoesOn(FxRobot robot) throws Exception {
    fixture.mirror.answer(
        DownloadFixture.IMAGES.name(),
        fixture.mirror.stalled(DownloadFixture.IMAGES.packed(), DownloadFixture.HALF));
    robot.clickOn("#download-start");
    await(
        () ->
            fixture.model.progressProperty().get().files().get(0).bytes() == DownloadFixture.HALF);
    assertThat(robot.lookup("#download-bar-0").queryAs(ProgressBar.class).getProgress())
        .isBetween(0.49, 0.51);
    assertThat(button(robot, "#download-start").isDisabled()).isTrue();
    assertThat(robot.lookup("#download-mirror").query().isDisabled()).isTrue();
    robot.clickOn("#download-cancel");
    fixture.clock.tick(1);
    awaitState(State.STOPPED);
    assertThat(text(robot, "#download-sentence")).startsWith("Cancelled: ");
    assertThat(button(robot, "#download-start").getText()).isEqualTo("Go on");
    await(() -> button(robot, "#download-start").isFocused());
    fixture.mirror.answer(
        DownloadFixture.IMAGES.name(), TestMirror.whole(DownloadFixture.IMAGES.packed()));
    robot.clickOn("#download-start");
    awaitState(State.DONE);
  }

  @Test
  void aLongFailureFitsAndEnterInTheAddressTriesAgain(FxRobot robot) throws Exception {
    fixture.mirror.answer(DownloadFixture.IMAGES.name(), TestMirror.status(404));
    robot.clickOn("#download-start");
    awaitState(State.FAILED);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#download-sentence")).contains("status 404");
    for (String id : new String[] {"#download-sentence", "#download-cancel", "#download-words-1"}) {
      Node node = robot.lookup(id).query();
      assertThat(
              view.localToScene(view.getLayoutBounds())
                  .contains(node.localToScene(node.getLayoutBounds())))
          .as(id)
          .isTrue();
    }
    Label sentence = robot.lookup("#download-sentence").queryAs(Label.class);
    assertThat(sentence.getHeight()).isGreaterThanOrEqualTo(sentence.prefHeight(640));
    try (TestMirror named = new TestMirror()) {
      named.answer(
          DownloadFixture.IMAGES.name(), TestMirror.whole(DownloadFixture.IMAGES.packed()));
      robot.clickOn("#download-mirror").write(named.address().toString());
      robot.type(javafx.scene.input.KeyCode.ENTER);
      awaitState(State.DONE);
      assertThat(named.requests()).isNotEmpty();
    }
  }
}
