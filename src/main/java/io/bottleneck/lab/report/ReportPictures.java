package io.bottleneck.lab.report;

import io.bottleneck.analysis.LatentMap;
import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.analysis.NoiseBench;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.export.pictures.CodesFigure;
import io.bottleneck.export.pictures.DenoisingFigure;
import io.bottleneck.export.pictures.LossFigure;
import io.bottleneck.export.pictures.ManifoldFigure;
import io.bottleneck.export.pictures.NetworkFigure;
import io.bottleneck.export.pictures.ReconstructionFigure;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All pictures of one report, in the order of its text. */
final class ReportPictures {
  /** Standard deviation of the usual noise, and the usual share of masked pixels. */
  private static final double USUAL_NOISE = 0.3;

  private final Report.Request request;
  private final List<Drawn> drawn = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * A picture.
   *
   * @param name of its files, without an ending
   * @param caption a few sentences
   */
  record Drawn(String name, Figure figure, String caption) {}

  private ReportPictures(Report.Request request) {
    this.request = request;
  }

  static ReportPictures of(
      Report.Request request, float[] training, float[] heldOut, ReportFigures figures) {
    ReportPictures pictures = new ReportPictures(request);
    ChosenDigits shown = ChosenDigits.of(request.corpus().heldOut(), request.seed());
    pictures.network(shown);
    pictures.loss();
    pictures.reconstructions(shown, figures);
    pictures.denoising(shown);
    pictures.codes(training, heldOut, figures);
    return pictures;
  }

  List<Drawn> drawn() {
    return List.copyOf(drawn);
  }

  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  private void add(String name, Figure figure, String caption) {
    drawn.add(new Drawn(name, figure, caption));
  }

  private void network(ChosenDigits shown) {
    AutoencoderSpec spec = request.card().spec();
    float[] clean = request.corpus().heldOut().image(shown.indices()[0]);
    boolean denoising = spec.kind() == NetworkKind.DENOISING;
    float[] seen = denoising ? NoiseBench.spoil(clean, spec.noise(), request.seed()) : clean;
    NetworkFigure.Sample sample =
        new NetworkFigure.Sample(clean, seen, request.network().reconstruct(seen));
    String filters =
        spec.kind() == NetworkKind.CONVOLUTIONAL
            ? " A shape such as 16·14² means 16 channels of 14 × 14 numbers."
            : "";
    add(
        "network",
        NetworkFigure.of(ReportText.name(request.card()), spec, sample),
        "The network: what each layer takes and gives, its activation and its parameters, with a"
            + " held-out digit on its way through."
            + filters);
  }

  private void loss() {
    LossHistory losses = LossHistory.of(request.card(), request.runs());
    if (losses.isEmpty()) {
      leftOut.add("There is no picture of the loss because the model has no finished epoch.");
      return;
    }
    add(
        "loss",
        LossFigure.of(
            "Loss by epoch",
            losses.training(),
            request.card().spec().loss().label(),
            losses.validation(),
            request.card().epoch()),
        "Losses %s: the mean over the minibatches of each epoch while the network changed, and the"
                .formatted(losses.words())
            + " reconstruction error of the held-out digits after it.");
  }

  private void reconstructions(ChosenDigits shown, ReportFigures figures) {
    DigitCorpus corpus = request.corpus();
    ChosenDigits learned = ChosenDigits.of(corpus.training(), request.seed());
    add(
        "reconstructions-train",
        ReconstructionFigure.of(
            "Training digits and their reconstructions",
            corpus.training(),
            learned.indices(),
            request.network()),
        reconstructed(learned, corpus.training(), figures.training().mean()));
    add(
        "reconstructions-test",
        ReconstructionFigure.of(
            "Held-out digits and their reconstructions",
            corpus.heldOut(),
            shown.indices(),
            request.network()),
        reconstructed(shown, corpus.heldOut(), figures.heldOut().mean()));
  }

