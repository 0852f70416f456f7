package io.bottleneck.ui.draw;

import io.bottleneck.ink.Drawing;
import io.bottleneck.ink.Mark;
import io.bottleneck.ink.Stroke;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.ui.workbench.DrawnStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Looks at a drawing as it was on its way, every few units of its length, with one network. What a
 * drawing has in common with the one before is not encoded again. Confined to one request at a
 * time.
 */
final class TrailMaker {
  /** Units of the pen's way between two steps. */
  private static final double APART = 1.5;

  /** Longer drawings are looked at less often. */
  static final int MOST = 240;

  private final BiFunction<List<Mark>, Boolean, float[]> ink;
  private Request last;
  private List<DrawnStep> found = List.of();

  TrailMaker(BiFunction<List<Mark>, Boolean, float[]> ink) {
    this.ink = ink;
  }

  /**
   * What is wanted.
   *
   * @param drawing all of it
   * @param centre whether to centre each step as MNIST is
   * @param network who sees it, if anybody
   */
  record Request(Drawing drawing, boolean centre, Optional<Autoencoder> network) {}

  List<DrawnStep> make(Request request) {
    if (request.network.isEmpty() || request.drawing.isBlank()) {
      last = null;
      found = List.of();
      return found;
    }
    int common = last != null && sameEyes(request) ? request.drawing.commonSteps(last.drawing) : 0;
    List<DrawnStep> steps = new ArrayList<>();
    int old = 0;
    for (int count : counts(request.drawing)) {
      while (old < found.size() && found.get(old).steps() < count) {
        old++;
      }
      boolean known = count <= common && old < found.size() && found.get(old).steps() == count;
      DrawnStep step = known ? found.get(old) : look(request, count);
      if (step != null) {
        steps.add(step);
      }
    }
    last = request;
    found = List.copyOf(steps);
    return found;
  }

  private boolean sameEyes(Request request) {
    return request.centre == last.centre
        && request.network.orElseThrow() == last.network.orElseThrow();
  }

  /** Null where nothing is to be seen yet. */
  private DrawnStep look(Request request, int count) {
    float[] seen = ink.apply(request.drawing.upTo(count).marks(), request.centre);
    if (DrawnDigit.blank(seen)) {
      return null;
    }
    Autoencoder network = request.network.orElseThrow();
    float[] code = network.encode(seen);
    return new DrawnStep(count, seen, code, network.decode(code));
  }

  /** After how many steps to look: along every stroke, and wherever one ends. */
  static List<Integer> counts(Drawing drawing) {
    double apart = APART;
    List<Integer> counts = counts(drawing, apart);
    while (counts.size() > MOST && counts.size() > drawing.marks().size()) {
      apart *= 2;
      counts = counts(drawing, apart);
    }
    int every = (counts.size() + MOST - 1) / MOST; // more than one only of very many strokes
    List<Integer> few = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      if ((counts.size() - 1 - i) % every == 0) { // the last is always one
        few.add(counts.get(i));
      }
    }
    return few;
  }

  private static List<Integer> counts(Drawing drawing, double apart) {
    List<Integer> counts = new ArrayList<>();
    int before = 0;
    for (Mark mark : drawing.marks()) {
      if (mark instanceof Stroke stroke) {
        double[] xs = stroke.xs();
        double[] ys = stroke.ys();
        double way = 0;
        for (int i = 1; i < xs.length; i++) {
          way += Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
          if (way >= apart && i < xs.length - 1) {
            counts.add(before + i + 1);
            way = 0;
          }
        }
        before += xs.length;
      } else {
        before++;
      }
      counts.add(before);
    }
    return counts;
  }
}
