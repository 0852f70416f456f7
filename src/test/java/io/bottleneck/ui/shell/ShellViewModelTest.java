package io.bottleneck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.data.KaggleCsvWriter;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import io.bottleneck.ui.shell.desk.RunRoom;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
  private static final DigitDataset DIGITS = Handwriting.digits("train", 20, 1);

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Workbench workbench = new Workbench();

  @TempDir Path folder;
  private ShellViewModel shell;

  @BeforeEach
  void ship() throws IOException {
    Path digits = Files.createDirectories(folder.resolve("app/data/sample"));
    KaggleCsvWriter.write(DIGITS, digits.resolve("train.csv"));
    new ModelFile().save(QuickModel.afterEpochs(1), folder.resolve("app/models/seed.zip"));
    Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
    DesktopServices services =
        new DesktopServices(
            new RunRoom.Services(null, null, null, MatrixProduct.PLAIN, Map::of),
            new DatasetLoader(null),
            () -> null,
            new ModelFile(),
            workers,
            folder.resolve("home"),
            folder.resolve("app"),
            1,
            opened -> {});
    shell = new ShellViewModel(services, workbench, new BackgroundTasks(workers));
  }

  @Test
  void whatWasOpenAndIsSpoiltNowGivesWayToWhatIsShipped() throws IOException {
    Path data = Files.writeString(folder.resolve("mine.csv"), "torn");
    Path model = Files.writeString(folder.resolve("mine.zip"), "torn");

    shell.restore(last(data, model));
    work();

    assertThat(workbench.corpusProperty().get().source())
        .isEqualTo(folder.resolve("app/data/sample"));
    assertThat(shell.modelFileProperty().get()).isEqualTo(folder.resolve("app/models/seed.zip"));
    assertThat(shell.notices().shown())
        .extracting(Notice::text)
        .anyMatch(text -> text.contains("mine.csv"))
        .anyMatch(text -> text.contains("mine.zip"));
  }

  @Test
  void aFirstStartOpensTheBestModelThatShips() throws IOException {
    new ModelFile().save(QuickModel.afterEpochs(3), folder.resolve("app/models/best-2d.zip"));
    new ModelFile().save(QuickModel.afterEpochs(4), folder.resolve("app/models/another.zip"));

    shell.restore(Settings.DEFAULTS);
    work();

    assertThat(shell.modelFileProperty().get()).isEqualTo(folder.resolve("app/models/best-2d.zip"));
    assertThat(shell.modelPath()).isNull(); // the next start opens whatever is best then
    shell.openModel(folder.resolve("app/models/seed.zip"));
    work();
    assertThat(shell.modelPath()).endsWith("seed.zip");
  }

  @Test
  void aBestModelThatIsSpoiltGivesWayToTheNext() throws IOException {
    Files.writeString(folder.resolve("app/models/best-2d.zip"), "torn");

    shell.restore(Settings.DEFAULTS);
    work();

    assertThat(shell.modelFileProperty().get()).isEqualTo(folder.resolve("app/models/seed.zip"));
    assertThat(shell.notices().shown())
        .extracting(Notice::text)
        .anyMatch(text -> text.contains("best-2d.zip"));
  }

  @Test
  void aWindowClosedBeforeItsDigitsAreOpenRemembersThem() throws IOException {
    Path data = Files.writeString(folder.resolve("mine.csv"), "not read yet");
    Path model = Files.writeString(folder.resolve("mine.zip"), "not read yet");

    shell.restore(last(data, model));

    assertThat(shell.dataPath()).isEqualTo(data.toString());
    assertThat(shell.modelPath()).isEqualTo(model.toString());
  }

  @Test
  void digitsThatNeededNoOpeningLeaveTheRememberedFileAsItWas() throws IOException {
    Path data = folder.resolve("data.csv");
    KaggleCsvWriter.write(DIGITS, data);
    shell.openData(data);
    work();
    DigitCorpus open = workbench.corpusProperty().get();
    workbench.pinnedProperty().set(3);

    shell.useDigits(
        new DigitCorpus("other", open.source(), open.training(), DIGITS, "20 of one's own."));

    assertThat(workbench.corpusProperty().get().heldOut()).isSameAs(DIGITS);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
    assertThat(shell.dataPath()).isEqualTo(data.toString());
    assertThat(shell.notices().shown()).extracting(Notice::text).contains("20 of one's own.");
  }

  @Test
  void theNewerOfTwoOpeningsIsShownHoweverLateTheOlderEnds() throws IOException {
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    KaggleCsvWriter.write(DIGITS, first);
    KaggleCsvWriter.write(DIGITS, second);

    shell.openData(first);
    shell.openData(second);
    background.addLast(background.removeFirst());
    work();

    assertThat(workbench.corpusProperty().get().source()).isEqualTo(second);
    assertThat(shell.recentData()).containsExactly(second.toString());
  }

  @Test
  void ofManyDroppedFilesTheModelAndTheTrainingDigitsAreOpened() throws IOException {
    Path kaggle = Files.createDirectory(folder.resolve("kaggle"));
    KaggleCsvWriter.write(DIGITS, kaggle.resolve("test.csv"));
    KaggleCsvWriter.write(DIGITS, kaggle.resolve("train.csv"));
    Path model = folder.resolve("MODEL.ZIP");
    new ModelFile().save(QuickModel.afterEpochs(2), model);

    boolean opened =
        new DropTarget(shell)
            .drop(
                List.of(
                    folder.resolve("vanished").toFile(),
                    kaggle.resolve("test.csv").toFile(),
                    kaggle.resolve("train.csv").toFile(),
                    model.toFile()));
    work();

    assertThat(opened).isTrue();
    assertThat(workbench.corpusProperty().get().chosen())
        .startsWith("20 digits to learn from (train.csv) and 20 held out (test.csv)");
    assertThat(shell.modelFileProperty().get()).isEqualTo(model);
  }

  @Test
  void theRootDroppedIsRefusedInWords() {
    assertThat(new DropTarget(shell).drop(List.of(new File("/")))).isTrue();
    work();

    assertThat(workbench.corpusProperty().get()).isNull();
    assertThat(shell.notices().shown()).extracting(Notice::bad).containsExactly(true);
  }

  private static Settings last(Path data, Path model) {
    return new Settings(
        null,
        null,
        null,
        null,
        null,
        null,
        data.toString(),
        model.toString(),
        null,
        null,
        null,
        null);
  }

  private void work() {
    while (!background.isEmpty()) {
      background.removeFirst().run();
    }
  }
}
