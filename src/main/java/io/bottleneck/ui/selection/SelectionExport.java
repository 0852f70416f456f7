package io.bottleneck.ui.selection;

import io.bottleneck.export.DigitSheet;
import io.bottleneck.export.SelectionCsv;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes selected digits to files, behind the window. FX thread only. */
final class SelectionExport {
  private static final Texts TEXTS = Texts.of(SelectionExport.class);

  private final BackgroundTasks tasks;
  private final Consumer<String> told;
  private final Consumer<Throwable> failed;

  SelectionExport(BackgroundTasks tasks, Consumer<String> told, Consumer<Throwable> failed) {
    this.tasks = tasks;
    this.told = told;
    this.failed = failed;
  }

  void csv(MapErrors.Known known, int[] indices, Path file) {
    CodeMap map = known.map();
    int d = map.source().codeSize();
    tasks.start(
        TEXTS.get("task.export", file.getFileName()),
        task -> {
          SelectionCsv.write(
              file, map.digits(), indices, known.codes(), d, known.errors(), task::cancelled);
          return indices.length;
        },
        count -> told.accept(TEXTS.get("export.csv.done", count, file)),
        failed::accept);
  }

  void pictures(MapErrors.Known known, int[] indices, Path file) {
    CodeMap map = known.map();
    tasks.start(
        TEXTS.get("task.export", file.getFileName()),
        task ->
            DigitSheet.write(
                file, map.digits(), indices, map.source(), known.codes(), task::cancelled),
        count ->
            told.accept(
                TEXTS.get(
                    count < indices.length ? "export.pictures.some" : "export.pictures.done",
                    count,
                    file,
                    indices.length)),
        failed::accept);
  }
}
