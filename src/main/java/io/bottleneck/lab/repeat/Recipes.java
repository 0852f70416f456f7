package io.bottleneck.lab.repeat;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.lab.library.ModelDescription;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.CardJson;
import io.bottleneck.model.ModelFileException;
import io.bottleneck.model.ModelStore;
import io.bottleneck.model.SpecJson;
import io.bottleneck.model.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what somebody wants to repeat: a model file, a {@code card.json} out of one, a spec as
 * {@link SpecJson} writes it, a model that comes with the application, or a kept run. Any thread.
 */
public final class Recipes {
  private static final byte[] ZIP = {'P', 'K'};

  /** A spec has no field of this name, a card has. */
  private static final Pattern CARD = Pattern.compile("\"spec\"\\s*:");

  private final ModelStore models;
  private final RunStore runs;
  private final Path shippedModels;

  /**
   * A finder.
   *
   * @param models reads model files
   * @param runs the kept runs
   * @param shippedModels the folder of models that come with the application; may be missing
   */
  public Recipes(ModelStore models, RunStore runs, Path shippedModels) {
    this.models = models;
    this.runs = runs;
    this.shippedModels = shippedModels;
  }

  /**
   * The recipe that {@code text} names; a file of this name comes first, then a shipped model, then
   * a run, which the beginning of its id or {@code last} names too.
   *
   * @throws IOException with one sentence for the user
   */
  public Recipe find(String text) throws IOException {
    Optional<Path> file = path(text);
    if (file.isPresent() && Files.isDirectory(file.get())) {
      throw new RecipeException(
          "%s is a folder, which cannot be repeated; name a model file, a card.json or a spec in it."
              .formatted(text));
    }
    if (file.isPresent() && Files.exists(file.get())) {
      return read(file.get());
    }
    boolean plain = text.matches("[\\w-]+");
    Path shipped = shippedModels.resolve(plain ? text + ".zip" : ".");
    if (plain && Files.isRegularFile(shipped)) {
      return Recipe.of("the model " + text, models.open(shipped).card());
    }
    if (!plain) {
      throw new RecipeException(
          "There is no file %s to repeat; name a model file, a card.json, a spec or a kept run."
              .formatted(text));
    }
    String run = runs.find(text);
    return Recipe.of(runs.info(run), runs.history(run));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Recipe read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(ZIP.length);
      if (Arrays.equals(bytes, ZIP)) {
        return Recipe.of(name, models.open(file).card());
      }
    } catch (IOException e) {
      throw e instanceof ModelFileException ? e : refused(file, e);
    }
    try {
      Path described = described(file);
      return described == null ? json(file, name) : Recipe.of(name, models.open(described).card());
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /** The model that a description lies beside (see {@code lab.library}), or null. */
  private static Path described(Path file) throws IOException {
    Path model =
        file.resolveSibling(file.getFileName().toString().replaceFirst("\\.json$", ".zip"));
    if (model.equals(file) || !Files.isRegularFile(model)) {
      return null;
    }
    try {
      ModelDescription.read(file);
      return model;
    } catch (IOException e) {
      return null; // a card or a spec that happens to have such a neighbour
    }
  }

  private static Recipe json(Path file, String name) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(StrictJson.MAX_BYTES + 1);
    }
    if (bytes.length > StrictJson.MAX_BYTES) {
      throw new IOException("it is no model file, and longer than any card or spec");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return CARD.matcher(text).find()
        ? Recipe.of(name, CardJson.read(bytes))
        : new Recipe(name, SpecJson.read(text), Optional.empty());
  }

  private static RecipeException refused(Path file, IOException why) {
    String reason = AtomicFile.reason(why).replaceFirst("\\.$", "");
    return new RecipeException(
        "%s cannot be repeated: %s; nothing was trained, name a model file, a card.json or a spec."
            .formatted(file, reason),
        why);
  }
}
