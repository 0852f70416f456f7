package io.bottleneck.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An immutable set of 28x28 grey digits, with labels, without, or with labels for some.
 *
 * <p>Pixels are bytes read as 0..255, row by row from the top left, 255 = full ink. Images handed
 * out as floats are in [0,1], 1 = ink. Safe for use from any thread.
 */
public final class DigitDataset {
  /** Pixels along one side of a digit. */
  public static final int SIDE = 28;

  /** Pixels of one digit. */
  public static final int PIXELS = SIDE * SIDE;

  /** The label of a digit whose class is not known. */
  public static final int UNLABELLED = -1;

  /** Number of classes, the digits 0 to 9. */
  public static final int CLASSES = 10;

  private static final float[] GREY = greyLevels();

  private final String name;
  private final byte[] pixels;
  private final byte[] labels;
  private final boolean labelled;
  private volatile String sha256;

  /**
   * Takes ownership of the arrays: the caller must not change them afterwards.
   *
   * @param name what a person calls this set, for example {@code train.csv}
   * @param pixels {@code size * 784} bytes
   * @param labels one byte a digit, 0..9 or {@link #UNLABELLED}; or null when none carries a label
   * @throws IllegalArgumentException if the lengths do not fit or a label is out of range
   */
  public DigitDataset(String name, byte[] pixels, byte[] labels) {
    this.name = Objects.requireNonNull(name, "name");
    this.pixels = Objects.requireNonNull(pixels, "pixels");
    this.labels = labels;
    if (pixels.length % PIXELS != 0) {
      throw new IllegalArgumentException(
          "%d pixel bytes are no multiple of %d".formatted(pixels.length, PIXELS));
    }
    if (labels != null) {
      if (labels.length != pixels.length / PIXELS) {
        throw new IllegalArgumentException(
            "%d labels for %d digits".formatted(labels.length, pixels.length / PIXELS));
      }
      for (byte label : labels) {
        if (label < UNLABELLED || label >= CLASSES) {
          throw new IllegalArgumentException("label %d is not in 0..9".formatted(label));
        }
      }
    }
    labelled = labels != null && allLabelled(labels);
  }

  private static boolean allLabelled(byte[] labels) {
    for (byte label : labels) {
      if (label == UNLABELLED) {
        return false;
      }
    }
    return true;
  }

  /** What a person calls this set. */
  public String name() {
    return name;
  }

  /** Number of digits. */
  public int size() {
    return pixels.length / PIXELS;
  }

  /** Whether every digit carries a label. */
  public boolean labelled() {
    return labelled;
  }

  /** The class 0..9 of digit {@code index}, or {@link #UNLABELLED}. */
  public int label(int index) {
    Objects.checkIndex(index, size());
    return labels == null ? UNLABELLED : labels[index];
  }

  /** The grey level 0..255 of pixel {@code pixel} (0..783) of digit {@code index}. */
  public int pixel(int index, int pixel) {
    Objects.checkIndex(pixel, PIXELS);
    return pixels[Math.multiplyExact(index, PIXELS) + pixel] & 0xFF;
  }

  /**
   * The product of digit {@code index} with some pixels of an image: the sum of grey levels times
   * grey levels, which an {@code int} holds for any two images. Distances between many digits are
   * made of it, so it reads the bytes where they lie.
   *
   * @param places pixels 0..783
   * @param greys the image's grey levels 0..255 there
   * @param from the first of both arrays that counts
   * @param to behind the last
   */
  public int product(int index, int[] places, int[] greys, int from, int to) {
    int start = Objects.checkIndex(index, size()) * PIXELS;
    int even = 0; // two sums, so that one addition need not wait for the other
    int odd = 0;
    int s = from;
    for (; s + 1 < to; s += 2) {
      even += greys[s] * (pixels[start + places[s]] & 0xFF);
      odd += greys[s + 1] * (pixels[start + places[s + 1]] & 0xFF);
    }
    return s < to ? even + odd + greys[s] * (pixels[start + places[s]] & 0xFF) : even + odd;
  }

  /** The sum of the squared grey levels of digit {@code index}; an {@code int} holds it. */
  public int squaredNorm(int index) {
    int start = Objects.checkIndex(index, size()) * PIXELS;
    int sum = 0;
    for (int p = start; p < start + PIXELS; p++) {
      int grey = pixels[p] & 0xFF;
      sum += grey * grey;
    }
    return sum;
  }

