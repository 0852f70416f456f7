package io.bottleneck.export;

import io.bottleneck.data.DigitDataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two films of digits beside each other: the pictures along a path through a code, and the
 * cross-fade of its ends. On the fixed grey scale 0..1; values outside are clamped. Immutable but
 * for its arrays, which nobody changes; callable from any thread.
 *
 * @param path 784 floats a picture
 * @param fade as many pictures of 784 floats
 */
public record DigitFilm(List<float[]> path, List<float[]> fade) {
  /** Grey of what separates pictures: told apart from ground and from ink. */
  private static final byte BETWEEN = 0x60;

  private static final int SIDE = DigitDataset.SIDE;

  /** Checks that both are equally long, and not empty. */
  public DigitFilm {
    path = List.copyOf(path);
    fade = List.copyOf(fade);
    if (path.isEmpty() || path.size() != fade.size()) {
      throw new IllegalArgumentException(
          "%d pictures beside %d".formatted(path.size(), fade.size()));
    }
  }

  /**
   * Writes the film as an animated GIF, the path's picture on the left, the cross-fade's on the
   * right, one digit's pixel between them. It begins again after its end.
   *
   * @param multiple screen pixels for each of a digit's, at least 1
   * @param delayMillis how long each picture is shown
   * @param backAndForth whether it runs back to its beginning instead of jumping there
   * @throws IOException with one sentence for the user
   */
  public void writeGif(Path file, int multiple, int delayMillis, boolean backAndForth)
      throws IOException {
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      Canvas canvas = new Canvas(2 * SIDE + 1, SIDE, multiple);
      canvas.draw(path.get(i), 0, 0);
      canvas.draw(fade.get(i), SIDE + 1, 0);
      frames.add(canvas.levels);
    }
    if (backAndForth) {
      for (int i = path.size() - 2; i > 0; i--) {
        frames.add(frames.get(i));
      }
    }
    AnimatedGif.write(file, frames, (2 * SIDE + 1) * multiple, SIDE * multiple, delayMillis);
  }

  /**
   * Writes all pictures as one PNG, the path's in a row above the cross-fade's, one digit's pixel
   * between the rows.
   *
   * @param multiple screen pixels for each of a digit's, at least 1
   * @throws IOException with one sentence for the user
   */
  public void writeStrip(Path file, int multiple) throws IOException {
    int width = path.size() * SIDE;
    int height = 2 * SIDE + 1;
    Canvas canvas = new Canvas(width, height, multiple);
    for (int i = 0; i < path.size(); i++) {
      canvas.draw(path.get(i), i * SIDE, 0);
      canvas.draw(fade.get(i), i * SIDE, SIDE + 1);
    }
    int[] argb = new int[canvas.levels.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xFF000000 | 0x010101 * (canvas.levels[i] & 0xFF);
    }
    PictureFile.write(file, argb, width * multiple, height * multiple);
  }

  /** A grey picture in a digit's pixels, each {@code multiple} pixels square. */
  private static final class Canvas {
    private final int wide;
    private final int multiple;
    private final byte[] levels;

    Canvas(int width, int height, int multiple) {
      if (multiple < 1) {
        throw new IllegalArgumentException("multiple " + multiple);
      }
      this.multiple = multiple;
      wide = width * multiple;
      levels = new byte[Math.multiplyExact(wide, height * multiple)];
      Arrays.fill(levels, BETWEEN);
    }

    void draw(float[] digit, int left, int top) {
      for (int p = 0; p < DigitDataset.PIXELS; p++) {
        byte level = (byte) Math.round(255 * Math.max(0, Math.min(1, digit[p])));
        int x = (left + p % SIDE) * multiple;
        for (int row = 0; row < multiple; row++) {
          int start = ((top + p / SIDE) * multiple + row) * wide + x;
          Arrays.fill(levels, start, start + multiple, level);
        }
      }
    }
  }
}
