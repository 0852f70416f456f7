package io.bottleneck.lab.library;

import io.bottleneck.export.PictureFile;
import io.bottleneck.export.RasterPicture;
import io.bottleneck.lab.library.LibraryEntry.Place;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models in two folders: those that come with the application and the user's own. Looks at the
 * disk whenever it is asked, as models come and go. Callable from any thread; where a window must
 * stay fluent, {@link #entries} and {@link #picture} belong on another than its own.
 */
public final class ModelLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(ModelLibrary.class);

  /** What a first start opens: the first of these that is there. */
  private static final List<String> FIRST_START = List.of("best-2d", "seed");

  private static final String ENDING = ".zip";
  private static final int MOST_PICTURE_SIDE = 1024;

  private final ModelStore store;
  private final Path shipped;
  private final Path own;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /**
   * A library over two folders, neither of which need be there.
   *
   * @param store reads cards
   * @param shipped models that come with the application
   * @param own the user's
   */
  public ModelLibrary(ModelStore store, Path shipped, Path own) {
    this.store = Objects.requireNonNull(store, "store");
    this.shipped = Objects.requireNonNull(shipped, "shipped");
    this.own = Objects.requireNonNull(own, "own");
  }

  /**
   * The shipped files a first start may open, the best first; at least one, though it need not be
   * there: what opens it then says so.
   */
  public List<Path> firstStart() {
    List<Path> there =
        FIRST_START.stream().map(this::shippedFile).filter(Files::isRegularFile).toList();
    return there.isEmpty() ? List.of(shippedFile(FIRST_START.get(FIRST_START.size() - 1))) : there;
  }

  /** The shipped model called {@code name}, or where it would be. */
  public Path shippedFile(String name) {
    return shipped.resolve(name + ENDING);
  }

  /**
   * Model files of one place; cards are not read. Shipped ones stand in the order of {@link
   * #firstStart}, then by name; the user's by name.
   */
  public List<Path> files(Place place) {
    Path folder = place == Place.SHIPPED ? shipped : own;
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Comparator<Path> byName = Comparator.comparing(ModelLibrary::name);
    Comparator<Path> order =
        place == Place.SHIPPED
            ? Comparator.comparing(ModelLibrary::rank).thenComparing(byName)
            : byName;
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted(order)
          .toList();
    } catch (IOException | UncheckedIOException e) { // the latter from amid the stream
      LOG.warn("{} could not be listed", folder, e);
      return List.of();
    }
  }

  /** All models with their cards, the shipped ones first; takes about a millisecond each. */
  public List<LibraryEntry> entries() {
    List<LibraryEntry> entries = new ArrayList<>();
    for (Place place : Place.values()) {
      files(place).forEach(file -> entries.add(entry(file, place)));
    }
    return entries;
  }

  /**
   * The model that somebody calls {@code nameOrFile}: a file of that very path, else the model of
   * that name, shipped ones first; empty when there is none.
   */
  public Optional<LibraryEntry> find(Path nameOrFile) {
    if (Files.isRegularFile(nameOrFile)) {
      return Optional.of(entry(nameOrFile));
    }
    for (Place place : Place.values()) {
      for (Path file : files(place)) {
        if (name(file).equals(nameOrFile.toString())) {
          return Optional.of(entry(file, place));
        }
      }
    }
    return Optional.empty();
  }

  /** What is known of a model file, wherever it lies. */
  public LibraryEntry entry(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    boolean ships = shipped.toAbsolutePath().normalize().equals(folder);
    return entry(file, ships ? Place.SHIPPED : Place.OWN);
  }

  private LibraryEntry entry(Path file, Place place) {
    Optional<ModelCard> card = Optional.empty();
    String refusal = "";
    long bytes = 0;
    try {
      bytes = Files.size(file);
      card = Optional.of(store.card(file));
    } catch (IOException e) {
      refusal = e.getMessage() == null ? e.toString() : e.getMessage();
    }
    Path picture = beside(file, ".png");
    return new LibraryEntry(
        file,
        place,
        bytes,
        card,
        refusal,
        description(beside(file, ".json")),
        Files.isRegularFile(picture) ? Optional.of(picture) : Optional.empty());
  }

  /** The picture of a model's codes that lies beside it; empty when there is none to be shown. */
  public Optional<RasterPicture> picture(LibraryEntry entry) {
    if (entry.picture().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(PictureFile.read(entry.picture().get(), MOST_PICTURE_SIDE));
    } catch (IOException e) {
      logOnce(entry.picture().get(), e);
      return Optional.empty();
    }
  }

  private Optional<ModelDescription> description(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ModelDescription.read(file));
    } catch (IOException e) {
      logOnce(file, e);
      return Optional.empty();
    }
  }

  /** Once for each state of the file: the library is looked at again and again. */
  private void logOnce(Path file, IOException failure) {
    String state;
    try {
      state = file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      state = file.toString();
    }
    if (logged.add(state)) {
      LOG.warn("{}", failure.getMessage());
    }
  }

  /** A file's name without the ending of a model file. */
  static String name(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(name(file) + ending);
  }

  private static int rank(Path file) {
    int rank = FIRST_START.indexOf(name(file));
    return rank < 0 ? FIRST_START.size() : rank;
  }
}
