package io.bottleneck.ui.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.analysis.PathFrame;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.latent.MapFixture;
import io.bottleneck.ui.path.PathViewModel.Status;
import io.bottleneck.ui.view.MapTool;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** On the map of {@link MapFixture}: every pixel of a decoded (x, y) is x, and y is forgotten. */
class PathViewModelTest {
  @TempDir Path folder;

  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final List<String> told = new ArrayList<>();
  private final DigitDataset digits = MapFixture.digits(4);
  private final PathViewModel model =
      new PathViewModel(
          workbench,
          bench.workers,
          new BackgroundTasks(bench.workers),
          told::add,
          bench.failures::add);

  private void open(double epoch) {
    MapFixture.open(workbench, MapFixture.map(digits, epoch, 0, 0, 1, 0, 2, 0, 10, 0));
  }

  private void lay(double... places) {
    List<Place> corners = new ArrayList<>();
    for (int i = 0; i < places.length; i += 2) {
      corners.add(new Place(places[i], places[i + 1]));
    }
    workbench.pathProperty().set(corners);
  }

  private List<PathFrame> frames() {
    return model.filmProperty().get().frames();
  }

  @Test
  void itSaysWhatIsMissing() {
    assertThat(model.statusProperty().get()).isEqualTo(Status.NO_MAP);
    open(1);
    assertThat(model.statusProperty().get()).isEqualTo(Status.NO_PATH);
    bench.holdInference();
    lay(0, 0, 1, 1);
    assertThat(model.statusProperty().get()).isEqualTo(Status.MAKING);
    bench.infer();
    assertThat(model.statusProperty().get()).isEqualTo(Status.READY);
    model.clear();
    assertThat(model.statusProperty().get()).isEqualTo(Status.NO_PATH);
    assertThat(model.filmProperty().get()).isNull();
    assertThat(model.cursorProperty().get()).isNull();
  }

  @Test
  void thePathIsDecodedAtEqualDistances() {
    open(1);
    model.frameCountProperty().set(5);
    lay(0, 1, 4, 1);
    for (int i = 0; i < 5; i++) {
      assertThat(frames().get(i).image()[7]).isEqualTo(i);
      assertThat(frames().get(i).error()).isZero();
    }
    assertThat(frames()).extracting(PathFrame::place).endsWith(new Place(4, 1));
    assertThat(model.filmProperty().get().epoch()).isEqualTo(1);
  }

  @Test
  void newWeightsAndMoreFramesAreFollowed() {
    open(1);
    lay(0, 1, 4, 1);
    assertThat(frames()).hasSize(16);
    open(2);
    assertThat(model.filmProperty().get().epoch()).isEqualTo(2);
    model.frameCountProperty().set(60);
    assertThat(frames()).hasSize(60);
  }

  @Test
  void theNewestPathWins() {
    open(1);
    bench.holdInference();
    lay(0, 1, 1, 1);
    lay(0, 1, 2, 1);
    lay(0, 1, 3, 1);
    bench.infer();
    assertThat(frames().get(15).place()).isEqualTo(new Place(3, 1));
  }

