package io.bottleneck.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param size bytes
 * @param modified time of change, nanoseconds since 1970
 */
record FileStamp(long size, long modified) {
  /** The present state of {@code file}, which must be a regular file. */
  static FileStamp of(Path file) throws DatasetException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw Refusal.of(file, "found no such file in %s", file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw Refusal.unreadable(file, 0, e);
    }
    if (!attributes.isRegularFile()) {
      throw Refusal.of(file, "found something that is not a file, expected a file with digits");
    }
    return new FileStamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  /** Refuses {@code file} if it vanished or changed since this stamp was taken. */
  void requireUnchanged(Path file) throws DatasetException {
    if (!Files.exists(file)) {
      throw Refusal.of(file, "vanished while it was being read");
    }
    if (!equals(of(file))) {
      throw Refusal.of(file, "changed while it was being read, so open it again");
    }
  }
}
