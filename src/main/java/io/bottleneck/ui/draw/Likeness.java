package io.bottleneck.ui.draw;

import io.bottleneck.analysis.LabelVote;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.Optional;

/**
 * Which class a drawing resembles: how the training digits with the nearest codes are labelled.
 *
 * @param vote what their labels say; at least one carries a label
 */
public record Likeness(LabelVote vote) {
  /**
   * A question.
   *
   * @param seen what the network sees of the drawing, or null for a blank pad
   * @param map codes of the training digits, or null before there are any
   */
  record Request(float[] seen, CodeMap map) {}

  /**
   * The answer, or empty where nobody can tell. The drawing is encoded by the network that made the
   * map's codes, because while one trains the map may be a moment behind.
   */
  static Optional<Likeness> of(Request request) {
    CodeMap map = request.map;
    if (request.seen == null || map == null) {
      return Optional.empty();
    }
    float[] code = map.source().encode(request.seen);
    LabelVote vote = LabelVote.ofNearest(map.digits(), map.codes(), code);
    return vote.majority() == DigitDataset.UNLABELLED
        ? Optional.empty()
        : Optional.of(new Likeness(vote));
  }

  /** The class with the most votes. */
  public int label() {
    return vote.majority();
  }

  /** How many neighbours carry {@link #label()}. */
  public int votes() {
    return vote.counts().get(label());
  }

  /** How many neighbours carry a label. */
  public int neighbours() {
    return vote.voters();
  }
}
