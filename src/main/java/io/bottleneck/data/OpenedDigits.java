package io.bottleneck.data;

import java.nio.file.Path;

/**
 * Digits as they were opened, and corpora made of them.
 *
 * @param digits one set
 * @param origin which files it came from, in words
 */
record OpenedDigits(DigitDataset digits, String origin) {
  /** Two files as a corpus. */
  static DigitCorpus pair(
      Path place, CorpusFiles files, OpenedDigits training, OpenedDigits heldOut) {
    String chosen =
        Refusal.format(
            "%,d digits to learn from (%s) and %,d held out (%s), recognised by their names%s.",
            training.digits().size(),
            training.origin(),
            heldOut.digits().size(),
            heldOut.origin(),
            leftAside(files));
    Path folder = files.training().digits().getParent();
    return new DigitCorpus(nameOf(folder), place, training.digits(), heldOut.digits(), chosen);
  }

  /** A file without another beside it as a corpus: some of its digits are held out. */
  static DigitCorpus split(Path place, CorpusFiles files, OpenedDigits opened)
      throws DatasetException {
    Path file = files.training().digits();
    DigitDataset all = opened.digits();
    if (all.size() < 2) {
      throw Refusal.of(
          file, "found one digit, expected at least two: one to learn from, one to hold out");
    }
    HoldOut.Split split = HoldOut.of(all.size());
    DigitDataset training = all.subset(all.name() + " (learnt)", split.training());
    DigitDataset heldOut = all.subset(all.name() + " (held out)", split.heldOut());
    String chosen =
        Refusal.format(
            "%,d digits to learn from and %,d held out, drawn with seed %d from %s, because it comes"
                + " without a test file%s.",
            training.size(), heldOut.size(), HoldOut.SEED, opened.origin(), leftAside(files));
    return new DigitCorpus(nameOf(file), place, training, heldOut, chosen);
  }

  private static String leftAside(CorpusFiles files) {
    return files.leftAside().isEmpty()
        ? ""
        : "; left aside: " + String.join(", ", files.leftAside());
  }

  private static String nameOf(Path path) {
    Path last = path.getFileName();
    if (last == null) {
      return path.toString();
    }
    return last.toString().replaceFirst("(?i)(\\.csv)?(\\.gz)?$", "");
  }
}
