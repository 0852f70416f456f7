package io.bottleneck.model;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.LayerShape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chain of a convolutional network: filters that halve the sides of the image, a dense code, a
 * dense layer back to the same channels, and filters that double the sides up to the image.
 */
final class ConvolutionalShapes {
  private ConvolutionalShapes() {}

  static List<LayerShape> chain(AutoencoderSpec spec) {
    List<Integer> sizes = spec.encoderSizes();
    List<LayerShape> layers = new ArrayList<>();
    if (sizes.isEmpty()) {
      return layers;
    }
    int filterLayers = sizes.size() - 1;
    int side = DigitDataset.SIDE;
    int channels = 1;
    for (int i = 0; i < filterLayers; i++) {
      Convolution filters =
          new Convolution(channels, sizes.get(i), side, Convolution.Scaling.HALVE);
      layers.add(filtering(spec, "encoder" + (i + 1), Part.ENCODER, filters));
      channels = filters.channelsOut();
      side = filters.sideOut();
    }
    int inner = channels * side * side;
    layers.add(LayerShape.dense(spec, LayerShape.CODE, Part.ENCODER, inner, spec.codeSize()));
    layers.add(LayerShape.dense(spec, "decoder1", Part.DECODER, spec.codeSize(), inner));
    for (int i = filterLayers - 1; i >= 0; i--) {
      int after = i == 0 ? 1 : sizes.get(i - 1);
      Convolution filters = new Convolution(channels, after, side, Convolution.Scaling.DOUBLE);
      String name = i == 0 ? LayerShape.OUTPUT : "decoder" + (filterLayers - i + 1);
      layers.add(filtering(spec, name, Part.DECODER, filters));
      channels = after;
      side = filters.sideOut();
    }
    return layers;
  }

  private static LayerShape filtering(
      AutoencoderSpec spec, String name, Part part, Convolution filters) {
    return new LayerShape(
        name,
        part,
        filters.inputs(),
        filters.outputs(),
        LayerShape.activation(spec, name),
        false,
        Optional.of(filters));
  }
}
