package io.bottleneck.ui.arithmetic;

import io.bottleneck.analysis.CodeArithmetic;
import io.bottleneck.analysis.LabelVote;
import io.bottleneck.analysis.Neighbours;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.view.LabelledDigit;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * This minus that plus another, reckoned. Nobody changes the arrays.
 *
 * @param terms the three of them; empty where nothing is pinned, selected, drawn, or of that class
 * @param result what comes out, if all three are there
 * @param epoch of the weights that decoded it
 */
public record CodeSum(List<Optional<Decoded>> terms, Optional<Result> result, double epoch) {
  /**
   * A code and its picture.
   *
   * @param image 784 floats, unclamped
   * @param place where the map shows it
   */
  public record Decoded(float[] code, float[] image, Place place) {}

  /**
   * What comes out.
   *
   * @param decoded the sum
   * @param near real codes around it, {@link io.bottleneck.analysis.KnownGround#near}
   * @param radius within which they count
   * @param nearest the real digits with the nearest codes, nearest first
   * @param vote what their labels say
   */
  public record Result(
      Decoded decoded, int near, double radius, List<LabelledDigit> nearest, LabelVote vote) {
    /** Whether real codes lie near; elsewhere the picture is a guess. */
    public boolean known() {
      return near > 0;
    }
  }

  /**
   * What is asked for.
   *
   * @param ground the map
   * @param terms the first, the one to take away, and the one to add
   * @param pinned index in the map's digits, or -1
   * @param selection in the map's digits
   * @param drawing what is on the pad
   */
  record Question(
      ArithmeticGround ground,
      List<CodeTerm> terms,
      int pinned,
      Selection selection,
      Optional<float[]> drawing) {
    /** Reckons and decodes; some milliseconds. */
    CodeSum answer() {
      CodeMap map = ground.map();
      List<Optional<Decoded>> decoded =
          terms.stream().map(term -> code(term).map(this::decoded)).toList();
      Optional<Result> result = Optional.empty();
      if (decoded.stream().allMatch(Optional::isPresent)) {
        List<float[]> codes = decoded.stream().map(term -> term.orElseThrow().code()).toList();
        result =
            Optional.of(result(CodeArithmetic.minusPlus(codes.get(0), codes.get(1), codes.get(2))));
      }
      return new CodeSum(decoded, result, map.source().epoch());
    }

    private Optional<float[]> code(CodeTerm term) {
      CodeMap map = ground.map();
      int d = map.source().codeSize();
      return switch (term.kind()) {
        case CLASS_MEAN -> ground.mean(term.label()).map(MeanDigit::code);
        case PINNED -> pinned < 0 ? Optional.empty() : Optional.of(map.code(pinned));
        case SELECTION -> CodeArithmetic.mean(map.codes(), d, selection.indices());
        case DRAWN -> drawing.map(map.source()::encode);
      };
    }

    private Decoded decoded(float[] code) {
      float[] position = ground.map().projection().positions(code);
      return new Decoded(
          code, ground.map().source().decode(code), new Place(position[0], position[1]));
    }

    private Result result(float[] code) {
      CodeMap map = ground.map();
      int[] nearest = Neighbours.nearest(map.codes(), code.length, code, LabelVote.NEIGHBOURS);
      return new Result(
          decoded(code),
          ground.map().ground().near(code),
          ground.map().ground().reach(),
          Arrays.stream(nearest).mapToObj(i -> LabelledDigit.of(map.digits(), i)).toList(),
          LabelVote.of(map.digits(), nearest));
    }
  }
}
