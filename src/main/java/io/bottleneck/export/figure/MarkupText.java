package io.bottleneck.export.figure;

/** Texts as XML and HTML hold them. Callable from any thread. */
public final class MarkupText {
  /** What stands for what no XML document may hold. */
  private static final int REPLACEMENT = 0xFFFD;

  private MarkupText() {}

  /**
   * {@code text} for the inside of an element or of an attribute in double quotes. Characters that
   * XML 1.0 forbids (section 2.2), lone halves of surrogate pairs among them, become U+FFFD.
   */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(point) ? point : REPLACEMENT);
              }
            });
    return escaped.toString();
  }

  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
