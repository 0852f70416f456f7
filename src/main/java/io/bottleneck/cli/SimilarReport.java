package io.bottleneck.cli;

import io.bottleneck.analysis.PairDistances;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.asking.Similarities;
import io.bottleneck.lab.asking.Similarity;
import io.bottleneck.lab.asking.Subject;
import io.bottleneck.model.SavedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How alike digits are, for persons and for programs.
 *
 * @param model whose codes were compared
 * @param digits among which
 * @param subject with what
 * @param imageOrNull the picture that was asked about
 * @param measured pairs that make distances readable
 * @param seed that drew them
 * @param pair whether two digits were compared, or many ranked
 * @param found the digits, most alike first
 * @param picture where they are drawn
 */
record SimilarReport(
    SavedModel model,
    DigitDataset digits,
    Subject subject,
    Path imageOrNull,
    Similarities measured,
    long seed,
    boolean pair,
    List<Similarity> found,
    Optional<Path> picture) {

  /** A table, and what it does not say. */
  void print(PrintWriter out) {
    String asked =
        imageOrNull == null
            ? DigitRow.named(subject.index(), digits)
            : imageOrNull.getFileName().toString();
    if (pair) {
      out.printf(
          Locale.ROOT,
          "How alike %s and %s of %s are by codes of %s.%n%n",
          asked,
          DigitRow.named(found.get(0).index(), digits),
          digits.name(),
          ModelOption.named(model));
      out.println("                      closer than");
      out.println("          distance   all pairs   pairs within a class");
      Similarity like = found.get(0);
      line(out, "codes", like.codeDistance(), like.byCode(), like.byCodeInClass());
      line(out, "pixels", like.pixelDistance(), like.byPixels(), like.byPixelsInClass());
    } else {
      out.printf(
          Locale.ROOT,
          "The digits most alike to %s among %,d of %s, by codes of %s.%n%n",
          asked,
          digits.size(),
          digits.name(),
          ModelOption.named(model));
      out.println("                              codes              |             pixels");
      out.println(
          "rank     row  class  distance     alike  in class | distance     alike  in class");
      for (int i = 0; i < found.size(); i++) {
        ranked(out, i + 1, found.get(i));
      }
      out.printf(
          "%nalike: closer than so many of all pairs; in class: than so many pairs within a"
              + " class.%n");
    }
    out.println();
    pairs(out);
    out.printf(
        "This measures what the model keeps of a digit in %d %s: what it loses goes unnoticed, and"
            + "%nanother model ranks otherwise. It is no probability that digits are of one class.%n",
        subject.code().length, subject.code().length == 1 ? "number" : "numbers");
    picture.ifPresent(file -> out.printf("%nThe digits are drawn in %s.%n", file));
  }

  /** One object on one line. */
  void printJson(PrintWriter out) {
    new JsonObject("similar")
        .put("out", picture.orElse(null))
        .put("model", model.card().name())
        .put("epoch", model.card().epoch())
        .put("data", digits.name())
        .put("digits", digits.size())
        .put("digit", subject.index() == Subject.NONE ? null : subject.index() + 1)
        .put("image", imageOrNull)
        .put("label", DigitRow.labelOrNull(subject.label()))
        .put("code", numbers(subject.code()))
        .put("seed", seed)
        .put("pairs", measured.anyPairs().count())
        .put("allPairs", measured.anyPairs().complete())
        .put("pairsInClass", measured.sameClassPairs().count())
        .put("found", found.stream().map(this::object).toList())
        .print(out);
  }

  private JsonObject object(Similarity like) {
    return new JsonObject()
        .put("row", like.index() + 1)
        .put("label", DigitRow.labelOrNull(like.label()))
        .put("codeDistance", like.codeDistance())
        .put("codesFurtherApart", like.byCode())
        .put("codesFurtherApartInClass", inClass(like.byCodeInClass()))
        .put("pixelDistance", like.pixelDistance())
        .put("pixelsFurtherApart", like.byPixels())
        .put("pixelsFurtherApartInClass", inClass(like.byPixelsInClass()));
  }

  private void line(PrintWriter out, String name, double distance, double share, double inClass) {
    out.printf(
        Locale.ROOT,
        "%-7s %10.4f  %10s   %20s%n",
        name,
        distance,
        Similarity.percent(share),
        classPercent(inClass));
  }

  private void ranked(PrintWriter out, int rank, Similarity like) {
    out.printf(
        Locale.ROOT,
        "%4d %7d  %5s  %8.4f  %8s  %8s | %8.4f  %8s  %8s%n",
        rank,
        like.index() + 1,
        like.label() == DigitDataset.UNLABELLED ? "-" : like.label(),
        like.codeDistance(),
        Similarity.percent(like.byCode()),
        classPercent(like.byCodeInClass()),
        like.pixelDistance(),
        Similarity.percent(like.byPixels()),
        classPercent(like.byPixelsInClass()));
  }

  private void pairs(PrintWriter out) {
    PairDistances any = measured.anyPairs();
    PairDistances inClass = measured.sameClassPairs();
    out.printf(
        Locale.ROOT,
        "Compared with %,d pairs of these digits (%s) and %s.%n",
        any.count(),
        any.complete() ? "all there are" : "drawn with seed " + seed,
        inClass.count() == 0
            ? "none within a class, because they carry no labels"
            : String.format(Locale.ROOT, "%,d within a class", inClass.count()));
  }

  private String classPercent(double share) {
    return inClass(share) == null ? "-" : Similarity.percent(share);
  }

  /** Null where there are no pairs within a class. */
  private Double inClass(double share) {
    return measured.sameClassPairs().count() == 0 ? null : share;
  }

  private static List<Float> numbers(float[] code) {
    Float[] numbers = new Float[code.length];
    for (int j = 0; j < numbers.length; j++) {
      numbers[j] = Float.isFinite(code[j]) ? code[j] : null;
    }
    return Arrays.asList(numbers);
  }
}
