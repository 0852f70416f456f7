package io.bottleneck.export;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads codes that {@code numpy.save} wrote: an array of float32 or float64, of shape {@code (n,
 * d)}, or {@code (d,)} for a single code, little-endian and in C order as it is by default.
 */
final class NpyCodes {
  private static final int LONGEST_HEADER = 1 << 16;

  private static final Pattern TYPE = Pattern.compile("'descr': *'([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

  private final Path file;
  private final int d;

  private NpyCodes(Path file, int d) {
    this.file = file;
    this.d = d;
  }

  /** Rows of {@code d} finite floats, at least one. */
  static float[] read(Path file, int d) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return new NpyCodes(file, d).read(new DataInputStream(in), Files.size(file));
    } catch (EOFException e) {
      throw new UnreadableFileException(
          "%s: found the end of the file too early, expected the whole array".formatted(name(file)),
          e);
    }
  }

  private float[] read(DataInputStream in, long size) throws IOException {
    String header = header(in);
    String type = field(header, TYPE);
    if (!type.equals("<f4") && !type.equals("<f8")) {
      throw refused(
          "found numbers of type %s, expected float32 or float64 (<f4, <f8); convert them with"
              + " astype(\"<f4\")",
          type);
    }
    if (field(header, ORDER).equals("True")) {
      throw refused(
          "found the columns one after the other (Fortran order), expected rows;"
              + " numpy.ascontiguousarray makes them");
    }
    int rows = rows(field(header, SHAPE));
    int bytes = type.equals("<f4") ? Float.BYTES : Double.BYTES;
    if ((long) rows * d * bytes > size || (long) rows * d > Integer.MAX_VALUE) {
      throw refused("found %,d bytes, expected %,d codes of %,d numbers in them", size, rows, d);
    }
    float[] codes = new float[rows * d];
    byte[] row = new byte[d * bytes];
    for (int i = 0; i < rows; i++) {
      in.readFully(row);
      ByteBuffer numbers = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
      for (int j = 0; j < d; j++) {
        double value = bytes == Float.BYTES ? numbers.getFloat() : numbers.getDouble();
        if (!Float.isFinite((float) value)) {
          throw refused(
              "found %s in row %,d, column %,d, expected a finite number", value, i + 1, j + 1);
        }
        codes[i * d + j] = (float) value;
      }
    }
    return codes;
  }

  private String header(DataInputStream in) throws IOException {
    byte[] magic = in.readNBytes(NpyFile.MAGIC.length);
    if (!Arrays.equals(magic, NpyFile.MAGIC)) {
      throw refused("found no array of NumPy, expected what numpy.save writes");
    }
    int version = in.readUnsignedByte();
    in.readUnsignedByte();
    int length =
        version == 1
            ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
            : Integer.reverseBytes(in.readInt());
    if (version < 1 || version > 3 || length < 0 || length > LONGEST_HEADER) {
      throw refused("found format %d, expected 1 to 3 with a header of usual length", version);
    }
    byte[] text = new byte[length];
    in.readFully(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private int rows(String shape) throws IOException {
    String[] sides = shape.replace(" ", "").split(",");
    long[] lengths = new long[sides.length];
    for (int i = 0; i < sides.length; i++) {
      lengths[i] = sides[i].isEmpty() || sides[i].length() > 9 ? -1 : Long.parseLong(sides[i]);
    }
    boolean single = lengths.length == 1 && lengths[0] == d;
    if (!single && (lengths.length != 2 || lengths[1] != d)) {
      throw refused(
          "found an array of shape (%s), expected (n, %d), as the model's code has %d numbers",
          shape, d, d);
    }
    if (!single && lengths[0] < 1) {
      throw refused("found no code in it, expected at least one");
    }
    return single ? 1 : (int) lengths[0];
  }

  private String field(String header, Pattern pattern) throws IOException {
    Matcher found = pattern.matcher(header);
    if (!found.find()) {
      throw refused("found no header of a plain array, expected what numpy.save writes of one");
    }
    return found.group(1);
  }

  private UnreadableFileException refused(String problem, Object... values) {
    return new UnreadableFileException(
        name(file) + ": " + String.format(Locale.ROOT, problem, values));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
