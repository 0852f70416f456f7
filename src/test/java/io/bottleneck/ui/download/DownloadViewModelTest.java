package io.bottleneck.ui.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.BesideWindows;
import io.bottleneck.lab.download.DownloadProgress;
import io.bottleneck.lab.download.TestMirror;
import io.bottleneck.ui.download.DownloadViewModel.State;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes to the background is done by the test itself, right after it was asked for. */
@BesideWindows
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DownloadViewModelTest {
  private final Deque<Runnable> background = new ArrayDeque<>();

  @TempDir private Path folder;
  private DownloadFixture fixture;
  private DownloadViewModel model;

  @BeforeEach
  void open() throws IOException {
    fixture =
        new DownloadFixture(
            folder.resolve("mnist"), new Workers(Runnable::run, background::add, Runnable::run));
    model = fixture.model;
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private List<DownloadProgress.State> states() {
    return model.progressProperty().get().files().stream()
        .map(DownloadProgress.FileProgress::state)
        .toList();
  }

  private void whenHalfIsThere(Runnable then) {
    fixture.mirror.answer(
        DownloadFixture.IMAGES.name(),
        fixture.mirror.stalled(DownloadFixture.IMAGES.packed(), DownloadFixture.HALF));
    model
        .progressProperty()
        .addListener(
            (p, old, now) -> {
              if (now.files().get(0).bytes() == DownloadFixture.HALF
                  && model.stateProperty().get() == State.RUNNING) {
                then.run();
                fixture.clock.tick(1);
              }
            });
  }

  private void start() {
    model.start();
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  @Test
  void allFilesArriveAndAreOpened() {
    List<State> seen = new ArrayList<>();
    model.stateProperty().addListener((p, old, now) -> seen.add(now));
    assertThat(states()).containsOnly(DownloadProgress.State.WAITING);
    start();
    assertThat(seen).containsExactly(State.RUNNING, State.DONE);
    assertThat(states()).containsOnly(DownloadProgress.State.FETCHED);
    assertThat(fixture.opened).containsExactly(folder.resolve("mnist"));
    assertThat(model.sentenceProperty().get())
        .isEqualTo(
            "All files are as published (2 fetched now) and are in "
                + folder.resolve("mnist")
                + ".");
    assertThat(fixture.tasks.running()).isEmpty();
    start();
    assertThat(states()).containsOnly(DownloadProgress.State.KEPT);
    assertThat(fixture.opened).hasSize(2);
  }

  @Test
  void cancelKeepsWhatArrivedAndStartGoesOn() {
    whenHalfIsThere(
        () -> {
          model.cancel();
          assertThat(model.stateProperty().get()).isEqualTo(State.STOPPING);
          model.start(); // not a second one
        });
    start();
    assertThat(model.stateProperty().get()).isEqualTo(State.STOPPED);
    assertThat(model.sentenceProperty().get())
        .isEqualTo(
            "Cancelled: %,d bytes are kept, and the download goes on from there."
                .formatted(DownloadFixture.HALF));
    assertThat(fixture.opened).isEmpty();
    assertThat(fixture.failures).isEmpty();
    fixture.mirror.answer(
        DownloadFixture.IMAGES.name(), TestMirror.whole(DownloadFixture.IMAGES.packed()));
    start();
    assertThat(model.stateProperty().get()).isEqualTo(State.DONE);
    assertThat(fixture.mirror.requests())
        .contains(DownloadFixture.IMAGES.name() + " bytes=" + DownloadFixture.HALF + "-");
  }

  @Test
  void theStatusBarCancelsToo() {
    whenHalfIsThere(() -> fixture.tasks.running().get(0).cancel());
    start();
    assertThat(model.stateProperty().get()).isEqualTo(State.STOPPED);
  }

  @Test
  void aFailureIsSaidAndTriedAgain() {
    model.seenProperty().set(true);
    fixture.mirror.answer(DownloadFixture.LABELS.name(), TestMirror.status(404));
    start();
    assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
    assertThat(model.sentenceProperty().get())
        .startsWith(DownloadFixture.LABELS.name() + " could not be fetched (")
        .contains("status 404");
    assertThat(fixture.failures).isEmpty();
    assertThat(fixture.opened).isEmpty();
    fixture.mirror.answer(
        DownloadFixture.LABELS.name(), TestMirror.whole(DownloadFixture.LABELS.packed()));
    start();
    assertThat(states())
        .containsExactly(DownloadProgress.State.KEPT, DownloadProgress.State.FETCHED);
  }

  @Test
  void aFileOfOtherContentIsSetAsideOnlyWhenTheUserSaysSo() throws IOException {
    Path place = Files.createDirectories(folder.resolve("mnist"));
    Path mine = Files.writeString(place.resolve(DownloadFixture.LABELS.name()), "mine");
    model.seenProperty().set(true);
    start();
    assertThat(model.stateProperty().get()).isEqualTo(State.IN_THE_WAY);
    assertThat(model.sentenceProperty().get())
        .startsWith(mine + " is there already")
        .endsWith("or let it be set aside.");
    assertThat(mine).hasContent("mine");
    assertThat(fixture.opened).isEmpty();
    start();
    assertThat(model.stateProperty().get()).isEqualTo(State.DONE);
    String aside = DownloadFixture.LABELS.name() + ".unreadable";
    assertThat(model.sentenceProperty().get()).endsWith("is kept beside them: " + aside + ".");
    assertThat(place.resolve(aside)).hasContent("mine");
  }

  @Test
  void theLastWordIsThatOfTheEnd() throws IOException {
    Deque<Runnable> fx = new ArrayDeque<>();
    Workers queued = new Workers(Runnable::run, background::add, fx::add);
    try (DownloadFixture late = new DownloadFixture(folder.resolve("late"), queued)) {
      model = late.model;
      late.mirror.answer(DownloadFixture.IMAGES.name(), TestMirror.status(404));
      start();
      while (!fx.isEmpty()) {
        fx.remove().run();
      }
      assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
      assertThat(model.sentenceProperty().get()).contains(" could not be fetched (");
    }
  }

  @Test
  void aFailureThatNobodySeesIsToldElsewhere() {
    fixture.mirror.answer(DownloadFixture.LABELS.name(), TestMirror.status(404));
    start();
    assertThat(fixture.failures).singleElement().asString().contains("status 404");
  }

  @Test
  void theNamedMirrorIsAskedFirstAndAWrongNameIsRefused() {
    model.mirrorProperty().set("nowhere");
    start();
    assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
    assertThat(model.sentenceProperty().get()).contains("\"nowhere\" is no mirror's address");
    assertThat(fixture.mirror.requests()).isEmpty();
    try (TestMirror named = new TestMirror()) {
      URI address = named.address();
      named.answer(
          DownloadFixture.IMAGES.name(), TestMirror.whole(DownloadFixture.IMAGES.packed()));
      model.mirrorProperty().set(" " + address + " ");
      start();
      assertThat(named.requests())
          .containsExactly(DownloadFixture.IMAGES.name(), DownloadFixture.LABELS.name());
      assertThat(fixture.mirror.requests()).containsExactly(DownloadFixture.LABELS.name());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
