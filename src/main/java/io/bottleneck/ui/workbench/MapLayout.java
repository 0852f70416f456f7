package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.CodeLayout;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;

/**
 * A non-linear layout of the digits on the map. It is made once; a run that goes on moves the codes
 * below it, which {@link #madeOf} tells.
 *
 * @param layout where each digit stands
 * @param digits that were laid out
 * @param spec of the network that made the codes
 * @param codes that it was made of
 * @param epoch of those codes
 */
public record MapLayout(
    CodeLayout layout, DigitDataset digits, AutoencoderSpec spec, float[] codes, double epoch) {
  /** A layout of what {@code map} shows. */
  public static MapLayout of(CodeLayout layout, CodeMap map) {
    return new MapLayout(layout, map.digits(), map.source().spec(), map.codes(), map.epoch());
  }

  /** Whether these are digits that stand on it, under the same or other weights of its network. */
  public boolean fits(Autoencoder network, DigitDataset others) {
    return others == digits && network.spec().equals(spec);
  }

  /** Whether it was made of the codes that {@code map} shows, and not of earlier ones. */
  public boolean madeOf(CodeMap map) {
    return map.codes() == codes;
  }
}
