package io.bottleneck.lab.report;

import io.bottleneck.analysis.Baselines;
import io.bottleneck.analysis.ClassErrors;
import io.bottleneck.analysis.LatentQuality;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.document.Document;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.SpecJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a report says beside its pictures. */
final class ReportText {
  private static final int LONGEST_NAME = 48;

  private ReportText() {}

  /** The model's name, cut where it would not fit. */
  static String name(ModelCard card) {
    String name = card.name().strip();
    if (name.isEmpty()) {
      return "The model";
    }
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "\u2026";
  }

  static Document of(Report.Request request, ReportFigures figures, ReportPictures pictures) {
    ModelCard card = request.card();
    Document.Builder text = new Document.Builder("Report on " + name(card));
    text.paragraph(summary(request, figures));
    text.heading("Network").add(picture(pictures, "network"));
    text.heading("Loss");
    add(text, pictures, "loss");
    text.heading("Reconstructions");
    add(text, pictures, "reconstructions-test", "reconstructions-train");
    text.heading("Noise");
    add(text, pictures, "denoising-gaussian", "denoising-masking", "denoising-salt-and-pepper");
    text.heading("Codes");
    add(text, pictures, "codes-train", "codes-test", "manifold");
    pictures.leftOut().forEach(text::paragraph);
    figures(text, request, figures);
    origin(text, request);
    text.heading("Again");
    text.paragraph(
        "This command makes the same report again; --force lets it replace the one that is"
            + " there.");
    text.add(new Document.Code(request.command()));
    return text.build();
  }

  private static void add(Document.Builder text, ReportPictures pictures, String... names) {
    for (String name : names) {
      if (pictures.drawn().stream().anyMatch(drawn -> drawn.name().equals(name))) {
        text.add(picture(pictures, name));
      }
    }
  }

  private static Document.Picture picture(ReportPictures pictures, String name) {
    ReportPictures.Drawn drawn =
        pictures.drawn().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new Document.Picture(
        name, drawn.figure().title(), drawn.caption(), drawn.figure().width());
  }

  private static String summary(Report.Request request, ReportFigures figures) {
    ModelCard card = request.card();
    DigitCorpus corpus = request.corpus();
    return String.format(
        Locale.ROOT,
        "A %s autoencoder with a code of %s after %s of training gives %,d held-out digits back"
            + " with a mean squared error of %s (pixels from 0 to 1). The digits to learn from in"
            + " this report are %s.",
        card.spec().kind().label(),
        card.spec().codeSize() == 1 ? "one number" : card.spec().codeSize() + " numbers",
        card.epoch() == 1 ? "one epoch" : number(card.epoch()) + " epochs",
        corpus.heldOut().size(),
        error(figures.heldOut().mean()),
        corpus.training().sha256().equals(card.dataSha256())
            ? "those the model learned from"
            : "not those the model learned from (%s, %,d digits)"
                .formatted(card.dataName(), card.trainingDigits()));
  }

