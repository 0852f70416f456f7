package io.bottleneck.cli;

import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.SavedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which model a command asks: a file, or the name of one that comes with the application. */
final class ModelOption {
  @Option(
      names = "--model",
      required = true,
      paramLabel = "MODEL",
      description = "Model file, or the name of a shipped model that \"bottleneck models\" lists.")
  private Path model;

  /** The file meant: a file of the very name wins over a shipped model. */
  Path file(CommandServices services) {
    Path shipped = services.shippedModels().resolve(model + ".zip");
    boolean named =
        model.getNameCount() == 1 && !Files.isRegularFile(model) && Files.isRegularFile(shipped);
    return named ? shipped : model;
  }

  /** What the user wrote. */
  String given() {
    return model.toString();
  }

  /**
   * Opens it.
   *
   * @throws IOException with one sentence for the user
   */
  SavedModel open(CommandServices services) throws IOException {
    return services.models().get().open(file(services));
  }

  /** The network of a model that {@link #open} gave. */
  static Autoencoder network(SavedModel saved, CommandServices services) {
    return saved.autoencoder(services.product().get());
  }

  /** {@code seed (epoch 3)}, for plain text. */
  static String named(SavedModel saved) {
    return "%s (epoch %s)".formatted(saved.card().name(), PlainNumber.text(saved.card().epoch()));
  }
}
