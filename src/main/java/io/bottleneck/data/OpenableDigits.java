package io.bottleneck.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells at a glance whether a path looks like digits that can be opened, for a drag that hovers
 * over the window. Looks at no more than the names in a folder or the first bytes of a file, so
 * that opening may still end in a refusal.
 */
public final class OpenableDigits {
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
  private static final String IMAGES = "\0\0\u0008\u0003";
  private static final String LABELS = "\0\0\u0008\u0001";

  private OpenableDigits() {}

  /** Whether {@link DatasetLoader#open} has a chance with {@code path}; false on any failure. */
  public static boolean looksOpenable(Path path) {
    Path place = path.toAbsolutePath().normalize();
    try {
      if (Files.isDirectory(place)) {
        CorpusFiles.of(place);
        return true;
      }
      return looksLikeDigits(place);
    } catch (IOException e) {
      // Why not is told to whoever really opens it; a hovering drag only needs the answer.
      return false;
    }
  }

  private static boolean looksLikeDigits(Path file) throws IOException {
    FileStamp stamp = FileStamp.of(file);
    ReadingProgress silent = new ReadingProgress(LoadProgress.NONE, stamp.size());
    try (SourceStream source =
        new SourceStream(file, stamp.size(), silent, Files::newInputStream)) {
      String head = new String(source.head(), StandardCharsets.ISO_8859_1);
      if (head.equals(IMAGES) || head.equals(LABELS)) {
        return true;
      }
      String text = head.startsWith(BYTE_ORDER_MARK) ? head.substring(3) : head;
      String word = text.startsWith("\"") ? text.substring(1) : text;
      return word.isEmpty()
          ? head.length() == SourceStream.HEAD
          : KaggleLayout.LABEL.startsWith(word) || KaggleLayout.PIXEL.startsWith(word);
    }
  }
}
