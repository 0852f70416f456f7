package io.bottleneck.ui.latent;

import io.bottleneck.analysis.LatentMap;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Digits, a network and a map one can reason about: every pixel of a decoded code (x, y) is x. */
public final class MapFixture {
  private MapFixture() {}

  /** Digit {@code i} is grey level {@code i} all over and of class {@code i % 10}. */
  public static DigitDataset digits(int count) {
    byte[] pixels = new byte[count * DigitDataset.PIXELS];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      Arrays.fill(pixels, i * DigitDataset.PIXELS, (i + 1) * DigitDataset.PIXELS, (byte) i);
      labels[i] = (byte) (i % 10);
    }
    return new DigitDataset("grey", pixels, labels);
  }

  public static Autoencoder network(AutoencoderSpec spec, double epoch) {
    return new Autoencoder() {
      @Override
      public AutoencoderSpec spec() {
        return spec;
      }

      @Override
      public double epoch() {
        return epoch;
      }

      @Override
      public float[] encode(float[] images) {
        float[] codes = new float[images.length / DigitDataset.PIXELS * 2];
        for (int i = 0; i < codes.length; i += 2) {
          codes[i] = images[i / 2 * DigitDataset.PIXELS];
        }
        return codes;
      }

      @Override
      public float[] decode(float[] codes) {
        float[] images = new float[codes.length / 2 * DigitDataset.PIXELS];
        for (int i = 0; i < codes.length / 2; i++) {
          Arrays.fill(images, i * DigitDataset.PIXELS, (i + 1) * DigitDataset.PIXELS, codes[2 * i]);
        }
        return images;
      }
    };
  }

  public static LatentMap plane(boolean exact) {
    return new LatentMap() {
      @Override
      public int codeSize() {
        return 2;
      }

      @Override
      public float[] positions(float[] codes) {
        return codes.clone();
      }

      @Override
      public float[] code(float x, float y) {
        return new float[] {x, y};
      }

      @Override
      public boolean exact() {
        return exact;
      }

      @Override
      public String description() {
        return "a projection";
      }
    };
  }

  public static CodeMap map(DigitDataset digits, double epoch, float... codes) {
    return new CodeMap(network(Presets.SEED, epoch), digits, codes, plane(true), codes);
  }

  /** The map's model on {@code bench}. */
  static LatentViewModel latent(TestBench bench) {
    return new LatentViewModel(
        bench.workbench,
        new MapErrors(bench.workbench, bench.workers, bench.failures::add),
        bench.workers,
        bench.failures::add);
  }

  /** Puts {@code map}, its digits and its network on the bench. */
  public static void open(Workbench workbench, CodeMap map) {
    workbench
        .corpusProperty()
        .set(new DigitCorpus("grey", Path.of("/grey"), map.digits(), map.digits(), "all"));
    workbench.modelProperty().set(new ModelInUse(map.source(), "seed", Optional.empty()));
    workbench.codeMapProperty().set(map);
  }
}
