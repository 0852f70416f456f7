package io.bottleneck.export.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An ONNX file in Microsoft's runtime, which knows nothing of us. One thread. */
public final class OtherRuntime implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /** Loads a file, which the runtime checks. */
  public OtherRuntime(byte[] file) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(file, options);
    }
  }

  /** The shapes of inputs and outputs by name; -1 stands for any number. */
  public Map<String, List<Long>> shapes() throws OrtException {
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    session.getInputInfo().forEach((name, info) -> shapes.put(name, shape(info.getInfo())));
    session.getOutputInfo().forEach((name, info) -> shapes.put(name, shape(info.getInfo())));
    return shapes;
  }

  private static List<Long> shape(Object info) {
    long[] shape = ((TensorInfo) info).getShape();
    return List.of(shape[0], shape[1]);
  }

  public Optional<String> metadata(String key) throws OrtException {
    return session.getMetadata().getCustomMetadataValue(key);
  }

  public String description() throws OrtException {
    return session.getMetadata().getDescription();
  }

  /** Runs {@code values}, rows of {@code columns}, through the network. */
  public float[] run(String input, float[] values, int columns, String output) throws OrtException {
    long[] shape = {values.length / columns, columns};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      FloatBuffer found = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
      float[] all = new float[found.remaining()];
      found.get(all);
      return all;
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
