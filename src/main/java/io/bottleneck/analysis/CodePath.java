package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.Polyline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a network decodes along a path through its code, at equal distances on the map, beside the
 * cross-fade of the pictures at its ends.
 *
 * <p>A network that has learned the digits changes one into another by way of digits (interpolation
 * in the latent space; Bengio et al. 2013, "Better Mixing via Deep Representations"). Mixing the
 * two pictures pixel by pixel shows both of them, one fainter than the other.
 *
 * @param frames from the path's beginning to its end
 * @param radius within which {@link PathFrame#near} counts, in units of the code
 */
public record CodePath(List<PathFrame> frames, double radius) {
  /**
   * Most corners a path may have to be faded from corner to corner. A path of more was drawn
   * freehand, and its corners are no choice of anybody: it is faded from end to end.
   */
  public static final int MOST_CORNERS = 12;

  /** Copies the list. */
  public CodePath {
    frames = List.copyOf(frames);
  }

  /**
   * Decodes the path; four passes through half the network for each frame, in batches.
   *
   * <p>Each frame is {@code map.code} of its place. Where a map shows two of many dimensions, a
   * real digit at a corner lies off the map's plane; how far off is mixed between one corner and
   * the next, so that a path that begins at a digit begins with that digit's own code.
   *
   * @param stops at least one, in order; places need not differ
   * @param count frames, at least 2
   * @return a path of {@code count} frames
   */
  public static CodePath of(
      Autoencoder network, LatentMap map, KnownGround ground, List<PathStop> stops, int count) {
    Polyline line = new Polyline(stops.stream().map(PathStop::place).toList());
    Knots knots = Knots.of(network, map, line, stops);
    int d = network.codeSize();
    List<Place> places = line.resampled(count);
    float[] codes = new float[count * d];
    float[] fades = new float[count * DigitDataset.PIXELS];
    for (int i = 0; i < count; i++) {
      double share = (double) i / (count - 1);
      Place place = places.get(i);
      float[] code = map.code((float) place.x(), (float) place.y());
      knots.mix(knots.offsets, share, codes, i * d);
      for (int j = 0; j < d; j++) {
        codes[i * d + j] += code[j];
      }
      knots.mix(knots.pictures, share, fades, i * DigitDataset.PIXELS);
    }
    float[] images = network.decode(codes);
    float[] again = network.reconstruct(images);
    float[] fadesAgain = network.reconstruct(fades);
    List<PathFrame> frames = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      float[] code = Arrays.copyOfRange(codes, i * d, (i + 1) * d);
      float[] image = picture(images, i);
      float[] fade = picture(fades, i);
      frames.add(
          new PathFrame(
              places.get(i),
              code,
              image,
              ReconstructionErrors.between(image, picture(again, i)),
              ground.near(code),
              fade,
              ReconstructionErrors.between(fade, picture(fadesAgain, i))));
    }
    return new CodePath(frames, ground.reach());
  }

  private static float[] picture(float[] images, int index) {
    return Arrays.copyOfRange(
        images, index * DigitDataset.PIXELS, (index + 1) * DigitDataset.PIXELS);
  }

  /**
   * The stops between which pictures are mixed.
   *
   * @param shares where each lies along the path, 0..1, ascending
   * @param pictures of each: the real digit's, else what its code is decoded to
   * @param offsets of each: the real digit's code less that of its place; zero without a digit
   */
  private record Knots(double[] shares, float[][] pictures, float[][] offsets) {
    static Knots of(Autoencoder network, LatentMap map, Polyline line, List<PathStop> stops) {
      boolean freehand = stops.size() > MOST_CORNERS;
      int[] chosen =
          freehand || stops.size() == 1
              ? new int[] {0, stops.size() - 1}
              : IntStream.range(0, stops.size()).toArray();
      double[] shares = new double[chosen.length];
      float[][] pictures = new float[chosen.length][];
      float[][] offsets = new float[chosen.length][];
      for (int k = 0; k < chosen.length; k++) {
        PathStop stop = stops.get(chosen[k]);
        float[] code = map.code((float) stop.place().x(), (float) stop.place().y());
        shares[k] = line.share(chosen[k]);
        offsets[k] = new float[code.length];
        if (stop.digit().isPresent()) {
          PathStop.Digit digit = stop.digit().get();
          pictures[k] = digit.image();
          for (int j = 0; j < code.length; j++) {
            offsets[k][j] = digit.code()[j] - code[j];
          }
        } else {
          pictures[k] = network.decode(code);
        }
      }
      return new Knots(shares, pictures, offsets);
    }

    /** Writes what lies at {@code share} of the path between the rows of {@code values}. */
    void mix(float[][] values, double share, float[] target, int from) {
      int end = 1;
      while (end < shares.length - 1 && shares[end] < share) {
        end++;
      }
      float[] first = values[end - 1];
      float[] second = values[end];
      double piece = shares[end] - shares[end - 1];
      float t = piece == 0 ? 0 : (float) ((share - shares[end - 1]) / piece);
      for (int j = 0; j < first.length; j++) {
        target[from + j] = first[j] + (second[j] - first[j]) * t;
      }
    }
  }
}
