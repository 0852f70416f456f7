package io.bottleneck.ui.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.Disk;
import io.bottleneck.data.FaultyDisk;
import io.bottleneck.data.Handwriting;
import io.bottleneck.data.KaggleCsvWriter;
import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.lab.own.OwnDigitsFile;
import io.bottleneck.ui.latent.MapFixture;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OwnDigitsViewModelTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;

  @TempDir Path folder;
  private OwnFixture fixture;
  private OwnDigitsViewModel model;

  @BeforeEach
  void open() {
    fixture = new OwnFixture(bench, folder);
    model = fixture.model;
  }

  private void keep(float grey, int label) {
    fixture.draw(grey, "drawing of " + grey);
    model.keep(label);
  }

  private List<Integer> labels() {
    return digits().digits().stream().map(OwnDigit::label).toList();
  }

  private OwnDigits digits() {
    return workbench.ownDigitsProperty().get();
  }

  private void choose(int index) {
    model.toggleChosen(digits().digits().get(index).id());
  }

  private List<OwnDigit> onDisk() throws IOException {
    return new OwnDigitsFile(fixture.file(), Disk.REAL, path -> {}).read();
  }

  @Test
  void aBlankPadIsNotKeptAndSaysWhy() {
    assertThat(model.refusalProperty().get()).contains("Draw a digit");
    model.keep(3);
    assertThat(digits().isEmpty()).isTrue();
    assertThat(fixture.file()).doesNotExist();
    fixture.draw(0.5f, "x");
    assertThat(model.refusalProperty().get()).isEmpty();
  }

  @Test
  void aSuggestionIsNeverTakenByItself() {
    fixture.suggestion.set(8);
    keep(0.5f, 3);
    assertThat(labels()).containsExactly(3);
    assertThat(model.suggestionProperty().getValue()).isEqualTo(8);
  }

  @Test
  void everyChangeIsOnTheDiskAtOnceAndThereAtTheNextStart() throws IOException {
    keep(0.25f, 3);
    keep(0.5f, 8);
    assertThat(onDisk()).extracting(OwnDigit::label).containsExactly(3, 8);
    choose(0);
    model.relabel(5);
    assertThat(onDisk()).extracting(OwnDigit::label).containsExactly(5, 8);
    model.remove();
    assertThat(onDisk()).extracting(OwnDigit::label).containsExactly(8);

    workbench.ownDigitsProperty().set(OwnDigits.EMPTY); // as at a start
    fixture.model(Disk.REAL).read();
    assertThat(labels()).containsExactly(8);
    OwnDigit read = digits().digits().get(0);
    assertThat(read.image()[100]).isEqualTo(0.5f);
    assertThat(read.drawing()).contains("drawing of 0.5");
  }

  @Test
  void everythingCanBeUndoneAndRedone() throws IOException {
    keep(0.25f, 3);
    keep(0.5f, 8);
    choose(1);
    model.relabel(6);
    model.remove();
    model.clear();
    assertThat(labels()).isEmpty();
    model.undo();
    assertThat(labels()).containsExactly(3);
    model.undo();
    assertThat(labels()).containsExactly(3, 6);
    model.undo();
    assertThat(labels()).containsExactly(3, 8);
    assertThat(onDisk()).hasSize(2);
    model.undo();
    model.undo();
    assertThat(labels()).isEmpty();
    assertThat(model.canUndoProperty().get()).isFalse();
    while (model.canRedoProperty().get()) {
      model.redo();
    }
    assertThat(labels()).isEmpty();
    model.undo();
    assertThat(labels()).containsExactly(3);
  }

  @Test
  void removingChoosesTheNextSoThatManyCanBeTakenAway() {
    keep(0.1f, 1);
    keep(0.2f, 2);
    keep(0.3f, 3);
    choose(1);
    model.remove();
    assertThat(model.chosenProperty().get().label()).isEqualTo(3);
    model.remove();
    assertThat(model.chosenProperty().get().label()).isEqualTo(1);
    model.remove();
    assertThat(model.chosenProperty().get()).isNull();
    model.remove();
    assertThat(digits().isEmpty()).isTrue();
  }

  @Test
  void aDrawingGoesBackOnThePadAndOneFromAFileCannot() throws IOException {
    keep(0.1f, 1);
    choose(0);
    model.putBack();
    assertThat(fixture.restored).containsExactly("drawing of 0.1");

    model.files().add(csv("three.csv", 3));
    choose(2);
    assertThat(model.canGoBack(model.chosenProperty().get())).isFalse();
    model.putBack();
    assertThat(fixture.restored).hasSize(1);

    fixture.draw(0.2f, "bad");
    model.keep(2);
    choose(4);
    model.putBack();
    assertThat(bench.failures).hasSize(1);
    assertThat(bench.failures.remove(0)).hasMessageContaining("Line 1 is no stroke.");
  }

  @Test
  void thePadIsEmptiedAfterKeepingOnlyWhereWanted() {
    keep(0.1f, 1);
    assertThat(fixture.cleared).isZero();
    model.clearingProperty().set(true);
    keep(0.2f, 2);
    assertThat(fixture.cleared).isEqualTo(1);
  }

  private Path csv(String name, int count) throws IOException {
    Path file = folder.resolve(name);
    KaggleCsvWriter.write(Handwriting.digits("hand", count, 2), file);
    return file;
  }

  @Test
  void filesAreAddedOrTakeThePlaceAndRefusalsChangeNothing() throws IOException {
    keep(0.1f, 1);
    model.files().add(csv("three.csv", 3));
    assertThat(digits().size()).isEqualTo(4);
    model.files().open(csv("two.csv", 2));
    assertThat(digits().size()).isEqualTo(2);
    model.undo();
    assertThat(digits().size()).isEqualTo(4);

    Path torn = folder.resolve("torn.csv");
    Files.writeString(
        torn, Files.readString(folder.resolve("two.csv")).replaceFirst("\n\\d", "\nx"));
    model.files().add(torn);
    assertThat(bench.failures.remove(0)).hasMessageContaining("line 2");
    model.files().open(csv("many.csv", OwnDigits.MOST + 1));
    assertThat(bench.failures.remove(0)).hasMessageContaining("1,001").hasMessageContaining("many");
    assertThat(digits().size()).isEqualTo(4);
    assertThat(onDisk()).hasSize(4);
  }

  @Test
  void savedFilesHoldWhatWasKeptAndTellWhatTheyLeaveOut() throws IOException {
    keep(0.1f, 1);
    keep(0.2f, 2);
    model.files().saveCsv(folder.resolve("out.csv"));
    assertThat(fixture.told).last().asString().startsWith("2 of your digits");
    assertThat(Files.readAllLines(folder.resolve("out.csv")))
        .hasSize(3)
        .last()
        .asString()
        .startsWith("2,51,51,");
    OwnDigit unlabelled = OwnDigit.of(-1, new float[784], Optional.empty());
    workbench.ownDigitsProperty().set(digits().with(List.of(unlabelled)));
    model.files().saveCsv(folder.resolve("out.csv"));
    assertThat(fixture.told).last().asString().contains("1 without a label");
    assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(3);
    model.files().saveSheet(folder.resolve("out.png"));
    assertThat(folder.resolve("out.png")).isNotEmptyFile();
    model.files().saveCsv(Files.createDirectory(folder.resolve("folder.csv")));
    assertThat(bench.failures.remove(0)).hasMessageContaining("choose another place");
  }

  @Test
  void asDataTheyAreOpenedLikeAnyFile() throws IOException {
    keep(0.1f, 1);
    keep(0.2f, 2);
    model.files().useAsData();
    assertThat(fixture.opened).hasSize(1);
    assertThat(Files.readAllLines(fixture.opened.get(0))).hasSize(3);
  }

  @Test
  void asDataThoseWithoutALabelAreLeftOutWhichIsSaid() throws IOException {
    for (int i = 0; i < 9; i++) {
      keep(0.1f + i / 20f, i);
    }
    OwnDigit unlabelled = OwnDigit.of(-1, digits().digits().get(0).image(), Optional.empty());
    workbench.ownDigitsProperty().set(digits().with(List.of(unlabelled)));
    fixture.told.clear();
    model.files().useAsData();
    assertThat(Files.readAllLines(fixture.opened.get(0))).hasSize(10);
    assertThat(fixture.told).singleElement().asString().contains("1 of yours").contains("kept");
  }

  @Test
  void theSamePressTwiceKeepsOneDigitAndAfterUndoItIsKeptAgain() {
    keep(0.3f, 4);
    model.keep(4);
    assertThat(labels()).containsExactly(4);
    model.keep(5);
    model.keep(4);
    assertThat(labels()).containsExactly(4, 5);
    model.undo();
    model.undo();
    assertThat(labels()).isEmpty();
    model.keep(4);
    assertThat(labels()).containsExactly(4);
  }

  @Test
  void asHeldOutDigitsTheyJudgeTheOpenOnes() {
    keep(0.2f, 7);
    model.files().useHeldOut();
    assertThat(fixture.used).isEmpty();
    MapFixture.open(workbench, MapFixture.map(MapFixture.digits(2), 1, 1, 2, 3, 4));
    model.files().useHeldOut();
    var corpus = fixture.used.get(0);
    assertThat(corpus.training()).isSameAs(workbench.corpusProperty().get().training());
    assertThat(corpus.heldOut().label(0)).isEqualTo(7);
    assertThat(corpus.heldOut().pixel(0, 9)).isEqualTo(51);
    workbench.corpusProperty().set(corpus);
    model.files().useHeldOut();
    assertThat(fixture.used.get(1).name()).isEqualTo(corpus.name());
  }

  @Test
  void aFullDiskIsToldAndWhatIsMissingIsWrittenAtTheEnd() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    model = fixture.model(disk);
    keep(0.1f, 1);
    disk.leaveRoom(100);
    keep(0.2f, 2);
    assertThat(bench.failures.remove(0)).hasMessageContaining("still here");
    assertThat(labels()).containsExactly(1, 2);
    assertThat(onDisk()).hasSize(1);
    disk.heal();
    model.close();
    assertThat(onDisk()).hasSize(2);
  }

  @Test
  void anotherWindowsDigitsAppearAndNoUndoLosesThem() throws IOException {
    keep(0.1f, 1);
    OwnDigit theirs = OwnDigit.of(9, new float[784], Optional.empty());
    OwnDigitsFile other = new OwnDigitsFile(fixture.file(), Disk.REAL, path -> {});
    List<OwnDigit> there = other.read();
    other.write(new OwnDigits(there).with(List.of(theirs)));
    keep(0.2f, 2);
    assertThat(labels()).containsExactlyInAnyOrder(9, 1, 2);
    model.undo();
    assertThat(labels()).containsExactlyInAnyOrder(9, 1);
    assertThat(onDisk()).extracting(OwnDigit::label).containsExactlyInAnyOrder(9, 1);
  }

  @Test
  void whatCannotBeUnderstoodIsSetAsideAndToldOf() throws IOException {
    Files.writeString(fixture.file(), "torn");
    model.read();
    assertThat(fixture.told).containsExactly("aside " + fixture.file() + ".unreadable");
    keep(0.1f, 1);
    assertThat(Path.of(fixture.file() + ".unreadable")).hasContent("torn");
    assertThat(onDisk()).hasSize(1);
  }

  @Test
  void aFullSetRefusesWithAReason() throws IOException {
    model.files().open(csv("full.csv", OwnDigits.MOST));
    fixture.draw(0.1f, "x");
    assertThat(model.refusalProperty().get()).contains("1,000");
    model.keep(1);
    assertThat(digits().size()).isEqualTo(OwnDigits.MOST);
  }
}
