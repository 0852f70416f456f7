package io.bottleneck.dl4j;

import io.bottleneck.model.Convolution;
import io.bottleneck.model.Patches;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Forward and backward pass of a convolution, digit by digit: the sums are W * P with {@link
 * Patches} P, so that dW = dS * P' and dP = W' * dS, added back to the places they came from.
 */
final class FilterStep extends BaseLayer<Filters> {
  private static final long serialVersionUID = 1L;

  private final transient Convolution filters;
  private final transient Patches seen;
  private final int places;
  private transient float[] sums = {};

  FilterStep(NeuralNetConfiguration conf, DataType type, Convolution filters) {
    super(conf, type);
    this.filters = filters;
    seen = new Patches(filters);
    places = filters.sideOut() * filters.sideOut();
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    int count = (int) input.size(0);
    float[] values = copy(input);
    float[] weights = copy(getParam(ConvolutionParamInitializer.WEIGHT_KEY));
    float[] biases = copy(getParam(ConvolutionParamInitializer.BIAS_KEY));
    float[] patches = new float[filters.patch() * places];
    float[] one = new float[filters.outputs()];
    if (sums.length != count * filters.outputs()) {
      sums = new float[count * filters.outputs()];
    }
    for (int digit = 0; digit < count; digit++) {
      seen.fill(patches, values, digit * filters.inputs());
      Gemm.product(weights, filters.channelsOut(), filters.patch(), patches, places, one);
      int to = digit * filters.outputs();
      for (int i = 0; i < one.length; i++) {
        sums[to + i] = one[i] + biases[i / places];
      }
    }
    INDArray result =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {count, filters.outputs()}, 'c');
    Rows.pointer(result).put(sums, 0, sums.length);
    return layerConf().getActivationFn().getActivation(result, training);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    int count = (int) input.size(0);
    INDArray before = Nd4j.createFromArray(sums).reshape('c', count, filters.outputs());
    float[] delta =
        copy(layerConf().getActivationFn().backprop(before, epsilon.dup('c')).getFirst());
    float[] values = copy(input);
    float[] weights = copy(getParam(ConvolutionParamInitializer.WEIGHT_KEY));
    float[] weightGradient = new float[weights.length];
    float[] biasGradient = new float[filters.channelsOut()];
    float[] back = new float[count * filters.inputs()];
    float[] patches = new float[filters.patch() * places];
    float[] one = new float[filters.outputs()];
    for (int digit = 0; digit < count; digit++) {
      System.arraycopy(delta, digit * one.length, one, 0, one.length);
      for (int i = 0; i < one.length; i++) {
        biasGradient[i / places] += one[i];
      }
      seen.fill(patches, values, digit * filters.inputs());
      Gemm.addTimesTransposed(
          one, filters.channelsOut(), places, patches, filters.patch(), weightGradient);
      Gemm.transposedTimes(weights, filters.channelsOut(), filters.patch(), one, places, patches);
      seen.addBack(patches, back, digit * filters.inputs());
    }
    Gradient gradient = new DefaultGradient();
    put(gradient, ConvolutionParamInitializer.BIAS_KEY, biasGradient);
    put(gradient, ConvolutionParamInitializer.WEIGHT_KEY, weightGradient);
    INDArray before0 =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, DataType.FLOAT, new long[] {count, filters.inputs()}, 'c');
    Rows.pointer(before0).put(back, 0, back.length);
    return new Pair<>(gradient, before0);
  }

  private void put(Gradient gradient, String key, float[] values) {
    INDArray view = gradientViews.get(key);
    view.assign(Nd4j.createFromArray(values).reshape('c', view.shape()));
    gradient.setGradientFor(key, view, 'c');
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  private static float[] copy(INDArray array) {
    float[] values = new float[Math.toIntExact(array.length())];
    Rows.pointer(array.dup('c')).get(values);
    return values;
  }
}
