package io.bottleneck.lab.report;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.Disk;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.export.document.Document;
import io.bottleneck.export.document.HtmlWriter;
import io.bottleneck.export.document.MarkdownWriter;
import io.bottleneck.export.figure.FigurePng;
import io.bottleneck.export.figure.SvgWriter;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.ModelCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * A folder of pictures of a model, each as PNG and SVG, and {@code report.md} and {@code
 * report.html} that hold them with what was measured. The same model, digits and seed give the same
 * files, byte for byte on the same machine.
 *
 * @param folder that holds the files
 * @param files their names, the two texts first
 * @param leftOut pictures that were not drawn, with the reason, a sentence each
 * @param figures what was measured
 */
public record Report(Path folder, List<String> files, List<String> leftOut, ReportFigures figures) {
  /**
   * What a report is about.
   *
   * @param card of the model
   * @param network the model itself
   * @param corpus digits to show and to measure
   * @param runs where the history of the model's run may be
   * @param seed of the choice of digits and of the noise on them
   * @param command what makes the same report again
   * @param versions names and versions of what makes it
   */
  public record Request(
      ModelCard card,
      Autoencoder network,
      DigitCorpus corpus,
      RunStore runs,
      long seed,
      String command,
      Map<String, String> versions) {}

  /** Copies the lists. */
  public Report {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Makes one; files of an earlier one in {@code folder} are replaced, see {@link ReportFiles}.
   * Runs on the caller's thread, half a minute for 42,000 and 28,000 digits.
   *
   * @param folder is made when missing; the folder above it must be there
   * @param progress told how far it is
   * @throws IOException with one sentence for the user; what was in the folder is unchanged
   * @throws CancellationException if {@code progress} says so; nothing is written then
   */
  public static Report make(Request request, Disk disk, Path folder, LoadProgress progress)
      throws IOException {
    FigurePng.requireLetters();
    ReportProgress steps = new ReportProgress(progress);
    steps.step("encoding the training digits");
    float[] training = ReportFigures.codes(request.network, request.corpus.training(), steps);
    steps.step("encoding the held-out digits");
    float[] heldOut = ReportFigures.codes(request.network, request.corpus.heldOut(), steps);
    ReportFigures figures =
        ReportFigures.of(request.network, request.corpus, training, heldOut, steps);
    steps.step("drawing");
    ReportPictures pictures = ReportPictures.of(request, training, heldOut, figures);
    Map<String, byte[]> files = new LinkedHashMap<>();
    Document document = ReportText.of(request, figures, pictures);
    files.put("report.md", MarkdownWriter.of(document));
    files.put("report.html", HtmlWriter.of(document));
    for (ReportPictures.Drawn drawn : pictures.drawn()) {
      files.put(drawn.name() + ".png", FigurePng.of(drawn.figure()));
      files.put(drawn.name() + ".svg", SvgWriter.of(drawn.figure()));
    }
    steps.step("writing");
    ReportFiles.write(disk, folder, files);
    return new Report(folder, List.copyOf(files.keySet()), pictures.leftOut(), figures);
  }
}
