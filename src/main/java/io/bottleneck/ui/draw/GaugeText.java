package io.bottleneck.ui.draw;

import io.bottleneck.analysis.HeldOutMeasure;
import io.bottleneck.analysis.HeldOutSample;
import io.bottleneck.analysis.Judgement;
import io.bottleneck.analysis.Standing;
import io.bottleneck.ui.draw.GaugeViewModel.Judged;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.Locale;

/** A judgement in words. Shares are rounded towards the middle: 99.96 % is not all. */
final class GaugeText {
  private static final Texts TEXTS = Texts.of(GaugeText.class);

  /** Shares above this are told with a decimal, as there the digits one meets differ. */
  private static final double NEARLY_ALL = 99;

  private GaugeText() {}

  /** The measure's name. */
  static String name(HeldOutMeasure measure) {
    return TEXTS.get("gauge." + key(measure));
  }

  /** What the measure is, in one sentence. */
  static String explained(HeldOutMeasure measure) {
    return TEXTS.get("gauge." + key(measure) + ".tip");
  }

  private static String key(HeldOutMeasure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }

  /** The figure itself. */
  static String value(Standing standing) {
    double value = standing.value();
    if (!Double.isFinite(value)) {
      return "\u221e";
    }
    return switch (standing.measure()) {
      case ERROR, DIGITS -> FigureText.error(value);
      case CODES -> String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
      case INK, SIZE -> TEXTS.get("gauge.pixels", String.format(Locale.ROOT, "%.0f", value));
    };
  }

  /** Where it stands: "larger than 93 % of held-out digits". */
  static String rank(Standing standing, HeldOutSample sample) {
    if (standing.same() >= 50) {
      return TEXTS.get("gauge.same", 0, digits(sample), share(standing.same()));
    }
    boolean few = standing.measure().bothWays() && standing.percentile() < 50;
    return rank(few, standing.percentile(), standing.among(), sample);
  }

  /** Where an error stands. */
  static String errorRank(double percentile, HeldOutSample sample) {
    return rank(false, percentile, sample.digits().size(), sample);
  }

  private static String rank(boolean few, double percentile, int among, HeldOutSample sample) {
    String digits = digits(sample);
    if (percentile <= 0 || percentile >= 100) {
      return TEXTS.get(percentile <= 0 ? "gauge.smaller-all" : "gauge.larger-all", among, digits);
    }
    return few
        ? TEXTS.get("gauge.smaller", among, digits, share(100 - percentile))
        : TEXTS.get("gauge.larger", among, digits, share(percentile));
  }

  private static String share(double percent) {
    if (percent < 1) {
      return String.format(Locale.ROOT, "%.1f", Math.ceil(percent * 10) / 10);
    }
    return percent > NEARLY_ALL && percent < 100
        ? String.format(Locale.ROOT, "%.1f", Math.floor(percent * 10) / 10)
        : String.format(Locale.ROOT, "%.0f", Math.floor(percent));
  }

  /** Held-out digits, or what stands for them. */
  static String digits(HeldOutSample sample) {
    return TEXTS.get(sample.heldOut() ? "gauge.held-out" : "gauge.training");
  }

  /** How like the data. */
  static String level(Judged judged) {
    HeldOutSample sample = judged.reference().sample();
    return switch (judged.judgement().level()) {
      case LIKE -> TEXTS.get("gauge.like");
      case UNUSUAL -> TEXTS.get("gauge.unusual");
      case UNLIKE -> TEXTS.get("gauge.unlike");
      case TOO_FEW -> TEXTS.get("gauge.too-few", sample.digits().size(), digits(sample));
    };
  }

  /** Which measure and which figure it rests on. */
  static String reason(Judged judged) {
    Judgement judgement = judged.judgement();
    HeldOutSample sample = judged.reference().sample();
    if (judgement.level() == Judgement.Level.TOO_FEW) {
      return TEXTS.get("gauge.reason.too-few");
    }
    Standing furthest = judgement.furthest();
    String rank = rank(furthest, sample);
    if (judgement.reasons().isEmpty()) {
      return TEXTS.get("gauge.reason.like", inSentence(furthest), rank);
    }
    List<Standing> others = judgement.reasons().subList(1, judgement.reasons().size());
    String first = name(furthest.measure());
    return others.isEmpty()
        ? TEXTS.get("gauge.reason.out", first, rank)
        : TEXTS.get("gauge.reason.also", first, rank, listed(others));
  }

  /** Two by name, of more the first: the gauge has room for two lines. */
  private static String listed(List<Standing> standings) {
    String first = inSentence(standings.get(0));
    return switch (standings.size()) {
      case 1 -> first;
      case 2 -> TEXTS.get("gauge.and", first, inSentence(standings.get(1)));
      default -> TEXTS.get("gauge.more", first, standings.size() - 1);
    };
  }

  private static String inSentence(Standing standing) {
    return name(standing.measure()).toLowerCase(Locale.ROOT);
  }

  /** What one compares with. */
  static String among(Judged judged) {
    HeldOutSample sample = judged.reference().sample();
    String epoch = FigureText.epoch(judged.reference().network().epoch());
    int all = sample.digits().size();
    return sample.sampleSize() == all
        ? TEXTS.get("gauge.among.all", all, digits(sample), epoch)
        : TEXTS.get("gauge.among", all, digits(sample), sample.sampleSize(), epoch);
  }
}
