package io.bottleneck.ui.library;

import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.NetworkKind;

/**
 * Which models are on show; immutable.
 *
 * @param kind null for every kind
 * @param codeSize numbers of a code; 0 for any
 */
record LibraryFilter(NetworkKind kind, int codeSize) {
  /** All of them. */
  static final LibraryFilter ALL = new LibraryFilter(null, 0);

  /** Whether {@code entry} is on show; one that cannot be opened only when all are. */
  boolean shows(LibraryEntry entry) {
    return equals(ALL)
        || entry
            .card()
            .map(ModelCard::spec)
            .filter(
                spec ->
                    (kind == null || spec.kind() == kind)
                        && (codeSize == 0 || spec.codeSize() == codeSize))
            .isPresent();
  }
}
