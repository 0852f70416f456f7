package io.bottleneck.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Files of lines, plain or gzipped as their names say. The same lines give the same bytes. */
final class LinesFile {
  private LinesFile() {}

  /**
   * Writes {@code file}, gzipped at the strongest level when its name ends in {@code .gz}. The file
   * is replaced atomically; on failure the old one stays.
   */
  static void write(Path file, AtomicFile.Content lines) throws IOException {
    boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    AtomicFile.write(
        file,
        out -> {
          if (gzip) {
            GZIPOutputStream zipped = new StrongGzip(out);
            OutputStream buffered = new BufferedOutputStream(zipped, 1 << 16);
            lines.writeTo(buffered);
            buffered.flush();
            zipped.finish();
          } else {
            lines.writeTo(out);
          }
        });
  }

  /** The JDK's stream hides the level behind a protected field. */
  private static final class StrongGzip extends GZIPOutputStream {
    StrongGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