  /** Writes digit {@code index} as 784 floats in [0,1] into {@code target} from {@code offset}. */
  public void copyImage(int index, float[] target, int offset) {
    int start = Objects.checkIndex(index, size()) * PIXELS;
    for (int i = 0; i < PIXELS; i++) {
      target[offset + i] = GREY[pixels[start + i] & 0xFF];
    }
  }

  /** Digit {@code index} as a new array of 784 floats in [0,1]. */
  public float[] image(int index) {
    float[] image = new float[PIXELS];
    copyImage(index, image, 0);
    return image;
  }

  /** The digits {@code from} (inclusive) to {@code to} (exclusive) as floats in [0,1]. */
  public float[] images(int from, int to) {
    Objects.checkFromToIndex(from, to, size());
    float[] images = new float[(to - from) * PIXELS];
    for (int i = from; i < to; i++) {
      copyImage(i, images, (i - from) * PIXELS);
    }
    return images;
  }

  /** The digits at {@code indices}, in that order, as floats in [0,1]. */
  public float[] images(int[] indices) {
    float[] images = new float[indices.length * PIXELS];
    for (int i = 0; i < indices.length; i++) {
      copyImage(indices[i], images, i * PIXELS);
    }
    return images;
  }

  /** A new set of the digits at {@code indices}, in that order. */
  public DigitDataset subset(String subsetName, int[] indices) {
    byte[] chosen = new byte[indices.length * PIXELS];
    byte[] chosenLabels = labels == null ? null : new byte[indices.length];
    for (int i = 0; i < indices.length; i++) {
      int index = Objects.checkIndex(indices[i], size());
      System.arraycopy(pixels, index * PIXELS, chosen, i * PIXELS, PIXELS);
      if (chosenLabels != null) {
        chosenLabels[i] = labels[index];
      }
    }
    return new DigitDataset(subsetName, chosen, chosenLabels);
  }

  /** The first {@code count} digits as a set of the same name; this very set if it has no more. */
  public DigitDataset first(int count) {
    return count >= size() ? this : subset(name, IntStream.range(0, count).toArray());
  }

  /** These digits followed by {@code others}, as a new set with copies of both. */
  public DigitDataset followedBy(DigitDataset others, String newName) {
    byte[] all = Arrays.copyOf(pixels, Math.addExact(pixels.length, others.pixels.length));
    System.arraycopy(others.pixels, 0, all, pixels.length, others.pixels.length);
    if (labels == null && others.labels == null) {
      return new DigitDataset(newName, all, null);
    }
    byte[] allLabels = new byte[size() + others.size()];
    for (int i = 0; i < allLabels.length; i++) {
      allLabels[i] = (byte) (i < size() ? label(i) : others.label(i - size()));
    }
    return new DigitDataset(newName, all, allLabels);
  }

  /**
   * The identity of the digits: lower-case hex SHA-256 over count, shape, labels and pixels. Equal
   * for the same digits whatever file format they came from. Computed at the first call (about 0.02
   * s for 42,000 digits).
   */
  public String sha256() {
    String known = sha256;
    if (known == null) {
      known = digest();
      sha256 = known; // two threads may compute the same value
    }
    return known;
  }

  private String digest() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    ByteBuffer header = ByteBuffer.allocate(12).putInt(size()).putInt(SIDE).putInt(SIDE);
    digest.update(header.array());
    digest.update((labels == null ? "unlabelled" : "labelled").getBytes(StandardCharsets.US_ASCII));
    if (labels != null) {
      digest.update(labels);
    }
    digest.update(pixels);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A copy of all pixels, {@code size() * 784} bytes. */
  public byte[] pixelBytes() {
    return pixels.clone();
  }

  /** A copy of all labels, or null when the digits carry none. */
  public byte[] labelBytes() {
    return labels == null ? null : labels.clone();
  }

  /**
   * An image as this class holds it: one byte a pixel, rounded to the nearest grey level.
   *
   * @param image floats in [0,1], 1 = ink
   */
  public static byte[] greyLevels(float[] image) {
    byte[] levels = new byte[image.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) Math.round(255 * image[i]);
    }
    return levels;
  }

  private static float[] greyLevels() {
    float[] levels = new float[256];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = i / 255f;
    }
    return levels;
  }
}
