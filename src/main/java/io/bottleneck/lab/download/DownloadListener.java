package io.bottleneck.lab.download;

/** Who hears how far a download is, and says when it is no longer wanted. */
public interface DownloadListener {
  /** Called on the thread that downloads, after every few thousand bytes. */
  void at(DownloadProgress progress);

  /** A mirror failed and another is asked; one sentence, on the thread that downloads. */
  void told(String sentence);

  /** Polled some ten times a second, on any thread; once true, the download ends. */
  boolean cancelled();
}