  @Test
  void aPathThatWasClearedMeanwhileIsNotShown() {
    open(1);
    bench.holdInference();
    lay(0, 1, 1, 1);
    model.clear();
    bench.infer();
    assertThat(model.filmProperty().get()).isNull();
    assertThat(model.statusProperty().get()).isEqualTo(Status.NO_PATH);
  }

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    open(1);
    model.wantedProperty().set(false);
    bench.holdInference();
    lay(0, 1, 1, 1);
    open(2);
    assertThat(bench.waiting()).isZero();
    bench.infer();
    model.wantedProperty().set(true);
    assertThat(model.filmProperty().get().epoch()).isEqualTo(2);
  }

  @Test
  void cornersOnDigitsBeginTheCrossFadeWithTheirPictures() {
    open(1);
    lay(0.01, 0, 2, 0.01); // the digits' grey levels are their numbers
    assertThat(frames().get(0).fade()[0]).isZero();
    assertThat(frames().get(15).fade()[0]).isEqualTo(2 / 255f);
    assertThat(model.filmProperty().get().realEnd(false)).isTrue();
    lay(0.5, 0, 2, 0);
    assertThat(frames().get(0).fade()[0]).isEqualTo(0.5f);
    assertThat(model.filmProperty().get().realEnd(false)).isFalse();
    assertThat(model.filmProperty().get().realEnd(true)).isTrue();
  }

  @Test
  void framesWithoutRealCodesNearAreTold() {
    open(1);
    model.frameCountProperty().set(5);
    lay(0, 0, 0, 40);
    assertThat(frames()).extracting(PathFrame::known).startsWith(true).endsWith(false);
  }

  @Test
  void twoSelectedDigitsMakeAPath() {
    open(1);
    workbench.selectionProperty().set(Selection.of(1, 2, 3));
    assertThat(model.selectedPairProperty().get()).isFalse();
    workbench.selectionProperty().set(Selection.of(1, 3));
    assertThat(model.selectedPairProperty().get()).isTrue();
    model.betweenSelected();
    assertThat(workbench.pathProperty().get()).containsExactly(new Place(1, 0), new Place(10, 0));
  }

  @Test
  void thePinnedDigitAndTheDrawingMakeAPathThatEndsWithTheDrawing() {
    open(1);
    workbench.pinnedProperty().set(2);
    assertThat(model.pinnedAndDrawnProperty().get()).isFalse();
    float[] drawing = new float[DigitDataset.PIXELS];
    Arrays.fill(drawing, 0.25f);
    drawing[9] = 0.75f;
    workbench.drawnImageProperty().set(drawing);
    assertThat(model.pinnedAndDrawnProperty().get()).isTrue();
    model.fromPinnedToDrawn();
    assertThat(workbench.pathProperty().get()).containsExactly(new Place(2, 0), new Place(0.25, 0));
    assertThat(frames().get(15).fade()[9]).isEqualTo(0.75f);
    assertThat(frames().get(15).image()[9]).isCloseTo(0.25f, within(1e-6f));
  }

  @Test
  void theCursorWalksAlongThePath() {
    open(1);
    model.frameCountProperty().set(5);
    lay(0, 0, 4, 8);
    assertThat(model.cursorProperty().get()).isEqualTo(new Place(0, 0));
    model.playhead().playOrPause();
    model.playhead().tick();
    assertThat(model.cursorProperty().get()).isEqualTo(new Place(1, 2));
    model.playhead().seek(4);
    model.frameCountProperty().set(9);
    assertThat(model.cursorProperty().get()).isEqualTo(new Place(4, 8));
  }

  @Test
  void drawingTakesUpTheTool() {
    model.drawPath();
    assertThat(workbench.mapToolProperty().get()).isEqualTo(MapTool.PATH);
  }

  @Test
  void theFilmIsSavedAsItIsPlayed() throws IOException {
    open(1);
    lay(0, 1, 1, 1);
    model.frameCountProperty().set(6);
    Path file = folder.resolve("path.gif");
    model.saveFilm(file);
    assertThat(told).containsExactly("Saved " + file);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(10); // there and back
    }
    reader.dispose();
  }

  @Test
  void theStripIsSavedAsOnePicture() throws IOException {
    open(1);
    lay(0, 1, 1, 1);
    Path file = folder.resolve("path.png");
    model.saveStrip(file);
    assertThat(told).hasSize(1);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(16 * 28 * 4);
  }

  @Test
  void aFileThatCannotBeWrittenIsToldAndTheFilmStays() throws IOException {
    open(1);
    lay(0, 1, 1, 1);
    model.saveFilm(Files.createDirectory(folder.resolve("taken")));
    assertThat(told).isEmpty();
    assertThat(bench.failures).hasSize(1);
    assertThat(bench.failures.remove(0)).hasMessageStartingWith("Cannot write the film");
    assertThat(model.statusProperty().get()).isEqualTo(Status.READY);
  }
}
