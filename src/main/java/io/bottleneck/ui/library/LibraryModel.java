package io.bottleneck.ui.library;

import io.bottleneck.export.RasterPicture;
import io.bottleneck.lab.library.LibraryEntry;
import java.util.Optional;

/**
 * A model on its card.
 *
 * @param entry what is known of it
 * @param picture of its codes; empty while there is none
 */
public record LibraryModel(LibraryEntry entry, Optional<RasterPicture> picture) {
  /** The same with a picture. */
  LibraryModel with(RasterPicture drawn) {
    return new LibraryModel(entry, Optional.of(drawn));
  }
}
