package io.bottleneck.ink;

/**
 * 224x224 black-or-white samples over the 28x28 picture, eight along each side of a pixel. Ink is
 * united and erased sample by sample, so that overlapping strokes never count twice, which no blend
 * of grey values gives.
 *
 * <p>A capsule is convex, so each row of samples meets it in one interval: two square roots and two
 * products instead of a distance for every sample.
 */
final class InkBitmap {
  /** Samples along one side of a pixel; a pixel's samples of one row are one byte. */
  static final int SAMPLES = 8;

  /** Samples along one side of the picture. */
  static final int SIDE = InkRenderer.SIDE * SAMPLES;

  private static final int WORDS = (SIDE + Long.SIZE - 1) / Long.SIZE;
  private static final int PIXELS_PER_WORD = Long.SIZE / SAMPLES;

  private final long[] bits = new long[SIDE * WORDS];

  /** Adds or takes away the samples inside {@code capsule}, border included. */
  void draw(Capsule capsule) {
    double top = Math.min(capsule.ay(), capsule.by()) - capsule.radius();
    double bottom = Math.max(capsule.ay(), capsule.by()) + capsule.radius();
    int last = lastSample(bottom);
    double dx = capsule.bx() - capsule.ax();
    double dy = capsule.by() - capsule.ay();
    double length = Math.sqrt(dx * dx + dy * dy);
    double sideX = length == 0 ? 0 : -dy / length * capsule.radius();
    double sideY = length == 0 ? 0 : dx / length * capsule.radius();
    for (int row = firstSample(top); row <= last; row++) {
      double y = (row + 0.5) / SAMPLES;
      double half = halfChord(capsule.radius(), y - capsule.ay());
      double left = capsule.ax() - half;
      double right = capsule.ax() + half;
      half = halfChord(capsule.radius(), y - capsule.by());
      left = Math.min(left, capsule.bx() - half);
      right = Math.max(right, capsule.bx() + half);
      // A level piece's straight sides lie between its two discs: they add nothing.
      if (dy != 0) {
        double along = (y - capsule.ay() - sideY) / dy;
        if (along >= 0 && along <= 1) {
          double x = capsule.ax() + sideX + along * dx;
          left = Math.min(left, x);
          right = Math.max(right, x);
        }
        along = (y - capsule.ay() + sideY) / dy;
        if (along >= 0 && along <= 1) {
          double x = capsule.ax() - sideX + along * dx;
          left = Math.min(left, x);
          right = Math.max(right, x);
        }
      }
      span(row, firstSample(left), lastSample(right), capsule.erases());
    }
  }

  /** The inked share of each pixel's area, 784 floats in [0,1] in steps of 1/64. */
  float[] coverage() {
    return coverage(0, 0);
  }

  /**
   * The same of the ink moved by whole samples.
   *
   * @param right samples to the right, less than {@link #SIDE} either way
   * @param down samples downwards; what is moved out of the picture is lost
   */
  float[] coverage(int right, int down) {
    int side = InkRenderer.SIDE;
    int[] counts = new int[side * side];
    for (int row = Math.max(0, -down); row < SIDE - Math.max(0, down); row++) {
      int line = (row + down) / SAMPLES * side;
      for (int word = 0; word < WORDS; word++) {
        long rest = moved(row, word, right);
        for (int x = word * PIXELS_PER_WORD; rest != 0 && x < side; x++) {
          counts[line + x] += Long.bitCount(rest & 0xFF);
          rest >>>= SAMPLES;
        }
      }
    }
    float[] coverage = new float[counts.length];
    for (int i = 0; i < counts.length; i++) {
      coverage[i] = counts[i] / (float) (SAMPLES * SAMPLES);
    }
    return coverage;
  }

  /**
   * The coverage with the centre of mass where that of MNIST's digits is on average, to the sample.
   * Those digits are up to half a pixel off, because pixels can only be moved as a whole; samples
   * can be moved by less, and a network that learned from them knows the middle best: a pixel
   * beside it costs 7 right votes in 100.
   */
  float[] centred() {
    float[] there = coverage();
    InkMass ink = InkMass.of(there);
    return ink.none()
        ? there
        : coverage((int) Math.rint(ink.dx() * SAMPLES), (int) Math.rint(ink.dy() * SAMPLES));
  }

  /** One word of a row whose samples lie {@code right} further to the right. */
  private long moved(int row, int word, int right) {
    int whole = word - Math.floorDiv(right, Long.SIZE);
    int part = Math.floorMod(right, Long.SIZE);
    long here = word(row, whole) << part;
    return part == 0 ? here : here | word(row, whole - 1) >>> Long.SIZE - part;
  }

  private long word(int row, int word) {
    return word < 0 || word >= WORDS ? 0 : bits[row * WORDS + word];
  }

  /** Every sample as 0 or 1, row by row. */
  float[] samples() {
    float[] samples = new float[SIDE * SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int x = 0; x < SIDE; x++) {
        samples[row * SIDE + x] = bits[row * WORDS + x / Long.SIZE] >>> x & 1;
      }
    }
    return samples;
  }

  /** Half the chord of a circle at {@code distance} from its centre; NaN-free infinity if none. */
  private static double halfChord(double radius, double distance) {
    double square = radius * radius - distance * distance;
    return square < 0 ? Double.NEGATIVE_INFINITY : Math.sqrt(square);
  }

  private static int firstSample(double edge) {
    return (int) Math.max(0, Math.ceil(edge * SAMPLES - 0.5));
  }

  private static int lastSample(double edge) {
    return (int) Math.min(SIDE - 1, Math.floor(edge * SAMPLES - 0.5));
  }

  private void span(int row, int from, int to, boolean erases) {
    for (int x = from; x <= to; ) {
      int word = x / Long.SIZE;
      int end = Math.min(to, word * Long.SIZE + Long.SIZE - 1);
      long mask = -1L << x & -1L >>> Long.SIZE - 1 - end % Long.SIZE;
      if (erases) {
        bits[row * WORDS + word] &= ~mask;
      } else {
        bits[row * WORDS + word] |= mask;
      }
      x = end + 1;
    }
  }
}
