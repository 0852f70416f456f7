package io.bottleneck.export.document;

import io.bottleneck.export.document.Document.Block;
import io.bottleneck.export.figure.MarkupText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Documents as one HTML file that needs nothing but the pictures beside it: no scripts, no fonts or
 * styles from elsewhere, light or dark as the reader's system is. Well-formed XML too. Callable
 * from any thread.
 */
public final class HtmlWriter {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ground: #ffffff; --ink: #1b212b; --soft: #566070;
        --line: #dfe3ea; --panel: #f5f7fa; --accent: #2563eb; }
      @media (prefers-color-scheme: dark) {
        :root { --ground: #15181d; --ink: #e4e8ee; --soft: #a3adba; --line: #323843;
          --panel: #1e232a; --accent: #6ea0ff; }
      }
      body { margin: 0 auto; max-width: 64rem; padding: 2rem 1.25rem 4rem;
        font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
        background: var(--ground); color: var(--ink); }
      h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
      h2 { font-size: 1.2rem; margin: 2.75rem 0 .75rem; padding-top: 1rem;
        border-top: 1px solid var(--line); }
      p { max-width: 46rem; margin: .6rem 0; }
      a { color: var(--accent); }
      figure { margin: 1.25rem 0 2rem; }
      figure img { max-width: 100%; height: auto; box-sizing: border-box; background: #ffffff;
        border: 1px solid var(--line); border-radius: 6px; }
      figcaption { color: var(--soft); font-size: .9rem; max-width: 46rem; margin-top: .5rem; }
      .table { overflow-x: auto; margin: 1rem 0; }
      table { border-collapse: collapse; font-size: .95rem; font-variant-numeric: tabular-nums; }
      th, td { padding: .35rem 1.5rem .35rem 0; text-align: left; vertical-align: top;
        border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      td:first-child { white-space: nowrap; }
      .numbers th:not(:first-child), .numbers td:not(:first-child) { text-align: right; }
      th { color: var(--soft); font-weight: 600; }
      pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
        padding: .8rem 1rem; overflow-x: auto; font-size: .9rem; }
      """;

  private HtmlWriter() {}

  /** The bytes of the file, UTF-8, lines ended by LF. */
  public static byte[] of(Document document) {
    String title = MarkupText.escaped(document.title());
    StringBuilder html =
        new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
            .append("<title>" + title + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n")
            .append("<body>\n<h1>" + title + "</h1>\n");
    for (Block block : document.blocks()) {
      html.append(html(block)).append('\n');
    }
    return html.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String html(Block block) {
    if (block instanceof Document.Heading heading) {
      return element("h2", heading.text());
    }
    if (block instanceof Document.Picture picture) {
      return """
      <figure>
      <a href="%1$s.svg"><img src="%1$s.svg" width="%4$d" alt="%2$s"/></a>
      <figcaption>%3$s <a href="%1$s.svg">SVG</a>, <a href="%1$s.png">PNG</a></figcaption>
      </figure>"""
          .formatted(
              picture.name(),
              MarkupText.escaped(picture.alt()),
              MarkupText.escaped(picture.caption()),
              picture.width());
    }
    if (block instanceof Document.Table table) {
      return table(table);
    }
    if (block instanceof Document.Code code) {
      return element("pre", code.text());
    }
    return element("p", ((Document.Paragraph) block).text());
  }

  private static String table(Document.Table table) {
    StringBuilder html =
        new StringBuilder(
            "<div class=\"table\"><table" + (table.numbers() ? " class=\"numbers\"" : "") + ">\n");
    html.append(row("th", table.head()));
    table.rows().forEach(row -> html.append(row("td", row)));
    return html.append("</table></div>").toString();
  }

  private static String row(String cell, List<String> texts) {
    StringBuilder html = new StringBuilder("<tr>");
    texts.forEach(text -> html.append(element(cell, text)));
    return html.append("</tr>\n").toString();
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + MarkupText.escaped(text) + "</" + name + ">";
  }
}
