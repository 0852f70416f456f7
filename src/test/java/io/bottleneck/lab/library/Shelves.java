package io.bottleneck.lab.library;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Small models in two folders, for tests. */
public final class Shelves {
  private Shelves() {}

  /** A network of 784-4-{@code code}-4-784 with random weights, said to have learned two epochs. */
  public static SavedModel model(String name, int code, long seed) {
    AutoencoderSpec spec = Presets.QUICK.with().name(name).encoderSizes(List.of(4, code)).build();
    Random random = new Random(seed);
    float[] parameters = new float[(int) LayerShape.parameterCount(spec)];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) (random.nextGaussian() * 0.1);
    }
    ModelCard card =
        new ModelCard(
            name,
            spec,
            2,
            "digits",
            "ab".repeat(32),
            "cd".repeat(32),
            6_000,
            List.of(0.09, 0.08),
            List.of(0.07, 0.0612),
            1,
            1,
            Instant.parse("2026-11-24T10:15:30.5Z"),
            Map.of("java", "17"));
    return new SavedModel(card, parameters, Optional.empty());
  }

  /** Writes {@link #model} as {@code NAME.zip} into {@code folder}. */
  public static Path put(Path folder, String name, int code) throws IOException {
    Path file = Files.createDirectories(folder).resolve(name + ".zip");
    new ModelFile().save(model(name, code, name.hashCode()), file);
    return file;
  }

  /** Writes a description beside the model {@code name}. */
  public static void describe(Path folder, String name, String title, String figures)
      throws IOException {
    Files.writeString(
        folder.resolve(name + ".json"),
        "{\"title\":\"%s\",\"sentence\":\"What it is for.\",\"command\":\"bottleneck train\",\"figures\":%s}"
            .formatted(title, figures));
  }
}
