package io.bottleneck.export.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of headings, paragraphs, tables, pictures and code. Immutable.
 *
 * @param title its heading
 * @param blocks from top to bottom
 */
public record Document(String title, List<Block> blocks) {
  /** One piece of it; all texts are plain and escaped by whoever writes them. */
  public sealed interface Block {}

  /** A heading below the title. */
  public record Heading(String text) implements Block {}

  /** A paragraph. */
  public record Paragraph(String text) implements Block {}

  /**
   * Two files with the same picture, in the folder of the document.
   *
   * @param name of the files without their endings {@code .svg} and {@code .png}
   * @param alt what it shows, for those who cannot see it
   * @param caption below it
   * @param width in units of a screen
   */
  public record Picture(String name, String alt, String caption, int width) implements Block {}

  /**
   * Rows of cells.
   *
   * @param head names of the columns
   * @param rows as many cells each
   * @param numbers whether all columns but the first hold numbers
   */
  public record Table(List<String> head, List<List<String>> rows, boolean numbers)
      implements Block {
    /** Copies the lists and checks that they fit. */
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != head.size()) {
          throw new IllegalArgumentException(
              "%d cells for %d columns".formatted(row.size(), head.size()));
        }
      }
    }
  }

  /** Something to copy as it is. */
  public record Code(String text) implements Block {}

  /** Copies the list. */
  public Document {
    blocks = List.copyOf(blocks);
  }

  /** A document in the making. */
  public static final class Builder {
    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    /** An empty one. */
    public Builder(String title) {
      this.title = title;
    }

    /** Adds a heading. */
    public Builder heading(String text) {
      return add(new Heading(text));
    }

    /** Adds a paragraph. */
    public Builder paragraph(String text) {
      return add(new Paragraph(text));
    }

    /** Adds any piece. */
    public Builder add(Block block) {
      blocks.add(block);
      return this;
    }

    /** All of it. */
    public Document build() {
      return new Document(title, blocks);
    }
  }
}
