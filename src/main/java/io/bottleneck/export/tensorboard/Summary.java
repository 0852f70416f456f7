package io.bottleneck.export.tensorboard;

import static io.bottleneck.data.DigitDataset.PIXELS;
import static io.bottleneck.data.DigitDataset.SIDE;

import io.bottleneck.export.PictureFile;
import io.bottleneck.export.ProtoWriter;
import java.io.IOException;

/**
 * Messages of TensorFlow's {@code Summary}: tagged values of one step. They use the fields that
 * every version of TensorBoard reads: versions that know plugins turn them into their own form and
 * write the plugin's metadata themselves, so that none is given.
 */
final class Summary {
  // Field numbers of tensorflow.Summary, of the Value in it and of the Image in that.
  private static final int VALUE = 1;
  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;
  private static final int IMAGE = 4;
  private static final int HISTO = 5;
  private static final int HEIGHT = 1;
  private static final int WIDTH = 2;
  private static final int COLOUR_SPACE = 3;
  private static final int GREY = 1;
  private static final int ENCODED_IMAGE = 4;

  private static final int NOT_A_NUMBER = 128;

  private Summary() {}

  static ProtoWriter scalar(String tag, double value) {
    return new ProtoWriter().message(VALUE, value(tag).float32(SIMPLE_VALUE, (float) value));
  }

  static ProtoWriter histogram(String tag, Histogram histogram) {
    return new ProtoWriter().message(VALUE, value(tag).message(HISTO, histogram.message()));
  }

  /** One value for each image, numbered as TensorFlow numbers images of one tag. */
  static ProtoWriter images(String tag, float[] pixels, int count) throws IOException {
    ProtoWriter summary = new ProtoWriter();
    for (int i = 0; i < count; i++) {
      ProtoWriter image =
          new ProtoWriter()
              .varint(HEIGHT, SIDE)
              .varint(WIDTH, SIDE)
              .varint(COLOUR_SPACE, GREY)
              .bytes(ENCODED_IMAGE, PictureFile.greyPng(levels(pixels, i * PIXELS), SIDE, SIDE));
      summary.message(VALUE, value(tag + "/image/" + i).message(IMAGE, image));
    }
    return summary;
  }

  private static ProtoWriter value(String tag) {
    return new ProtoWriter().string(TAG, tag);
  }

  private static byte[] levels(float[] pixels, int from) {
    byte[] levels = new byte[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      levels[i] = (byte) level(pixels[from + i]);
    }
    return levels;
  }

  /** A NaN is neither ink nor paper: a diverged network must not look like one that draws none. */
  private static int level(float pixel) {
    return Float.isNaN(pixel) ? NOT_A_NUMBER : Math.round(Math.max(0f, Math.min(1f, pixel)) * 255f);
  }
}
