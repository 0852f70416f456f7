package io.bottleneck.ui.download;

import io.bottleneck.lab.download.DownloadProgress;
import io.bottleneck.lab.download.DownloadProgress.FileProgress;
import io.bottleneck.lab.download.DownloadProgress.State;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A line for each file: its name, a bar, and in words how far it is. */
final class FilesPane extends GridPane {
  /** Where neither "12.3 of 12.3 MB" nor the other words move the bars. */
  private static final double WORDS_WIDTH = 150;

  private final Texts texts = Texts.of(FilesPane.class);
  private final List<ProgressBar> bars = new ArrayList<>();
  private final List<Label> words = new ArrayList<>();

  FilesPane(DownloadViewModel model) {
    setHgap(16);
    setVgap(8);
    ColumnConstraints middle = new ColumnConstraints();
    middle.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), middle, fixed(WORDS_WIDTH));
    for (FileProgress file : model.progressProperty().get().files()) {
      add(file.name());
    }
    model.progressProperty().addListener((p, old, now) -> show(now));
    show(model.progressProperty().get());
  }

  private static ColumnConstraints fixed(double width) {
    ColumnConstraints column = new ColumnConstraints(width);
    column.setMaxWidth(width);
    return column;
  }

  private void add(String name) {
    int row = bars.size();
    Label title = new Label(name);
    title.setMinWidth(USE_PREF_SIZE);
    ProgressBar bar = new ProgressBar(0);
    bar.setId("download-bar-" + row);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(name);
    Label said = new Label();
    said.setId("download-words-" + row);
    said.getStyleClass().add("caption");
    bars.add(bar);
    words.add(said);
    addRow(row, title, bar, said);
  }

  private void show(DownloadProgress progress) {
    for (int i = 0; i < bars.size(); i++) {
      FileProgress file = progress.files().get(i);
      bars.get(i).setProgress(share(file));
      words
          .get(i)
          .setText(texts.get("file." + file.state(), file.bytes() / 1e6, file.total() / 1e6));
    }
  }

  private static double share(FileProgress file) {
    return file.state() == State.WAITING || file.total() == 0
        ? 0
        : Math.min(1, (double) file.bytes() / file.total());
  }
}
