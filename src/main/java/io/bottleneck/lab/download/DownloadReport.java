package io.bottleneck.lab.download;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What a download has brought: every file is in its place and checked.
 *
 * @param folder where the files are
 * @param files in their order
 */
public record DownloadReport(Path folder, List<FileReport> files) {
  /** Copies the list. */
  public DownloadReport {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param name of the file
   * @param bytes length of the gzipped file
   * @param sha256 of the content
   * @param mirror where it came from; null if it was there already
   * @param aside where the file of other content is now that was in its place, or null
   */
  public record FileReport(String name, long bytes, String sha256, URI mirror, Path aside) {}
}
