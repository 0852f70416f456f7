package io.bottleneck.lab.asking;

import io.bottleneck.analysis.Neighbours;
import io.bottleneck.analysis.PairDistances;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.export.CaptionedSheet;
import io.bottleneck.export.CaptionedSheet.Caption;
import io.bottleneck.export.CaptionedSheet.Cell;
import io.bottleneck.export.CaptionedSheet.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How alike digits are to a network, as numbers one can read: a distance between two codes beside
 * the distances of many pairs. Beside each stands the same of the pixels, which no network made.
 *
 * <p>It measures what the network keeps in its code. What the code loses, two digits may differ in
 * unnoticed; and where two digits of one class lie far apart, it calls them unlike. Callable from
 * any thread.
 */
public final class Similarities {
  private final CodedDigits digits;
  private final PairDistances any;
  private final PairDistances sameClass;

  private Similarities(CodedDigits digits, PairDistances any, PairDistances sameClass) {
    this.digits = digits;
    this.any = any;
    this.sameClass = sameClass;
  }

  /**
   * Measures pairs of the digits: about a second.
   *
   * @param digits at least two
   * @param seed which pairs are drawn where there are too many to measure all
   * @throws java.util.concurrent.CancellationException once {@code progress} says so
   */
  public static Similarities of(CodedDigits digits, long seed, LoadProgress progress) {
    progress.report(-1, "measuring pairs of digits");
    int d = digits.network().codeSize();
    return new Similarities(
        digits,
        PairDistances.any(digits.pixels(), digits.codes(), d, seed, progress::cancelled),
        PairDistances.sameClass(digits.pixels(), digits.codes(), d, seed, progress::cancelled));
  }

  /** Pairs of any two digits. */
  public PairDistances anyPairs() {
    return any;
  }

  /** Pairs within a class; none where digits carry no labels. */
  public PairDistances sameClassPairs() {
    return sameClass;
  }

  /** How alike {@code subject} and digit {@code index} are. */
  public Similarity with(Subject subject, int index) {
    double code = digits.codeDistance(subject, index);
    double pixels = digits.pixelDistance(subject, index);
    return new Similarity(
        index,
        digits.digits().label(index),
        code,
        any.furtherCodes(code),
        sameClass.furtherCodes(code),
        pixels,
        any.furtherPixels(pixels),
        sameClass.furtherPixels(pixels));
  }

  /**
   * The digits most alike to {@code subject}, which is left out itself.
   *
   * @param k how many; fewer come back where there are fewer
   * @return nearest code first
   */
  public List<Similarity> ranked(Subject subject, int k) {
    int d = digits.network().codeSize();
    int[] nearest =
        subject.index() == Subject.NONE
            ? Neighbours.nearest(digits.codes(), d, subject.code(), k)
            : Neighbours.nearestOthers(digits.codes(), d, subject.index(), k);
    return Arrays.stream(nearest)
        .mapToObj(index -> with(subject, index))
        .collect(Collectors.toList());
  }

  /**
   * Writes {@code subject} and the digits it was compared with as a PNG file: below each its rank
   * with its class in parentheses, then its similarity by code.
   *
   * @param file is replaced atomically; on failure the old one stays
   * @throws IOException with one sentence for the user
   */
  public void writePicture(Path file, Subject subject, List<Similarity> ranked) throws IOException {
    List<Cell> cells = new ArrayList<>();
    cells.add(SheetCells.subject(subject));
    for (int i = 0; i < ranked.size(); i++) {
      Similarity like = ranked.get(i);
      Caption similarity = Caption.plain(Similarity.percent(like.byCode()));
      cells.add(SheetCells.ranked(digits.digits(), like.index(), i + 1, similarity));
    }
    CaptionedSheet.write(file, Row.of("", cells, CaptionedSheet.LONGEST_ROW));
  }
}
