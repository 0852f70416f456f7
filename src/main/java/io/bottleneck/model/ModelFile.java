package io.bottleneck.model;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.Disk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * The model file: an uncompressed zip of {@code card.json}, {@code parameters.f32} and, when the
 * optimiser remembers something, {@code optimizer.f32}. It holds numbers and text only, so opening
 * one can never run code.
 *
 * <p>How long the parameters are follows from the card's spec and is checked before anything is
 * allocated; not a byte may be left over. The name {@code codes.f32} is reserved for a later format
 * and is refused by this one.
 */
public final class ModelFile implements ModelStore {
  private static final String CARD = "card.json";
  private static final String PARAMETERS = "parameters.f32";
  private static final String OPTIMISER = "optimizer.f32";

  private final Disk disk;

  /** Files on the machine's own disk. */
  public ModelFile() {
    this(Disk.REAL);
  }

  /** Files on a disk that tests may let fail. */
  public ModelFile(Disk disk) {
    this.disk = disk;
  }

  @Override
  public void save(SavedModel model, Path file) throws IOException {
    try {
      check(model);
      byte[] card = CardJson.write(model.card());
      if (card.length > StrictJson.MAX_BYTES) {
        throw new RefusedContent(
            "its card is longer than %,d bytes".formatted(StrictJson.MAX_BYTES));
      }
      AtomicFile.write(
          disk,
          file,
          out -> {
            StoredZipWriter zip = new StoredZipWriter(out);
            zip.add(CARD, card.length, sink -> sink.write(card));
            add(zip, PARAMETERS, model.parameters());
            float[] optimiser = model.optimiserState().orElse(new float[0]);
            if (optimiser.length > 0) {
              add(zip, OPTIMISER, optimiser);
            }
            zip.finish();
          });
    } catch (IOException e) {
      throw new ModelFileException(
          "Cannot save the model as %s: %s; what was there before is unchanged, choose another place or name."
              .formatted(file, AtomicFile.reason(e)),
          e);
    }
  }

  @Override
  public SavedModel open(Path file) throws IOException {
    return reading(file, ModelFile::whole);
  }

  @Override
  public ModelCard card(Path file) throws IOException {
    return reading(file, (zip, card) -> card);
  }

  /** What is wanted of a file whose card and sizes are right. */
  @FunctionalInterface
  private interface Wanted<T> {
    T of(StoredZipReader zip, ModelCard card) throws IOException;
  }

  private static <T> T reading(Path file, Wanted<T> wanted) throws IOException {
    try {
      return read(file, wanted);
    } catch (IOException e) {
      throw new ModelFileException(
          "Cannot open the model %s: %s; nothing was changed, choose another file."
              .formatted(file, AtomicFile.reason(e)),
          e);
    }
  }

  private static void add(StoredZipWriter zip, String name, float[] values) throws IOException {
    zip.add(name, (long) values.length * Float.BYTES, FloatEntry.content(values));
  }

  private static <T> T read(Path file, Wanted<T> wanted) throws IOException {
    if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
      throw new RefusedContent("it is no file"); // a folder, or a pipe that would block for ever
    }
    if (!Files.isReadable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    try (StoredZipReader zip = new StoredZipReader(file, Set.of(CARD, PARAMETERS, OPTIMISER))) {
      ModelCard card = CardJson.read(cardBytes(zip));
      StoredZipReader.Entry parameters = required(zip, PARAMETERS);
      long count = LayerShape.parameterCount(card.spec());
      if (parameters.size() != count * Float.BYTES) {
        throw new RefusedContent(
            "%s holds %,d bytes, the card's network has %,d"
                .formatted(PARAMETERS, parameters.size(), count * Float.BYTES));
      }
      Optional<StoredZipReader.Entry> optimiser = zip.entry(OPTIMISER);
      if (optimiser.isPresent()) {
        checkOptimiserBytes(card.spec(), optimiser.get().size());
      }
      return wanted.of(zip, card);
    }
  }

  /** Card and numbers; the sizes of the entries have been looked at. */
  private static SavedModel whole(StoredZipReader zip, ModelCard card) throws IOException {
    float[] weights = floats(zip, required(zip, PARAMETERS));
    checkVariances(card.spec(), weights);
    Optional<StoredZipReader.Entry> optimiser = zip.entry(OPTIMISER);
    Optional<float[]> state = Optional.empty();
    if (optimiser.isPresent()) {
      state = Optional.of(floats(zip, optimiser.get()));
    }
    return new SavedModel(card, weights, state);
  }

  private static float[] floats(StoredZipReader zip, StoredZipReader.Entry entry)
      throws IOException {
    return FloatEntry.read(zip, entry, Math.toIntExact(entry.size() / Float.BYTES));
  }

  private static byte[] cardBytes(StoredZipReader zip) throws IOException {
    StoredZipReader.Entry card = required(zip, CARD);
    if (card.size() > StrictJson.MAX_BYTES) {
      throw new RefusedContent(
          "%s holds %,d bytes, at most %,d are read"
              .formatted(CARD, card.size(), StrictJson.MAX_BYTES));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) card.size());
    zip.read(card, (piece, count) -> bytes.write(piece, 0, count));
    return bytes.toByteArray();
  }

  private static StoredZipReader.Entry required(StoredZipReader zip, String name)
      throws RefusedContent {
    return zip.entry(name)
        .orElseThrow(() -> new RefusedContent("its entry %s is missing".formatted(name)));
  }

  private static void check(SavedModel model) throws RefusedContent {
    if (!model.card().faults().isEmpty()) {
      throw new RefusedContent("its card has faults: " + String.join(" ", model.card().faults()));
    }
    AutoencoderSpec spec = model.card().spec();
    long count = LayerShape.parameterCount(spec);
    if (model.parameters().length != count) {
      throw new RefusedContent(
          "it has %,d parameters, its network has %,d".formatted(model.parameters().length, count));
    }
    FloatEntry.checkFinite(PARAMETERS, model.parameters());
    checkVariances(spec, model.parameters());
    if (model.optimiserState().isPresent()) {
      float[] state = model.optimiserState().get();
      if (state.length > 0) {
        checkOptimiserBytes(spec, (long) state.length * Float.BYTES);
      }
      FloatEntry.checkFinite(OPTIMISER, state);
    }
  }

  /** Adam keeps two values a parameter (Kingma and Ba 2015), plain descent none. */
  private static void checkOptimiserBytes(AutoencoderSpec spec, long bytes) throws RefusedContent {
    long most =
        spec.optimiser().kind() == OptimiserSpec.Kind.ADAM
            ? 2 * LayerShape.parameterCount(spec) * Float.BYTES
            : 0;
    if (bytes == 0 || bytes > most || bytes % Float.BYTES != 0) {
      throw new RefusedContent(
          "%s holds %,d bytes, its optimiser keeps at most %,d in fours"
              .formatted(OPTIMISER, bytes, most));
    }
  }

  /** A negative running variance would make NaN of every reconstruction. */
  private static void checkVariances(AutoencoderSpec spec, float[] parameters)
      throws RefusedContent {
    int end = 0;
    for (LayerShape layer : LayerShape.of(spec)) {
      end += (int) layer.parameterCount();
      for (int i = end - (layer.normalised() ? layer.outputs() : 0); i < end; i++) {
        if (parameters[i] < 0) {
          throw new RefusedContent(
              "a running variance of layer %s is negative".formatted(layer.name()));
        }
      }
    }
  }
}
