package io.bottleneck.ui.training;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Convolution;
import io.bottleneck.model.LayerShape;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of the picture of a network.
 *
 * @param size units, or filters and the sides of their maps
 * @param values of one digit, which the bar grows with
 * @param what it does: an activation, or what a head is for
 * @param parameters how many, grouped; empty for the pixels
 * @param role what kind of line it is
 */
record NetworkRow(String size, int values, String what, String parameters, Role role) {
  private static final Texts TEXTS = Texts.of(NetworkRow.class);

  /** What a line stands for. */
  enum Role {
    /** Pixels, or a layer between them and the code. */
    LAYER,
    /** The code. */
    CODE,
    /** Beside the code or on it, no part of the way from picture to picture. */
    HEAD
  }

  /** From the pixels down to the code, its heads, and back to the pixels. */
  static List<NetworkRow> of(AutoencoderSpec spec) {
    List<NetworkRow> rows = new ArrayList<>();
    List<LayerShape> layers = LayerShape.of(spec);
    rows.add(
        new NetworkRow(
            Integer.toString(DigitDataset.PIXELS),
            DigitDataset.PIXELS,
            TEXTS.get("network.pixels"),
            "",
            Role.LAYER));
    for (LayerShape layer : layers) {
      if (layer.part() == LayerShape.Part.ENCODER) {
        rows.add(row(layer));
      }
    }
    for (LayerShape layer : layers) {
      if (layer.part() != LayerShape.Part.ENCODER && layer.part() != LayerShape.Part.DECODER) {
        rows.add(head(layer));
      }
    }
    for (LayerShape layer : layers) {
      if (layer.part() == LayerShape.Part.DECODER) {
        rows.add(row(layer));
      }
    }
    return rows;
  }

  private static NetworkRow row(LayerShape layer) {
    return new NetworkRow(
        layer.convolution().map(NetworkRow::maps).orElse(Integer.toString(layer.outputs())),
        layer.outputs(),
        layer.activation().label() + (layer.normalised() ? " + BN" : ""),
        grouped(layer.parameterCount()),
        layer.name().equals(LayerShape.CODE) ? Role.CODE : Role.LAYER);
  }

  private static NetworkRow head(LayerShape layer) {
    String part = layer.part().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new NetworkRow(
        Integer.toString(layer.outputs()),
        layer.outputs(),
        TEXTS.get("network." + part),
        grouped(layer.parameterCount()),
        Role.HEAD);
  }

  private static String maps(Convolution filters) {
    return filters.channelsOut() + " × " + filters.sideOut() + "²";
  }

  static String grouped(long number) {
    if (number >= 10_000_000) {
      return String.format(Locale.ROOT, "%.1f M", number / 1e6);
    }
    return String.format(Locale.ROOT, "%,d", number);
  }
}
