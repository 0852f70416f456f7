package io.bottleneck.model;

import io.bottleneck.data.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip of uncompressed entries, which every zip tool opens and {@link StoredZipReader}
 * reads back. Trained weights look like noise: compressing them would save some 7 % of the bytes
 * and cost the reader its simplest defence, that no entry can be larger than the file.
 */
final class StoredZipWriter {
  /** One time for all, so that equal models make equal bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  /** Writes to {@code out}, which the caller closes. */
  StoredZipWriter(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  /**
   * Adds an entry.
   *
   * @param size bytes that {@code content} writes
   * @param content called twice, because a zip wants the checksum first
   */
  void add(String name, long size, AtomicFile.Content content) throws IOException {
    CRC32 crc = new CRC32();
    CheckedOutputStream check = new CheckedOutputStream(OutputStream.nullOutputStream(), crc);
    content.writeTo(check);
    check.flush();
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  /** Writes the directory at the end; nothing can be added afterwards. */
  void finish() throws IOException {
    zip.finish();
  }
}
