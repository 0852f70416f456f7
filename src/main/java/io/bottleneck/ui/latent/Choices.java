package io.bottleneck.ui.latent;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;
import java.util.List;

/** What was chosen on one map and still means the same on the next. FX thread only. */
final class Choices {
  private final Workbench workbench;

  Choices(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Whether these are the digits to learn from, alone or followed by the held-out ones. */
  static boolean ofCorpus(DigitDataset digits, DigitCorpus corpus) {
    int all = corpus.training().size() + corpus.heldOut().size();
    return digits == corpus.training()
        || digits.size() == all && digits.name().equals(corpus.name());
  }

  /**
   * Keeps pin, selection and path as far as they go on, lets go of the rest.
   *
   * @param before the map up to now, or null
   */
  void carryOver(CodeMap before, CodeMap now) {
    if (before != null && before.digits() != now.digits()) {
      workbench.hoveredProperty().set(-1);
      otherDigits(before.digits(), now.digits());
    }
    List<Place> path = workbench.pathProperty().get();
    if (!path.isEmpty() && !now.standsAs(before)) {
      workbench
          .pathProperty()
          .set(
              now.continues(before)
                  ? MovedPath.of(path, before.index(), now.index().points())
                  : List.of());
    }
  }

  /** Of digits to learn from, alone or with the held-out ones, the same index means the same. */
  private void otherDigits(DigitDataset before, DigitDataset now) {
    DigitCorpus corpus = workbench.corpusProperty().get();
    boolean same = corpus != null && ofCorpus(before, corpus) && ofCorpus(now, corpus);
    if (!same || workbench.pinnedProperty().get() >= now.size()) {
      workbench.pinnedProperty().set(-1);
    }
    Selection selection = workbench.selectionProperty().get();
    workbench
        .selectionProperty()
        .set(same ? selection.minus(Selection.from(now.size(), before.size())) : Selection.NONE);
  }
}
