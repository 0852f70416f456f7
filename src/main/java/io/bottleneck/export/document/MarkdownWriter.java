package io.bottleneck.export.document;

import io.bottleneck.export.document.Document.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Documents as GitHub's Markdown, with the PNG of each picture. Callable from any thread. */
public final class MarkdownWriter {
  private MarkdownWriter() {}

  /** The bytes of the file, UTF-8, lines ended by LF. */
  public static byte[] of(Document document) {
    StringBuilder text = new StringBuilder("# " + escaped(document.title()) + "\n");
    for (Block block : document.blocks()) {
      text.append('\n').append(text(block)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Block block) {
    if (block instanceof Document.Heading heading) {
      return "## " + escaped(heading.text());
    }
    if (block instanceof Document.Picture picture) {
      return "![%s](%s.png)\n\n*%s* ([SVG](%s.svg))"
          .formatted(
              escaped(picture.alt()), picture.name(), escaped(picture.caption()), picture.name());
    }
    if (block instanceof Document.Table table) {
      return table(table);
    }
    if (block instanceof Document.Code code) {
      // A fence longer than any inside.
      String fence = "`".repeat(Math.max(3, longestRun(code.text()) + 1));
      return fence + "\n" + code.text() + "\n" + fence;
    }
    return escaped(((Document.Paragraph) block).text());
  }

  private static String table(Document.Table table) {
    String line =
        "| :-- |" + (table.numbers() ? " --: |" : " :-- |").repeat(table.head().size() - 1);
    return row(table.head())
        + "\n"
        + line
        + "\n"
        + table.rows().stream().map(MarkdownWriter::row).collect(Collectors.joining("\n"));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(MarkdownWriter::escaped)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (char letter : text.toCharArray()) {
      run = letter == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** What means something in Markdown or HTML is made to mean itself. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_\\[\\]<>|#&]", "\\\\$0").replaceAll("\\R", " ");
  }
}