  private static String reconstructed(ChosenDigits chosen, DigitDataset digits, double mean) {
    return String.format(
        Locale.ROOT,
        "Shown are %s. Below each column is its mean squared error; the mean of all %,d digits of"
            + " this set is %.4f.",
        chosen.words(),
        digits.size(),
        mean);
  }

  private void denoising(ChosenDigits shown) {
    denoised("denoising-gaussian", Noise.Kind.GAUSSIAN, shown);
    denoised("denoising-masking", Noise.Kind.MASKING, shown);
    Noise own = own();
    if (own.kind() == Noise.Kind.SALT_AND_PEPPER) {
      denoised("denoising-salt-and-pepper", own.kind(), shown);
    }
  }

  private Noise own() {
    AutoencoderSpec spec = request.card().spec();
    return spec.kind() == NetworkKind.DENOISING ? spec.noise() : Noise.NONE;
  }

  private void denoised(String name, Noise.Kind kind, ChosenDigits shown) {
    boolean own = own().kind() == kind;
    Noise noise = own ? own() : new Noise(kind, USUAL_NOISE);
    String strength = String.format(Locale.ROOT, "%s", noise.strength());
    String words =
        switch (kind) {
          case GAUSSIAN -> "Gaussian noise of standard deviation " + strength;
          case MASKING ->
              "masking noise, which blackens a share of %s of the pixels".formatted(strength);
          default ->
              "noise that turns a share of %s of the pixels black or white".formatted(strength);
        };
    String learned =
        own
            ? "the noise this network learned with"
            : request.card().spec().kind() == NetworkKind.DENOISING
                ? "not the noise this network learned with"
                : "this network never learned to remove noise";
    add(
        name,
        DenoisingFigure.of(
            "Held-out digits with %s noise of %s".formatted(kind.label(), strength),
            request.corpus().heldOut(),
            shown.indices(),
            request.network(),
            noise,
            request.seed()),
        "Shown are %s, with %s (%s). Both errors are against the clean digit."
            .formatted(shown.words(), words, learned));
  }

  private void codes(float[] training, float[] heldOut, ReportFigures figures) {
    DigitCorpus corpus = request.corpus();
    int d = request.network().codeSize();
    LatentMap map = LatentMaps.of(training, d);
    float[] positions = map.positions(training, figures.training());
    CodesFigure codes = CodesFigure.around(positions, d);
    add(
        "codes-train",
        codes.of("Codes of the training digits", positions, corpus.training()),
        placed(map, corpus.training(), codes.outside(positions)));
    if (corpus.heldOut().labelled()) {
      float[] others = map.positions(heldOut, figures.heldOut());
      add(
          "codes-test",
          codes.of("Codes of the held-out digits", others, corpus.heldOut()),
          placed(map, corpus.heldOut(), codes.outside(others))
              + " The axes are those of the training digits.");
    } else {
      leftOut.add(
          "There is no picture of the held-out digits' codes because these digits carry no labels"
              + " to colour them by.");
    }
    if (d == 2) {
      add(
          "manifold",
          ManifoldFigure.of(
              "Digits decoded over the plane of the codes", request.network(), map, training),
          "What the decoder draws for the middle of each cell. Cells far from the codes of all"
              + " training digits are faint and hatched: what is drawn there is a guess.");
    } else {
      leftOut.add(
          "There is no grid of decoded digits because a code of %s is no plane."
              .formatted(d == 1 ? "one number" : d + " numbers"));
    }
  }

  private static String placed(LatentMap map, DigitDataset digits, int outside) {
    String beyond =
        outside == 0
            ? ""
            : String.format(
                Locale.ROOT, " %,d codes far from the others lie beyond the axes.", outside);
    return String.format(
            Locale.ROOT,
            "%s of %,d digits, %s.",
            map.description(),
            digits.size(),
            digits.labelled() ? "coloured by class" : "which carry no labels")
        + beyond;
  }
}
