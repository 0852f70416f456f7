package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitStack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some digits of the map over their reconstructions, coloured for the screen. */
public final class MapStacks {
  private MapStacks() {}

  /**
   * Decodes and colours; any thread.
   *
   * @param known the map, and the errors that are told with the digits
   * @param indices of digits of the map, some dozens at most
   * @return one stack of two pictures a digit, in the order of {@code indices}
   */
  public static List<DigitStack> of(MapErrors.Known known, int[] indices) {
    CodeMap map = known.map();
    ReconstructionErrors errors = known.errors();
    float[] codes = Codes.rows(known.codes(), map.source().codeSize(), indices);
    float[] reconstructions = map.source().decode(codes);
    List<DigitStack> stacks = new ArrayList<>(indices.length);
    for (int i = 0; i < indices.length; i++) {
      int from = i * DigitDataset.PIXELS;
      float[] reconstruction =
          Arrays.copyOfRange(reconstructions, from, from + DigitDataset.PIXELS);
      List<int[]> pictures =
          List.of(
              DigitColours.grey(map.digits().image(indices[i])), DigitColours.grey(reconstruction));
      stacks.add(
          new DigitStack(
              indices[i], map.digits().label(indices[i]), pictures, errors.error(indices[i])));
    }
    return stacks;
  }
}
