package io.bottleneck.lab.watch;

import io.bottleneck.analysis.LatentQuality;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;

/**
 * The held-out digits that are looked at after every epoch: always the same ones, so that a curve
 * shows the network changing and not the choice. Callable from any thread.
 */
public final class LiveDigits {
  /** The first so many held-out digits; all of them where there are fewer. */
  public static final int MOST = 2000;

  private DigitCorpus corpus;
  private DigitDataset digits;
  private LatentQuality quality;

  /** The digits of {@code corpus}: the same object for the same corpus, until another is asked. */
  public synchronized DigitDataset of(DigitCorpus wanted) {
    if (wanted != corpus) {
      digits = wanted.heldOut().first(MOST);
      corpus = wanted;
      quality = null;
    }
    return digits;
  }

  /** Measures codes of {@link #of}; a fifth of a second the first time, for the images' order. */
  synchronized LatentQuality quality(DigitCorpus wanted) {
    DigitDataset measured = of(wanted);
    if (quality == null) {
      quality = LatentQuality.of(measured, LatentQuality.NEIGHBOURS);
    }
    return quality;
  }
}
