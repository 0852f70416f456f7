package io.bottleneck.plot;

/** The colours of a frame's points by shade: as they are, or faded because others are selected. */
final class Inks {
  /** How far a colour fades into the ground beside a selection. */
  private static final double FADING = 0.78;

  private final int[] full;
  private final int[] others;

  Inks(ScatterFrame frame) {
    PointColours colours = frame.look().colours();
    full = frame.theme().dark() ? colours.dark() : colours.light();
    if (frame.look().selection().isEmpty()) {
      others = full;
      return;
    }
    others = new int[full.length];
    int ground = Blend.mixed(frame.theme().background(), frame.theme().axis(), 0.35);
    for (int shade = 0; shade < full.length; shade++) {
      others[shade] = Blend.mixed(full[shade], ground, FADING);
    }
  }

  /** Opaque ARGB by shade of selected points; not to be changed. */
  int[] selected() {
    return full;
  }

  /** The same of all others: of all points when none is selected. */
  int[] others() {
    return others;
  }
}
