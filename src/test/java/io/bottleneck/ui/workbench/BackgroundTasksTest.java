package io.bottleneck.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final BackgroundTasks tasks =
      new BackgroundTasks(new Workers(Runnable::run, background::add, Runnable::run));
  private final List<String> heard = new ArrayList<>();

  private BackgroundTask start(BackgroundTasks.Work<String> work) {
    return tasks.start("work", work, heard::add, e -> heard.add("failed: " + e.getMessage()));
  }

  @Test
  void workIsListedUntilItIsDone() {
    start(task -> "done");
    assertThat(tasks.running()).hasSize(1);

    background.remove().run();

    assertThat(tasks.running()).isEmpty();
    assertThat(heard).containsExactly("done");
  }

  @Test
  void aFailureIsTold() {
    start(
        task -> {
          throw new IOException("no disk");
        });
    background.remove().run();

    assertThat(tasks.running()).isEmpty();
    assertThat(heard).containsExactly("failed: no disk");
  }

  @Test
  void cancelledWorkIsNotBegunAndNothingIsTold() {
    BackgroundTask task =
        start(
            begun -> {
              heard.add("begun");
              return "done";
            });
    task.cancel();
    background.remove().run();

    assertThat(tasks.running()).isEmpty();
    assertThat(heard).isEmpty();
  }

  @Test
  void aResultThatCameAfterTheCancelIsDropped() {
    start(
        task -> {
          task.cancel();
          return "done";
        });
    background.remove().run();

    assertThat(heard).isEmpty();
  }

  @Test
  void progressReachesTheProperties() {
    BackgroundTask[] begun = new BackgroundTask[1];
    start(
        task -> {
          begun[0] = task;
          task.report(0.4, "reading");
          return "done";
        });
    background.remove().run();

    assertThat(begun[0].progressProperty().get()).isEqualTo(0.4);
    assertThat(begun[0].messageProperty().get()).isEqualTo("reading");
  }
}
