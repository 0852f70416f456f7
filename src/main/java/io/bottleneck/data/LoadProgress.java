package io.bottleneck.data;

/** How a long read tells where it is and learns that nobody wants it any more. */
public interface LoadProgress {
  /** Tells nobody and is never cancelled. */
  LoadProgress NONE =
      new LoadProgress() {
        @Override
        public void report(double fraction, String what) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Called on the reading thread, at most some twenty times a second.
   *
   * @param fraction 0..1, or negative when unknown
   * @param what what is being done, in a few words for the user
   */
  void report(double fraction, String what);

  /** Polled by the reader; once true, the reader throws {@code CancellationException}. */
  boolean cancelled();
}
