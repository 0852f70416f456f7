package io.bottleneck.lab.download;

import java.io.IOException;

/**
 * A download that cannot be done. The message is one sentence for the user: what, where, what was
 * kept, what to do.
 */
public final class DownloadException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean refused;

  private DownloadException(String message, Throwable cause, boolean refused) {
    super(message, cause);
    this.refused = refused;
  }

  /** Something went wrong on the way. */
  static DownloadException failed(String message, Throwable cause) {
    return new DownloadException(message, cause, false);
  }

  /** What was asked for cannot be: nothing was done. */
  static DownloadException refused(String message) {
    return new DownloadException(message, null, true);
  }

  /** Whether nothing was done because of what was asked for. */
  public boolean isRefused() {
    return refused;
  }
}
