package io.bottleneck.lab.asking;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.Neighbours;
import io.bottleneck.analysis.PixelNeighbours;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.model.Autoencoder;
import java.util.Arrays;

/**
 * Digits, their codes, and what finds near ones by their pixels. Nobody changes the array; callable
 * from any thread.
 *
 * @param network made the codes
 * @param codes rows of {@code network.codeSize()} floats, one for each of {@code digits}
 * @param pixels searches the digits
 */
public record CodedDigits(
    Autoencoder network, DigitDataset digits, float[] codes, PixelNeighbours pixels) {

  /**
   * Encodes all of {@code digits}: some seconds for 42,000.
   *
   * @throws java.util.concurrent.CancellationException once {@code progress} says so
   */
  public static CodedDigits of(Autoencoder network, DigitDataset digits, LoadProgress progress) {
    float[] codes = Codes.of(network, digits, progress);
    return new CodedDigits(network, digits, codes, new PixelNeighbours(digits));
  }

  /** Digit {@code index} of the set, as what others are compared with. */
  public Subject digit(int index) {
    int d = network.codeSize();
    return new Subject(
        index,
        digits.label(index),
        digits.image(index),
        Arrays.copyOfRange(codes, index * d, (index + 1) * d));
  }

  /**
   * An image that is none of the set, as what digits are compared with.
   *
   * @param image 784 floats in [0,1]
   */
  public Subject image(float[] image) {
    return new Subject(Subject.NONE, DigitDataset.UNLABELLED, image, network.encode(image));
  }

  /** The Euclidean distance between the codes of {@code subject} and digit {@code index}. */
  public double codeDistance(Subject subject, int index) {
    return Neighbours.distance(codes, network.codeSize(), index, subject.code());
  }

  /** The mean squared difference of their 784 pixels in [0,1]. */
  public double pixelDistance(Subject subject, int index) {
    return subject.index() == Subject.NONE
        ? pixels.distance(subject.image(), index)
        : pixels.distance(subject.index(), index);
  }
}