  private static void figures(
      Document.Builder text, Report.Request request, ReportFigures figures) {
    text.heading("Figures");
    text.paragraph(
        "Errors are mean squared errors over digits and pixels, pixels from 0 to 1; smaller is"
            + " better.");
    Baselines baselines = figures.baselines();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("This model, held-out digits", error(figures.heldOut().mean())));
    rows.add(List.of("This model, training digits", error(figures.training().mean())));
    rows.add(
        List.of(
            "Principal components, %d".formatted(baselines.components()),
            error(baselines.pca(baselines.components()))));
    if (baselines.classMeanObstacle().isEmpty()) {
      rows.add(List.of("Mean image of the class", error(baselines.classMeanImage())));
    }
    rows.add(List.of("Mean image", error(baselines.meanImage())));
    text.add(new Document.Table(List.of("Error", "mean squared"), rows, true));
    text.paragraph(
        "What knows little is the measure for what knows more: the mean image of the training"
            + " digits, that of the digit's class, and the best flat space with as many dimensions"
            + " as the code has numbers, 64 at most (Baldi and Hornik 1989)."
            + baselines
                .classMeanObstacle()
                .map(" There is no error of class means because %s."::formatted)
                .orElse(""));
    quality(text, figures);
    if (figures.classes().isPresent()) {
      text.add(classes(figures.classes().get()));
    } else {
      text.paragraph("There are no errors by class because the held-out digits carry no labels.");
    }
  }

  private static void quality(Document.Builder text, ReportFigures figures) {
    int k = LatentQuality.NEIGHBOURS;
    int voters = figures.neighbourDigits();
    int compared = figures.trustDigits();
    List<List<String>> rows = new ArrayList<>();
    quality(rows, k + "-NN accuracy", figures.quality().neighbourAccuracy(), voters);
    quality(rows, "Silhouette of the classes", figures.quality().silhouette(), voters);
    quality(rows, "Trustworthiness", figures.quality().trustworthiness(), compared);
    quality(rows, "Continuity", figures.quality().continuity(), compared);
    if (rows.isEmpty()) {
      return;
    }
    text.add(
        new Document.Table(
            List.of("Codes of held-out digits", "value", "first digits"), rows, true));
    text.paragraph(
        "Accuracy is the share of digits whose class is the commonest among the %d nearest other"
                .formatted(k)
            + " codes. Trustworthiness says whether neighbours among the codes are neighbours among"
            + " the images, continuity whether the reverse holds (Venna and Kaski 2001). The"
            + " silhouette is above 0 where codes lie nearer to their own class than to any other"
            + " (Rousseeuw 1987).");
  }

  private static void quality(List<List<String>> rows, String name, double value, int digits) {
    if (Double.isFinite(value)) {
      rows.add(
          List.of(
              name,
              String.format(Locale.ROOT, "%.3f", value),
              String.format(Locale.ROOT, "%,d", digits)));
    }
  }

  private static Document.Table classes(ClassErrors errors) {
    List<List<String>> rows = new ArrayList<>();
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      if (errors.count(label) > 0) {
        rows.add(
            List.of(
                Integer.toString(label),
                String.format(Locale.ROOT, "%,d", errors.count(label)),
                error(errors.mean(label))));
      }
    }
    return new Document.Table(
        List.of("Class", "held-out digits", "mean squared error"), rows, true);
  }

  private static void origin(Document.Builder text, Report.Request request) {
    ModelCard card = request.card();
    DigitCorpus corpus = request.corpus();
    text.heading("Where it comes from");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Model", name(card)));
    rows.add(List.of("Epoch of the weights", number(card.epoch())));
    rows.add(List.of("Seed of the training", Long.toString(card.spec().seed())));
    rows.add(List.of("Native threads", Integer.toString(card.nativeThreads())));
    rows.add(List.of("Written", card.created().toString()));
    rows.add(List.of("Made with", versions(card.versions())));
    rows.add(
        List.of(
            "Learned from",
            String.format(Locale.ROOT, "%s, %,d digits", card.dataName(), card.trainingDigits())));
    rows.add(List.of("SHA-256 of its training digits", card.dataSha256()));
    rows.add(List.of("SHA-256 of its held-out digits", card.heldOutSha256()));
    rows.add(List.of("Digits of this report", corpus.name() + ": " + corpus.chosen()));
    rows.add(List.of("SHA-256 of the training digits here", corpus.training().sha256()));
    rows.add(List.of("SHA-256 of the held-out digits here", corpus.heldOut().sha256()));
    rows.add(List.of("Seed of this report", Long.toString(request.seed())));
    rows.add(List.of("Report made with", versions(request.versions())));
    text.add(new Document.Table(List.of("", ""), rows, false));
    text.paragraph("Everything that decided the training beside the digits:");
    text.add(new Document.Code(SpecJson.write(card.spec())));
  }

  private static String versions(Map<String, String> versions) {
    return versions.isEmpty()
        ? "not recorded"
        : new TreeMap<>(versions)
            .entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
  }

  static String error(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.5f", value) : "undefined";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
