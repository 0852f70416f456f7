package io.bottleneck.ui.runs;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.RecordedCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What can be shown of one epoch.
 *
 * @param seek what was asked for
 * @param network of the nearest epoch that is kept
 * @param codes recorded ones of the epoch itself; empty when there are none, or when the network's
 *     own are shown
 */
record EpochFrame(Seek seek, Autoencoder network, Optional<RecordedCodes> codes) {
  /**
   * An epoch to show.
   *
   * @param run whose
   * @param name what a person calls the run
   * @param history what is kept of it
   * @param epoch which
   * @param corpus the open digits, or null
   * @param moving whether the next one will follow at once: then the recorded codes of few digits
   *     are shown even where the weights could place all
   */
  record Seek(
      String run, String name, RunHistory history, int epoch, DigitCorpus corpus, boolean moving) {}

  /** Reads a frame; off the FX thread. */
  static EpochFrame read(Seek seek, RunArchive archive, CheckpointCache cache) {
    try {
      return frame(seek, archive, cache);
    } catch (IOException e) {
      // A run that trains thins out what it keeps: those weights may have gone meanwhile.
      return again(seek, archive, cache, e);
    }
  }

  private static EpochFrame again(
      Seek seek, RunArchive archive, CheckpointCache cache, IOException why) {
    try {
      RunHistory now = archive.history(seek.run);
      if (now.kept().equals(seek.history.kept())) {
        throw why;
      }
      return frame(
          new Seek(seek.run, seek.name, now, seek.epoch, seek.corpus, seek.moving), archive, cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EpochFrame frame(Seek seek, RunArchive archive, CheckpointCache cache)
      throws IOException {
    int kept = seek.history.nearestKept(seek.epoch);
    Autoencoder network = cache.get(seek.run, kept);
    boolean recorded = seek.moving || kept != seek.epoch;
    Optional<RecordedCodes> codes =
        recorded && seek.corpus != null && seek.history.coded().contains(seek.epoch)
            ? archive.codes(seek.run, seek.epoch, seek.corpus)
            : Optional.empty();
    return new EpochFrame(seek, network, codes);
  }

  /** The kept epoch whose weights these are. */
  int weightsEpoch() {
    return seek.history.nearestKept(seek.epoch);
  }

  ModelInUse model() {
    return new ModelInUse(network, seek.name, Optional.empty(), codes);
  }
}
