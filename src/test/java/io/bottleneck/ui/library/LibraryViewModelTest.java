package io.bottleneck.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.export.CodesThumbnail;
import io.bottleneck.export.PictureFile;
import io.bottleneck.lab.library.ModelLibrary;
import io.bottleneck.lab.library.Shelves;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryViewModelTest {
  private static final DigitDataset DIGITS = Handwriting.digits("digits", 30, 1);

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
  private final Workbench workbench = new Workbench();
  private final BackgroundTasks tasks = new BackgroundTasks(workers);
  private final FakeFrame frame = new FakeFrame(tasks);
  private final List<Throwable> failures = new ArrayList<>();
  @TempDir private Path folder;
  private Path seed;
  private Path mine;
  private LibraryViewModel model;

  @BeforeEach
  void shelves() throws IOException {
    seed = Shelves.put(folder.resolve("shipped"), "seed", 2);
    int[] grey = new int[CodesThumbnail.SIDE * CodesThumbnail.SIDE];
    PictureFile.write(
        folder.resolve("shipped/seed.png"), grey, CodesThumbnail.SIDE, CodesThumbnail.SIDE);
    mine = Shelves.put(folder.resolve("own"), "mine", 3);
    model =
        new LibraryViewModel(
            new ModelLibrary(new ModelFile(), folder.resolve("shipped"), folder.resolve("own")),
            workbench,
            workers,
            tasks,
            frame,
            failures::add);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  @Test
  void readsTheFoldersOnlyWhenSomebodyLooks() throws IOException {
    work();
    assertThat(model.modelsProperty().get()).isNull();

    model.wantedProperty().set(true);
    assertThat(model.modelsProperty().get()).isNull(); // not on the thread that draws
    work();
    assertThat(names()).containsExactly("seed", "mine");

    Shelves.put(folder.resolve("own"), "newer", 2);
    model.wantedProperty().set(false);
    model.wantedProperty().set(true);
    work();
    assertThat(names()).containsExactly("seed", "mine", "newer");
  }

  @Test
  void aModelWithoutAPictureGetsOneFromTheOpenDigitsOnce() {
    model.wantedProperty().set(true);
    work();
    assertThat(picture("seed")).isTrue();
    assertThat(picture("mine")).isFalse(); // no digits yet

    open(DIGITS);
    work();
    assertThat(picture("mine")).isTrue();
    assertThat(frame.read).containsExactly(mine);

    model.wantedProperty().set(false);
    model.wantedProperty().set(true);
    work();
    assertThat(picture("mine")).isTrue();
    assertThat(frame.read).containsExactly(mine);
  }

  @Test
  void digitsWithoutLabelsGiveNoPicture() {
    open(new DigitDataset("bare", DIGITS.pixelBytes(), null));
    model.wantedProperty().set(true);
    work();
    assertThat(picture("mine")).isFalse();
    assertThat(frame.read).isEmpty();
  }

  @Test
  void aModelThatCannotBeDrawnKeepsNobodyElseWaiting() throws IOException {
    Path spoilt = Shelves.put(folder.resolve("own"), "a", 2);
    byte[] bytes = Files.readAllBytes(spoilt);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(spoilt, bytes);
    open(DIGITS);

    model.wantedProperty().set(true);
    work();

    assertThat(picture("a")).isFalse();
    assertThat(picture("mine")).isTrue();
    assertThat(frame.read).containsExactly(spoilt, mine);
  }

  @Test
  void openingIsUnderWayUntilTheWindowHasIt() {
    model.open(seed);
    assertThat(model.openingProperty().get()).isEqualTo(seed);
    work();
    assertThat(model.openingProperty().get()).isNull();
    assertThat(model.shownProperty().getValue()).isEqualTo(seed);
    assertThat(model.refusalProperty().get()).isNull();
  }

  @Test
  void aCancelledOpeningIsOverToo() {
    model.open(seed);
    tasks.running().get(0).cancel();
    work();
    assertThat(model.openingProperty().get()).isNull();
    assertThat(model.shownProperty().getValue()).isNull();
  }

  @Test
  void aRefusalIsKnownUntilTheNextOpening() throws IOException {
    Path torn = Files.writeString(folder.resolve("own/torn.zip"), "torn");
    model.open(torn);
    work();
    assertThat(model.refusalProperty().get().file()).isEqualTo(torn);
    assertThat(model.refusalProperty().get().sentence()).contains("no model file of Bottleneck");
    model.open(seed);
    assertThat(model.refusalProperty().get()).isNull();
    work();
  }

  @Test
  void theModelOnShowIsListedWhereverItLies() throws IOException {
    Path elsewhere = Shelves.put(folder.resolve("elsewhere"), "guest", 2);
    model.wantedProperty().set(true);
    frame.shown.set(elsewhere);
    work();
    assertThat(names()).containsExactly("seed", "mine", "guest");
  }

  @Test
  void theFilterTakesKindAndCodeTogether() {
    model.wantedProperty().set(true);
    work();
    assertThat(shown(new LibraryFilter(NetworkKind.PLAIN, 0))).containsExactly("seed", "mine");
    assertThat(shown(new LibraryFilter(NetworkKind.PLAIN, 3))).containsExactly("mine");
    assertThat(shown(new LibraryFilter(NetworkKind.DENOISING, 0))).isEmpty();
  }

  private List<String> shown(LibraryFilter filter) {
    return model.modelsProperty().get().stream()
        .map(LibraryModel::entry)
        .filter(filter::shows)
        .map(entry -> entry.name())
        .toList();
  }

  private void open(DigitDataset digits) {
    workbench.corpusProperty().set(new DigitCorpus("digits", folder, digits, digits, "chosen"));
  }

  private List<String> names() {
    return model.modelsProperty().get().stream().map(each -> each.entry().name()).toList();
  }

  private boolean picture(String name) {
    return model.modelsProperty().get().stream()
        .filter(each -> each.entry().name().equals(name))
        .findFirst()
        .orElseThrow()
        .picture()
        .isPresent();
  }

  private void work() {
    while (!background.isEmpty()) {
      background.removeFirst().run();
    }
  }
}
