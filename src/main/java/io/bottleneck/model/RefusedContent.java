package io.bottleneck.model;

import java.io.IOException;

/**
 * Why content is refused, as the part of a sentence that follows "Cannot open this file:". {@link
 * ModelFile} adds the file and what was kept.
 */
final class RefusedContent extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedContent(String reason) {
    super(reason);
  }

  RefusedContent(String reason, Throwable cause) {
    super(reason, cause);
  }
}
