package io.bottleneck.ui.library;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.CodesThumbnail;
import io.bottleneck.export.RasterPicture;
import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.model.ModelCard;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Pictures of models that lie there without one: drawn in the background from the labelled digits
 * that are open, one after the other, and kept while the window lives. It takes some tenths of a
 * second each, so that keeping them on the disk would only be one more thing to go stale. FX thread
 * only.
 */
final class MissingPictures {
  private final LibraryFrame frame;
  private final Runnable changed;
  private final LatestTask<Wanted, Drawn> drawing;
  private final Map<Key, Optional<RasterPicture>> drawn = new HashMap<>();
  private Key underWay;

  /** A state of a model file. */
  private record Key(Path file, long bytes, Instant created) {
    static Key of(LibraryEntry entry, ModelCard card) {
      return new Key(entry.file(), entry.bytes(), card.created());
    }
  }

  private record Wanted(Key key, DigitDataset digits) {}

  private record Drawn(Key key, Optional<RasterPicture> picture) {}

  /**
   * Nothing is drawn before {@link #drawNext}.
   *
   * @param changed called whenever one more is there
   */
  MissingPictures(
      LibraryFrame frame, Workers workers, Runnable changed, Consumer<Throwable> failed) {
    this.frame = frame;
    this.changed = changed;
    drawing =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            this::draw,
            this::keep,
            failure -> {
              keep(new Drawn(underWay, Optional.empty())); // the others shall have theirs
              failed.accept(failure);
            });
  }

  /** The model with the picture that was drawn of it, if it has none of its own. */
  LibraryModel completed(LibraryModel model) {
    if (model.picture().isPresent() || model.entry().card().isEmpty()) {
      return model;
    }
    Key key = Key.of(model.entry(), model.entry().card().get());
    return drawn.getOrDefault(key, Optional.empty()).map(model::with).orElse(model);
  }

  /** Begins with the first of {@code models} that lacks one, unless one is being drawn. */
  void drawNext(List<LibraryModel> models, DigitCorpus corpusOrNull) {
    Optional<DigitDataset> digits =
        Optional.ofNullable(corpusOrNull).flatMap(MissingPictures::labelled);
    if (underWay != null || digits.isEmpty()) {
      return;
    }
    models.stream()
        .filter(model -> model.picture().isEmpty())
        .flatMap(model -> model.entry().card().map(card -> Key.of(model.entry(), card)).stream())
        .filter(key -> !drawn.containsKey(key))
        .findFirst()
        .ifPresent(
            key -> {
              underWay = key;
              drawing.request(new Wanted(key, digits.get()));
            });
  }

  /** What a model has not learned from tells most. */
  private static Optional<DigitDataset> labelled(DigitCorpus corpus) {
    return List.of(corpus.heldOut(), corpus.training()).stream()
        .filter(digits -> digits.labelled() && digits.size() > 0)
        .findFirst();
  }

  private Drawn draw(Wanted wanted) {
    try {
      return new Drawn(
          wanted.key,
          Optional.of(
              CodesThumbnail.of(
                  frame.read(wanted.key.file).autoencoder(), wanted.digits, () -> false)));
    } catch (IOException e) {
      return new Drawn(wanted.key, Optional.empty()); // whoever opens it is told why
    }
  }

  private void keep(Drawn result) {
    underWay = null;
    drawn.put(result.key, result.picture);
    changed.run();
  }
}
