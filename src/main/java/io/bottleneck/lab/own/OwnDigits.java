package io.bottleneck.lab.own;

import io.bottleneck.data.DigitDataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The digits that the user keeps, oldest first. Immutable, callable from any thread.
 *
 * @param digits no two with the same id
 */
public record OwnDigits(List<OwnDigit> digits) {
  /** The most digits that can be kept: what one draws by hand, at 100 of each class. */
  public static final int MOST = 1000;

  /** Nothing is kept. */
  public static final OwnDigits EMPTY = new OwnDigits(List.of());

  private static final float LEVELS = 255;

  /** Copies the list. */
  public OwnDigits {
    digits = List.copyOf(digits);
    Set<String> ids = new HashSet<>();
    for (OwnDigit digit : digits) {
      if (!ids.add(digit.id())) {
        throw new IllegalArgumentException("two digits are called " + digit.id());
      }
    }
  }

  /** A set of its own of all of {@code dataset}. */
  public static OwnDigits of(DigitDataset dataset) {
    return new OwnDigits(
        IntStream.range(0, dataset.size())
            .mapToObj(i -> OwnDigit.of(dataset.label(i), dataset.image(i), Optional.empty()))
            .toList());
  }

  /** How many. */
  public int size() {
    return digits.size();
  }

  /** Whether nothing is kept. */
  public boolean isEmpty() {
    return digits.isEmpty();
  }

  /** The digit called {@code id}, if it is here. */
  public Optional<OwnDigit> find(String id) {
    return digits.stream().filter(digit -> digit.id().equals(id)).findFirst();
  }

  /** Its position, or -1 when it is not here. */
  public int indexOf(String id) {
    return IntStream.range(0, size())
        .filter(i -> digits.get(i).id().equals(id))
        .findFirst()
        .orElse(-1);
  }

  /** These followed by those of {@code others} that are not here yet. */
  public OwnDigits with(List<OwnDigit> others) {
    Set<String> here = new HashSet<>();
    digits.forEach(digit -> here.add(digit.id()));
    List<OwnDigit> all = new ArrayList<>(digits);
    others.stream().filter(digit -> here.add(digit.id())).forEach(all::add);
    return new OwnDigits(all);
  }

  /** The same with another label for the digit called {@code id}. */
  public OwnDigits relabelled(String id, int label) {
    return new OwnDigits(
        digits.stream()
            .map(digit -> digit.id().equals(id) ? digit.labelled(label) : digit)
            .toList());
  }

  /** All but the digit called {@code id}. */
  public OwnDigits without(String id) {
    return new OwnDigits(digits.stream().filter(digit -> !digit.id().equals(id)).toList());
  }

  /** Those that carry a label. */
  public OwnDigits labelled() {
    return new OwnDigits(
        digits.stream().filter(digit -> digit.label() != DigitDataset.UNLABELLED).toList());
  }

  /** The classes one after the other, those without a label last. */
  public OwnDigits byClass() {
    return new OwnDigits(
        digits.stream()
            .sorted(
                Comparator.comparingInt(
                    digit ->
                        digit.label() == DigitDataset.UNLABELLED
                            ? DigitDataset.CLASSES
                            : digit.label()))
            .toList());
  }

  /** How many of class 0 to 9, and behind these how many without a label. */
  public int[] counts() {
    int[] counts = new int[DigitDataset.CLASSES + 1];
    for (OwnDigit digit : digits) {
      counts[digit.label() < 0 ? DigitDataset.CLASSES : digit.label()]++;
    }
    return counts;
  }

  /** {@code size() * 784} floats in [0,1], what a model is asked with. */
  public float[] images() {
    float[] images = new float[size() * DigitDataset.PIXELS];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(
          digits.get(i).image(), 0, images, i * DigitDataset.PIXELS, DigitDataset.PIXELS);
    }
    return images;
  }

  /** The same digits as a set that files are made of, at the nearest of 256 grey levels. */
  public DigitDataset dataset(String name) {
    float[] images = images();
    byte[] pixels = new byte[images.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(LEVELS * images[i]);
    }
    byte[] labels = new byte[size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) digits.get(i).label();
    }
    return new DigitDataset(name, pixels, labelled().isEmpty() ? null : labels);
  }
}
