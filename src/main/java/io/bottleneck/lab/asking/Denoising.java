package io.bottleneck.lab.asking;

import static io.bottleneck.data.DigitDataset.PIXELS;

import io.bottleneck.analysis.NoiseBench;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.data.Noise;
import io.bottleneck.export.CaptionedSheet;
import io.bottleneck.export.CaptionedSheet.Caption;
import io.bottleneck.export.CaptionedSheet.Cell;
import io.bottleneck.export.CaptionedSheet.Row;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/**
 * Digits spoilt by noise, and how near to the clean ones a network brings them back. Errors are
 * mean squared differences to the clean digit over its 784 pixels in [0,1]. Nobody changes the
 * arrays.
 *
 * @param digits the clean ones
 * @param noise that spoilt them
 * @param noisyErrors error of each noisy digit
 * @param errors error of what the network made of each noisy digit
 * @param cleanErrors what the network made of the clean digits, which it can hardly be better than
 * @param noisy the first noisy digits, 784 floats each
 * @param givenBack what the network made of these, 784 floats each, not clamped
 */
public record Denoising(
    DigitDataset digits,
    Noise noise,
    float[] noisyErrors,
    float[] errors,
    ReconstructionErrors cleanErrors,
    float[] noisy,
    float[] givenBack) {
  /** What spoils digits for a network that was not trained against any noise. */
  public static final Noise USUAL = new Noise(Noise.Kind.GAUSSIAN, 0.3);

  /** The most digits of a picture, which is then some 1,200 x 3,400 pixels. */
  public static final int MOST_SHOWN = 110;

  /** Digits that are floats at one time. */
  private static final int CHUNK = 1000;

  /** The noise a model was trained against, or {@link #USUAL}. */
  public static Noise noiseOf(AutoencoderSpec spec) {
    boolean trained =
        spec.kind() == NetworkKind.DENOISING && spec.noise().kind() != Noise.Kind.NONE;
    return trained ? spec.noise() : USUAL;
  }

  /**
   * Spoils each digit by a draw of its own and shows it to {@code network}. Any thread.
   *
   * @param digits at least one
   * @param noise a {@link Noise#sound()} one
   * @param seed of the noise: the same spoils the same digits alike
   * @throws CancellationException once {@code progress} says so
   */
  public static Denoising of(
      Autoencoder network, DigitDataset digits, Noise noise, long seed, LoadProgress progress) {
    SplittableRandom draws = new SplittableRandom(seed);
    int size = digits.size();
    int shown = Math.min(size, MOST_SHOWN);
    float[] noisyErrors = new float[size];
    float[] errors = new float[size];
    float[] noisy = new float[shown * PIXELS];
    float[] givenBack = new float[shown * PIXELS];
    for (int from = 0; from < size; from += CHUNK) {
      if (progress.cancelled()) {
        throw new CancellationException("the noise is no longer wanted");
      }
      progress.report((double) from / size, "spoiling digits");
      float[] spoilt = spoilt(digits, from, Math.min(size, from + CHUNK), noise, draws);
      float[] made = network.reconstruct(spoilt);
      for (int i = from; i < from + spoilt.length / PIXELS; i++) {
        float[] clean = digits.image(i);
        noisyErrors[i] = (float) ReconstructionErrors.between(clean, image(spoilt, i - from));
        errors[i] = (float) ReconstructionErrors.between(clean, image(made, i - from));
      }
      int copied = Math.min(spoilt.length, Math.max(0, noisy.length - from * PIXELS));
      System.arraycopy(spoilt, 0, noisy, Math.min(noisy.length, from * PIXELS), copied);
      System.arraycopy(made, 0, givenBack, Math.min(noisy.length, from * PIXELS), copied);
    }
    progress.report(-1, "showing clean digits");
    return new Denoising(
        digits,
        noise,
        noisyErrors,
        errors,
        ReconstructionErrors.of(network, digits, progress::cancelled),
        noisy,
        givenBack);
  }

  private static float[] spoilt(
      DigitDataset digits, int from, int to, Noise noise, SplittableRandom draws) {
    float[] spoilt = new float[(to - from) * PIXELS];
    for (int i = from; i < to; i++) {
      float[] noisy = NoiseBench.spoil(digits.image(i), noise, draws.nextLong());
      System.arraycopy(noisy, 0, spoilt, (i - from) * PIXELS, PIXELS);
    }
    return spoilt;
  }

  /** Mean error of the noisy digits. */
  public double meanNoisyError() {
    return mean(noisyErrors);
  }

  /** Mean error of what the network gave back. */
  public double meanError() {
    return mean(errors);
  }

  /** How many digits the network brought nearer to the clean ones than the noise had left them. */
  public int improved() {
    int improved = 0;
    for (int i = 0; i < errors.length; i++) {
      improved += errors[i] < noisyErrors[i] ? 1 : 0;
    }
    return improved;
  }

  /** Digits that {@link #writePicture} shows. */
  public int shown() {
    return noisy.length / PIXELS;
  }

  /**
   * Writes the first digits as a PNG file: a row of clean ones, below it the noisy ones, below them
   * what the network gave back, each of these two with its error; as often as there is need.
   *
   * @param file is replaced atomically; on failure the old one stays
   * @throws IOException with one sentence for the user
   */
  public void writePicture(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < shown(); from += CaptionedSheet.LONGEST_ROW) {
      List<Cell> clean = new ArrayList<>();
      List<Cell> spoilt = new ArrayList<>();
      List<Cell> made = new ArrayList<>();
      for (int i = from; i < Math.min(shown(), from + CaptionedSheet.LONGEST_ROW); i++) {
        clean.add(new Cell(digits.image(i), List.of()));
        spoilt.add(new Cell(image(noisy, i), error(noisyErrors[i])));
        made.add(new Cell(image(givenBack, i), error(errors[i])));
      }
      rows.add(new Row("clean", clean));
      rows.add(new Row("noisy", spoilt));
      rows.add(new Row("given back", made));
    }
    CaptionedSheet.write(file, rows);
  }

  private static List<Caption> error(float error) {
    return List.of(Caption.plain(String.format(Locale.ROOT, "%.4f", Math.min(9, error))));
  }

  private static double mean(float[] errors) {
    double sum = 0;
    for (float error : errors) {
      sum += error;
    }
    return sum / errors.length;
  }

  private static float[] image(float[] images, int index) {
    return Arrays.copyOfRange(images, index * PIXELS, (index + 1) * PIXELS);
  }
}
