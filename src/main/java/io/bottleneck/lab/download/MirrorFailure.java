package io.bottleneck.lab.download;

/** One mirror could not give one file; the message is the reason, as a part of a sentence. */
final class MirrorFailure extends Exception {
  private static final long serialVersionUID = 1L;

  MirrorFailure(String reason) {
    super(reason);
  }

  MirrorFailure(String reason, Throwable cause) {
    super(reason, cause);
  }
}
