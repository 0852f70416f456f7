package io.bottleneck.lab.download;

import java.io.IOException;

/**
 * A download that cannot be done. The message is one sentence for the user: what, where, what was
 * kept, what to do.
 */
public final class DownloadException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean refused;
  private final boolean inTheWay;

  private DownloadException(String message, Throwable cause, boolean refused, boolean inTheWay) {
    super(message, cause);
    this.refused = refused;
    this.inTheWay = inTheWay;
  }

  /** Something went wrong on the way. */
  static DownloadException failed(String message, Throwable cause) {
    return new DownloadException(message, cause, false, false);
  }

  /** What was asked for cannot be: nothing was done. */
  static DownloadException refused(String message) {
    return new DownloadException(message, null, true, false);
  }

  /** A file of other content has the name of one that is wanted: nothing was done. */
  static DownloadException inTheWay(String message) {
    return new DownloadException(message, null, true, true);
  }

  /** Whether all that keeps the download from its work is a file that could be set aside. */
  public boolean isInTheWay() {
    return inTheWay;
  }

  /** Whether nothing was done because of what was asked for. */
  public boolean isRefused() {
    return refused;
  }
}
