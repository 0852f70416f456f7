package io.bottleneck.lab.asking;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.CaptionedSheet.Caption;
import io.bottleneck.export.CaptionedSheet.Cell;
import java.util.List;

/** Digits and captions on sheets that compare them. */
final class SheetCells {
  private SheetCells() {}

  /** What the others are compared with. */
  static Cell subject(Subject subject) {
    String text = subject.index() == Subject.NONE ? "image" : "digit";
    return new Cell(
        subject.image(),
        List.of(
            Caption.ofClass(text, subject.label()),
            Caption.ofClass(ofClass(subject.label()), subject.label())));
  }

  /** A digit with its rank and its class, and something more below. */
  static Cell ranked(DigitDataset digits, int index, int rank, Caption more) {
    int label = digits.label(index);
    String text = rank + (label == DigitDataset.UNLABELLED ? "" : " " + ofClass(label));
    return new Cell(digits.image(index), List.of(Caption.ofClass(text, label), more));
  }

  private static String ofClass(int label) {
    return label == DigitDataset.UNLABELLED ? "" : "(" + label + ")";
  }
}
