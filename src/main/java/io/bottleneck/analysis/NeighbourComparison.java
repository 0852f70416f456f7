package io.bottleneck.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The digits whose codes are nearest beside the digits whose pixels are nearest. Where the two
 * agree, the network kept what makes images alike; where they do not, it went by something else.
 *
 * @param byCode indices of digits, nearest code first
 * @param byPixels indices of digits, nearest image first
 * @param codeVote what the labels of the first say
 * @param pixelVote what the labels of the second say
 */
public record NeighbourComparison(
    List<Integer> byCode, List<Integer> byPixels, LabelVote codeVote, LabelVote pixelVote) {
  /** Copies the lists. */
  public NeighbourComparison {
    byCode = List.copyOf(byCode);
    byPixels = List.copyOf(byPixels);
  }

  /**
   * The neighbours of a digit of the set, which is left out itself.
   *
   * @param pixels searches the digits
   * @param codes rows of {@code d} floats, one for each of the digits
   * @param k how many of each kind
   */
  public static NeighbourComparison of(
      PixelNeighbours pixels, float[] codes, int d, int index, int k) {
    return of(pixels, Neighbours.nearestOthers(codes, d, index, k), pixels.nearestOthers(index, k));
  }

  /**
   * The neighbours of anything else.
   *
   * @param code {@code d} floats
   * @param image 784 floats in [0,1]; what lies outside is clamped
   */
  public static NeighbourComparison of(
      PixelNeighbours pixels, float[] codes, int d, float[] code, float[] image, int k) {
    return of(pixels, Neighbours.nearest(codes, d, code, k), pixels.nearest(image, k));
  }

  private static NeighbourComparison of(PixelNeighbours pixels, int[] byCode, int[] byPixels) {
    return new NeighbourComparison(
        boxed(byCode),
        boxed(byPixels),
        LabelVote.of(pixels.digits(), byCode),
        LabelVote.of(pixels.digits(), byPixels));
  }

  private static List<Integer> boxed(int[] indices) {
    return Arrays.stream(indices).boxed().collect(Collectors.toList());
  }

  /** How many digits are in both lists. */
  public int overlap() {
    return (int) byCode.stream().filter(byPixels::contains).count();
  }
}
