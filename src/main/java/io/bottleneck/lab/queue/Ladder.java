package io.bottleneck.lab.queue;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.runs.RunListing;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.model.AutoencoderSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The same network with codes of several sizes: how the loss falls as the code grows tells how many
 * numbers a digit needs.
 */
public final class Ladder {
  /** What one compares unless one chooses others. */
  public static final List<Integer> SIZES = List.of(1, 2, 3, 8, 16, 32);

  private Ladder() {}

  /**
   * One rung.
   *
   * @param codeSize numbers in the code
   * @param validationLoss the smallest of the run so far
   * @param run id of the run
   */
  public record Rung(int codeSize, double validationLoss, String run) {}

  /**
   * Runs to queue: {@code base} with each of {@code sizes}.
   *
   * @param group tells this ladder's runs from others
   * @throws IllegalArgumentException naming what cannot be trained
   */
  public static List<QueueEntry> entries(
      AutoencoderSpec base, List<Integer> sizes, DigitCorpus corpus, String group) {
    List<QueueEntry> entries = new ArrayList<>();
    for (int size : sizes) {
      List<Integer> layers = new ArrayList<>(base.encoderSizes());
      layers.set(layers.size() - 1, size);
      AutoencoderSpec spec = base.with().encoderSizes(layers).build().validated();
      String name = "%s, code of %d".formatted(base.name(), size);
      entries.add(QueueEntry.of(name, spec, corpus, RunOrigin.LADDER, group));
    }
    return entries;
  }

  /** What the runs of {@code group} have reached, by code size; runs without an epoch left out. */
  public static List<Rung> rungs(RunListing runs, String group) {
    List<Rung> rungs = new ArrayList<>();
    for (RunSummary run : runs.runs()) {
      if (run.info().group().equals(group)) {
        run.history()
            .best()
            .ifPresent(
                best ->
                    rungs.add(
                        new Rung(
                            run.info().spec().codeSize(), best.validationLoss(), run.info().id())));
      }
    }
    rungs.sort(Comparator.comparingInt(Rung::codeSize));
    return rungs;
  }
}
