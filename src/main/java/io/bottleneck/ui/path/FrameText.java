package io.bottleneck.ui.path;

import io.bottleneck.analysis.PathFrame;
import io.bottleneck.ui.view.Texts;

/** A frame in words and numbers. */
final class FrameText {
  private FrameText() {}

  /** Both rows. */
  static String of(Texts texts, PathFilm film, int index) {
    return path(texts, film, index) + "\n" + fade(texts, film, index);
  }

  /** What the path decodes to. */
  static String path(Texts texts, PathFilm film, int index) {
    PathFrame frame = film.frame(index);
    String head =
        texts.get(
            "frame",
            index + 1,
            film.frames().size(),
            frame.place().x(),
            frame.place().y(),
            frame.error());
    return head
        + "\n"
        + (frame.known()
            ? texts.get("frame.near", frame.near(), film.path().radius())
            : texts.get("frame.unknown", film.path().radius()));
  }

  /** The cross-fade. */
  static String fade(Texts texts, PathFilm film, int index) {
    PathFrame frame = film.frame(index);
    boolean last = index == film.frames().size() - 1;
    if (index > 0 && !last) {
      return texts.get("fade", frame.fadeError());
    }
    return texts.get(film.realEnd(last) ? "fade.real" : "fade.decoded", frame.fadeError());
  }
}
