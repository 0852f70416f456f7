package io.bottleneck.ui.runs;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.ui.workbench.RecordedCodes;
import java.io.IOException;
import java.util.Optional;

/** Reads what a run left, piece by piece. Called off the FX thread. */
public interface RunArchive {
  /** Losses and what is kept, as of now: a run that trains goes on. */
  RunHistory history(String id) throws IOException;

  /** The network of an epoch that is kept. */
  Autoencoder weights(String id, int epoch) throws IOException;

  /**
   * The codes of the live subset after {@code epoch}.
   *
   * @param corpus the open digits; the codes are of a choice of its held-out ones. The same choice
   *     is the same object each time, so that points can be followed from epoch to epoch
   * @return empty when none were written, or when the run learned from other digits
   */
  Optional<RecordedCodes> codes(String id, int epoch, DigitCorpus corpus) throws IOException;
}
