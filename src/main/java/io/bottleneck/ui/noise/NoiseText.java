package io.bottleneck.ui.noise;

import io.bottleneck.plot.RunPalette;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.List;
import java.util.Locale;

/** Words and colours that tell apart what stands on the bench. */
final class NoiseText {
  private static final Texts TEXTS = Texts.of(NoiseText.class);

  private NoiseText() {}

  /** The name of a model; the second of two namesakes says that it is the other. */
  static String name(List<ModelInUse> models, int place) {
    String name = models.get(place).name();
    boolean namesake = place > 0 && name.equals(models.get(0).name());
    return namesake ? TEXTS.get("name.other", name) : name;
  }

  /** Opaque ARGB of the model at {@code place}. */
  static int argb(int place, boolean dark) {
    return RunPalette.argb(place, dark);
  }

  /** Whose image is spoilt, and why it is not the one that was wanted. */
  static String subject(NoiseSubject subject, NoiseSubject.Origin wanted) {
    String whose =
        switch (subject.origin()) {
          case DRAWING -> "drawing";
          case PINNED -> subject.label() < 0 ? "pinned" : "labelled";
        };
    String key = subject.origin() == wanted ? "subject." : "instead.";
    return TEXTS.get(key + whose, subject.index() + 1, subject.label());
  }

  /** What to do before there is something to see. */
  static String need(NoiseViewModel.Need need) {
    return TEXTS.get("need." + need.name().toLowerCase(Locale.ROOT));
  }
}
