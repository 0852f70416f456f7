package io.bottleneck.dl4j;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Trains with Deeplearning4j. Creating one costs nothing; the first {@link #open} or the first
 * large matrix product loads the native library (0.5 to 4 s).
 */
public final class Dl4jEngine implements TrainingEngine {
  private static final String LIBRARY_PROPERTIES =
      "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";

  private final MatrixProduct product = new OpenBlasProduct();

  /**
   * Builds a live network for the calling thread.
   *
   * @throws IllegalArgumentException if {@code start} has other layers than {@code spec}
   */
  @Override
  public Session open(AutoencoderSpec spec, Optional<SavedModel> start, int nativeThreads) {
    spec.validated();
    float[] parameters = start.map(SavedModel::parameters).orElseGet(() -> InitialWeights.of(spec));
    NativeRuntime.enter(nativeThreads);
    Dl4jSession session = new Dl4jSession(spec, parameters);
    start
        .filter(model -> model.card().spec().optimiser().kind() == spec.optimiser().kind())
        .ifPresent(model -> restoreOptimiser(session, model));
    return session;
  }

  private static void restoreOptimiser(Dl4jSession session, SavedModel model) {
    ModelCard card = model.card();
    double perEpoch = Math.ceil((double) card.trainingDigits() / card.spec().batchSize());
    int iteration = Math.toIntExact(Math.round(card.epoch() * perEpoch));
    model.optimiserState().ifPresent(state -> session.restoreOptimiser(state, iteration));
  }

  @Override
  public MatrixProduct matrixProduct() {
    return product;
  }

  @Override
  public Map<String, String> versions() {
    return Map.of("dl4j", libraryVersion());
  }

  /** As the library's jar says; its manifest says nothing. */
  private static String libraryVersion() {
    Properties properties = new Properties();
    try (InputStream in = ComputationGraph.class.getResourceAsStream(LIBRARY_PROPERTIES)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read DL4J's version", e);
    }
    return properties.getProperty("version", "unknown");
  }
}
