package io.bottleneck.lab.download;

import io.bottleneck.data.PublishedFile;
import java.util.List;

/**
 * How far a download is.
 *
 * @param files all files, in their order
 */
public record DownloadProgress(List<FileProgress> files) {
  /** Copies the list. */
  public DownloadProgress {
    files = List.copyOf(files);
  }

  /** What is being done about a file. */
  public enum State {
    /** Nothing yet. */
    WAITING,
    /** Its bytes arrive. */
    FETCHING,
    /** It is compared with what it should be. */
    CHECKING,
    /** It was there already. */
    KEPT,
    /** It has arrived and is in its place. */
    FETCHED
  }

  /**
   * How far one file is.
   *
   * @param name of the file
   * @param state what is being done about it
   * @param bytes how many of the gzipped file are there
   * @param total how many there will be, as far as is known
   */
  public record FileProgress(String name, State state, long bytes, long total) {}

  /** Before anything was done about {@code published}. */
  public static DownloadProgress nothingOf(List<PublishedFile> published) {
    return new DownloadProgress(
        published.stream()
            .map(file -> new FileProgress(file.name(), State.WAITING, 0, file.packedBytes()))
            .toList());
  }

  /** Bytes that are there. */
  public long bytes() {
    return files.stream().mapToLong(FileProgress::bytes).sum();
  }

  /** Bytes there will be, as far as is known. */
  public long total() {
    return files.stream().mapToLong(FileProgress::total).sum();
  }

  /** Whether all files are in their places, checked. */
  public boolean complete() {
    return files.stream()
        .allMatch(file -> file.state() == State.KEPT || file.state() == State.FETCHED);
  }

  /** 0..1. */
  public double fraction() {
    return total() == 0 ? 0 : Math.min(1, (double) bytes() / total());
  }
}
