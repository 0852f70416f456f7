package io.bottleneck.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file says about it, in the naming of Kaggle ({@code train.csv}, {@code
 * test.csv}, {@code test-labels.csv}) and of MNIST ({@code train-images-idx3-ubyte}, {@code
 * t10k-labels.idx1-ubyte}), each with any prefix and with or without {@code .gz}. Upper and lower
 * case are the same. What a file really holds is read from its content.
 *
 * @param file the file
 * @param format of the naming
 * @param role of its digits
 * @param labels whether it is named as labels to go beside digits
 * @param series what the names of one collection share
 */
record FileName(Path file, Format format, Role role, boolean labels, String series)
    implements Comparable<FileName> {
  private static final Pattern IDX =
      Pattern.compile("(|.*-)(train|t10k|test)-(images|labels)(-idx[13]-ubyte|-ubyte|-idx)?");
  private static final Pattern CSV =
      Pattern.compile("(?:(|.*[-_. ])(train|test)|(.*?))([-_]labels)?\\.csv");

  /** The two namings. */
  enum Format {
    CSV,
    IDX
  }

  /** What the digits are for, as far as the name says. */
  enum Role {
    TRAINING,
    HELD_OUT,
    UNSAID
  }

  /** Reads the name of {@code file}; null when it is of neither naming. */
  static FileName of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    Matcher csv = CSV.matcher(plain);
    if (csv.matches()) {
      String series = csv.group(2) == null ? csv.group(3) : csv.group(1);
      return new FileName(file, Format.CSV, role(csv.group(2)), csv.group(4) != null, series);
    }
    Matcher idx = IDX.matcher(plain.replace('.', '-'));
    if (idx.matches()) {
      boolean labels = idx.group(3).equals("labels");
      return new FileName(file, Format.IDX, role(idx.group(2)), labels, idx.group(1));
    }
    return null;
  }

  /** Whether {@code other} belongs to the same collection. */
  boolean sameSeries(FileName other) {
    return format == other.format && series.equals(other.series);
  }

  /** Whether {@code other} is of the very digits this is of, pixels or labels. */
  boolean sameDigits(FileName other) {
    return sameSeries(other) && role == other.role;
  }

  /** The name as the user wrote it. */
  String text() {
    return file.getFileName().toString();
  }

  /** Kaggle's naming first, then no prefix before any, then plain before {@code .gz}. */
  @Override
  public int compareTo(FileName other) {
    int byFormat = format.compareTo(other.format);
    int bySeries = byFormat != 0 ? byFormat : series.compareTo(other.series);
    return bySeries != 0 ? bySeries : text().compareTo(other.text());
  }

  private static Role role(String word) {
    if (word == null) {
      return Role.UNSAID;
    }
    return word.equals("train") ? Role.TRAINING : Role.HELD_OUT;
  }
}
