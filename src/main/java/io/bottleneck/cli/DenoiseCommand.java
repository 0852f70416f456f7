package io.bottleneck.cli;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.lab.asking.Denoising;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.SavedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck denoise}: noisy digits to what a model brings back of the clean ones. */
@Command(
    name = "denoise",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Spoil digits by noise and show how much of them a model gives back.",
    footerHeading = "%n",
    footer = {
      "The picture has three rows, again and again: clean digits, noisy ones, and what",
      "the model gave back of these; below the last two their mean squared error to",
      "the clean digit. All digits are measured, the first " + Denoising.MOST_SHOWN + " are shown.",
      "",
      "Example:",
      "  bottleneck denoise --model seed --data kaggle --noise masking --out noise.png"
    })
final class DenoiseCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;
  @Mixin private ModelOption model;
  @Mixin private DigitsOption digits;

  @Option(
      names = "--noise",
      paramLabel = "NAME",
      description =
          "gaussian, salt_and_pepper or masking (default: what a denoising model was trained"
              + " against, for any other gaussian).")
  private Noise.Kind kind;

  @Option(
      names = "--strength",
      paramLabel = "X",
      description =
          "Standard deviation of Gaussian noise, else the share of pixels hit; above 0, to 1"
              + " (default: the model's own for its own noise, else 0.3).")
  private Double strength;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draws the noise; the same spoils alike (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private OutputOption output;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  DenoiseCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    Path file = output.file();
    FileEnding.of("--out", file, FileEnding.PNG);
    SavedModel saved = model.open(services);
    Noise noise = noise(Denoising.noiseOf(saved.card().spec()));
    Autoencoder network = ModelOption.network(saved, services);
    Denoising denoising;
    PrintWriter err = command.commandLine().getErr();
    try (ProgressLine progress = ProgressLine.on(err, services)) {
      DigitDataset clean = digits.open(services, progress);
      denoising = Denoising.of(network, clean, noise, seed, progress);
      progress.report(-1, "drawing digits");
      denoising.writePicture(file);
    }
    print(file, saved, denoising);
    return ExitCode.DONE;
  }

  private Noise noise(Noise usual) throws RefusedException {
    Noise.Kind chosen = kind == null ? usual.kind() : kind;
    double usualStrength = chosen == usual.kind() ? usual.strength() : Denoising.USUAL.strength();
    Noise noise = new Noise(chosen, strength == null ? usualStrength : strength);
    if (chosen == Noise.Kind.NONE) {
      throw new RefusedException(
          "--noise is none, which spoils nothing; gaussian, salt_and_pepper or masking is"
              + " possible.");
    }
    if (!noise.sound()) {
      throw new RefusedException(
          "--strength is %s; above 0 and at most 1 is possible.".formatted(noise.strength()));
    }
    return noise;
  }

  private void print(Path file, SavedModel saved, Denoising found) {
    PrintWriter out = command.commandLine().getOut();
    int size = found.digits().size();
    if (json) {
      new JsonObject("denoise")
          .put("out", file)
          .put("model", saved.card().name())
          .put("epoch", saved.card().epoch())
          .put("data", found.digits().name())
          .put("digits", size)
          .put("shown", found.shown())
          .put("noise", found.noise().kind().name().toLowerCase(Locale.ROOT))
          .put("strength", found.noise().strength())
          .put("seed", seed)
          .put("noisyError", found.meanNoisyError())
          .put("givenBackError", found.meanError())
          .put("cleanError", found.cleanErrors().mean())
          .put("improved", found.improved())
          .print(out);
      return;
    }
    out.printf(
        Locale.ROOT,
        "%,d digits of %s, %s noise of strength %s, seed %d, shown to %s.%n%n",
        size,
        found.digits().name(),
        found.noise().kind(),
        found.noise().strength(),
        seed,
        ModelOption.named(saved));
    out.println("mean squared error to the clean digits");
    out.printf(Locale.ROOT, "  of the noisy digits               %.4f%n", found.meanNoisyError());
    out.printf(Locale.ROOT, "  of what was given back of them    %.4f%n", found.meanError());
    out.printf(
        Locale.ROOT, "  of what the model makes of clean  %.4f%n%n", found.cleanErrors().mean());
    out.printf(
        Locale.ROOT,
        "%,d of %,d digits came nearer to the clean ones than the noise had left them.%n",
        found.improved(),
        size);
    out.printf(
        Locale.ROOT,
        found.shown() == size ? "They are in %2$s.%n" : "The first %,d are in %s.%n",
        found.shown(),
        file);
  }
}
