package io.bottleneck.ui.own;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Disk;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.lab.own.OwnDigitsFile;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.TestBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Kept digits over a pad that is only told about. */
final class OwnFixture {
  final TestBench bench;
  final Path folder;
  final ObjectProperty<Integer> suggestion = new SimpleObjectProperty<>();
  final List<String> restored = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final List<Path> opened = new ArrayList<>();
  final List<DigitCorpus> used = new ArrayList<>();
  int cleared;
  String drawing = "";
  final OwnDigitsViewModel model;

  OwnFixture(TestBench bench, Path folder) {
    this.bench = bench;
    this.folder = folder;
    model = model(Disk.REAL);
  }

  Path file() {
    return folder.resolve("own.json");
  }

  /** Another window over the same file, or the next start. */
  OwnDigitsViewModel model(Disk disk) {
    PadPort pad =
        new PadPort(
            () -> drawing,
            text -> {
              if (text.contains("bad")) {
                throw new IllegalArgumentException("Line 1 is no stroke.");
              }
              restored.add(text);
            },
            () -> cleared++,
            suggestion);
    OwnFrame frame =
        new OwnFrame(
            new BackgroundTasks(bench.workers),
            new DatasetLoader(null),
            folder,
            (file, then) -> {
              opened.add(file);
              then.accept(read(file));
            },
            used::add,
            told::add,
            bench.failures::add);
    return new OwnDigitsViewModel(
        bench.workbench,
        bench.workers,
        pad,
        new OwnDigitsFile(file(), disk, path -> told.add("aside " + path)),
        frame);
  }

  private static DigitCorpus read(Path file) {
    try {
      return new DatasetLoader(null).open(file, LoadProgress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws a digit whose pixels are all {@code grey}. */
  void draw(float grey, String text) {
    float[] image = new float[DigitDataset.PIXELS];
    Arrays.fill(image, grey);
    drawing = text;
    bench.workbench.drawnImageProperty().set(image);
  }
}
