package io.bottleneck.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Files are gzipped when their name ends in {@code .gz}, at the strongest level. */
final class GzipByName {
  private static final int BUFFER = 1 << 16;

  private GzipByName() {}

  /** Whether {@code file} is named as a gzipped one. */
  static boolean asks(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** {@code content} as it has to stand in {@code file}; the same bytes each time. */
  static AtomicFile.Content of(Path file, AtomicFile.Content content) {
    if (!asks(file)) {
      return content;
    }
    return out -> {
      StrongGzip zipped = new StrongGzip(out);
      try {
        OutputStream buffered = new BufferedOutputStream(zipped, BUFFER);
        content.writeTo(buffered);
        buffered.flush();
        zipped.finish();
      } finally {
        zipped.end();
      }
    };
  }

  /** The JDK's stream hides the level behind a protected field. */
  private static final class StrongGzip extends GZIPOutputStream {
    StrongGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }

    /** Frees the compressor's memory, as closing would, which closes the file too. */
    void end() {
      def.end();
    }
  }
}
