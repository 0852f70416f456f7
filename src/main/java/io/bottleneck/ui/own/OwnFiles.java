package io.bottleneck.ui.own;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.KaggleCsvWriter;
import io.bottleneck.export.LabelledSheet;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** The kept digits as files and as data, behind the window. FX thread only. */
final class OwnFiles {
  private static final Texts TEXTS = Texts.of(OwnFiles.class);

  private final OwnSet set;
  private final Workbench workbench;
  private final OwnFrame frame;

  OwnFiles(OwnSet set, Workbench workbench, OwnFrame frame) {
    this.set = set;
    this.workbench = workbench;
    this.frame = frame;
  }

  /** Whether digits are open beside which these could be the held-out ones. */
  ObservableValue<Boolean> dataOpenProperty() {
    return workbench.corpusProperty().isNotNull();
  }

  /**
   * Writes them in Kaggle's layout; where some carry a label, only those that do, for it knows no
   * half.
   */
  void saveCsv(Path file) {
    writeCsv(
        file,
        (written, left) ->
            frame
                .told()
                .accept(
                    left == 0
                        ? TEXTS.get("csv.done", written, file)
                        : TEXTS.get("csv.some", written, file, left)));
  }

  /** {@code done} hears how many digits were written and how many left out. */
  private void writeCsv(Path file, BiConsumer<Integer, Integer> done) {
    OwnDigits digits = set.now();
    OwnDigits labelled = digits.labelled();
    OwnDigits written = labelled.isEmpty() ? digits : labelled;
    frame
        .tasks()
        .start(
            TEXTS.get("task.save", file.getFileName()),
            task -> {
              try {
                KaggleCsvWriter.write(written.dataset(TEXTS.get("name")), file);
              } catch (IOException e) {
                throw new IOException(TEXTS.get("csv.failed", file, AtomicFile.reason(e)), e);
              }
              return written.size();
            },
            count -> done.accept(count, digits.size() - count),
            frame.failed()::accept);
  }

  /** Writes them with their labels on one picture. */
  void saveSheet(Path file) {
    OwnDigits digits = set.now();
    frame
        .tasks()
        .start(
            TEXTS.get("task.save", file.getFileName()),
            task -> LabelledSheet.write(file, digits.byClass().dataset(TEXTS.get("name"))),
            count ->
                frame
                    .told()
                    .accept(
                        count < digits.size()
                            ? TEXTS.get("sheet.some", count, file, digits.size())
                            : TEXTS.get("sheet.done", count, file)),
            frame.failed()::accept);
  }

  /** Adds the digits of a file to these. */
  void add(Path file) {
    read(
        file,
        OwnDigits.MOST - set.now().size(),
        read -> {
          set.change(set.now().with(read.digits()));
          frame.told().accept(TEXTS.get("added", read.size(), file));
        });
  }

  /** Puts the digits of a file in the place of these. */
  void open(Path file) {
    read(
        file,
        OwnDigits.MOST,
        read -> {
          int before = set.now().size();
          set.change(read);
          frame.told().accept(TEXTS.get("opened", read.size(), file, before));
        });
  }

  /**
   * Reads digits; {@code found} gets them on the FX thread.
   *
   * @param room how many more can be kept
   */
  private void read(Path file, int room, Consumer<OwnDigits> found) {
    frame
        .tasks()
        .start(
            TEXTS.get("task.read", file.getFileName()),
            task -> {
              var opened = frame.loader().openSingle(file, task);
              if (opened.size() > room) {
                throw new IOException(
                    TEXTS.get("read.many", file, opened.size(), OwnDigits.MOST, room));
              }
              return OwnDigits.of(opened);
            },
            found,
            frame.failed()::accept);
  }

  /** Opens them as any file of digits is opened, to learn from and to judge by. */
  void useAsData() {
    Path file = frame.folder().resolve(TEXTS.get("file") + ".csv");
    writeCsv(
        file,
        (written, left) ->
            frame
                .openData()
                .accept(
                    file,
                    corpus ->
                        frame
                            .told()
                            .accept(
                                left == 0
                                    ? corpus.chosen()
                                    : TEXTS.get("data.some", corpus.chosen(), left))));
  }

  /** Puts them in the place of those held out, beside the digits to learn from that are open. */
  void useHeldOut() {
    OwnDigits digits = set.now();
    DigitCorpus open = workbench.corpusProperty().get();
    if (open == null || digits.isEmpty()) {
      return;
    }
    String before = open.name().replace(TEXTS.get("heldout.suffix"), "");
    frame
        .useDigits()
        .accept(
            new DigitCorpus(
                before + TEXTS.get("heldout.suffix"),
                open.source(),
                open.training(),
                digits.dataset(TEXTS.get("name")),
                TEXTS.get("heldout.chosen", open.training().size(), before, digits.size())));
  }
}
