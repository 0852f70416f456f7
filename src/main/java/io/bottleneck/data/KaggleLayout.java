package io.bottleneck.data;

/** The columns of Kaggle's Digit Recognizer: an optional {@code label}, then 784 pixels. */
final class KaggleLayout {
  static final String LABEL = "label";
  static final String PIXEL = "pixel";

  private KaggleLayout() {}

  /** Number of columns, 785 with labels and 784 without. */
  static int columns(boolean labelled) {
    return DigitDataset.PIXELS + (labelled ? 1 : 0);
  }

  /** Name of the column at {@code index}, counted from 0. */
  static String column(int index, boolean labelled) {
    int pixel = labelled ? index - 1 : index;
    return pixel < 0 ? LABEL : PIXEL + pixel;
  }
}
