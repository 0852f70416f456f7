package io.bottleneck.dl4j;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.training.EventBuffer;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the application costs beside DL4J itself: pairs of an epoch of a bare minibatch loop (copy
 * 200 shuffled digits, {@code fit}) and an epoch of {@code TrainingService} with all its events,
 * same network, settings, thread and process, in alternating order, after an epoch of each to warm
 * up.
 *
 * <pre>{@code
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     io.bottleneck.dl4j.BareDl4jLoop FOLDER_WITH_DIGITS [PAIRS]
 * }</pre>
 */
public final class BareDl4jLoop {
  private final DigitCorpus corpus;
  private final AutoencoderSpec spec = Presets.SEED;
  private final ComputationGraph network;
  private final float[] images = new float[spec.batchSize() * DigitDataset.PIXELS];

  private BareDl4jLoop(DigitCorpus corpus) {
    this.corpus = corpus;
    NativeRuntime.enter(1);
    network = new ComputationGraph(NetworkFactory.plan(spec).configuration());
    network.init();
    float[] weights = new ParameterLayout(spec, network).toNetwork(InitialWeights.of(spec));
    Rows.pointer(network.params()).put(weights, 0, weights.length);
  }

  /** Prints one line a pair, then the medians. */
  public static void main(String[] args) throws Exception {
    DigitCorpus corpus = new DatasetLoader(null).open(Path.of(args[0]), LoadProgress.NONE);
    int pairs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    BareDl4jLoop loop = new BareDl4jLoop(corpus);
    loop.bareEpoch(0);
    loop.serviceEpoch();
    PrintStream out = System.out;
    double[] ratios = new double[pairs];
    out.println("pair   bare  service  ratio  validation  snapshots (seconds)");
    for (int pair = 0; pair < pairs; pair++) {
      boolean bareFirst = pair % 2 == 0;
      double bare = bareFirst ? loop.bareEpoch(pair + 1) : 0;
      TrainingEvent.EpochDone service = loop.serviceEpoch();
      bare = bareFirst ? bare : loop.bareEpoch(pair + 1);
      ratios[pair] = service.fitSeconds() / bare;
      out.printf(
          Locale.ROOT,
          "%4d  %5.2f  %7.2f  %5.3f  %10.2f  %9.2f%n",
          pair + 1,
          bare,
          service.fitSeconds(),
          ratios[pair],
          service.validationSeconds(),
          service.snapshotSeconds());
    }
    Arrays.sort(ratios);
    out.printf(Locale.ROOT, "median ratio %.3f%n", ratios[pairs / 2]);
  }

  private double bareEpoch(int epoch) {
    DigitDataset digits = corpus.training();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < digits.size(); i++) {
      order.add(i);
    }
    java.util.Collections.shuffle(order, new Random(epoch));
    long start = System.nanoTime();
    for (int from = 0; from < digits.size(); from += spec.batchSize()) {
      int count = Math.min(spec.batchSize(), digits.size() - from);
      for (int i = 0; i < count; i++) {
        digits.copyImage(order.get(from + i), images, i * DigitDataset.PIXELS);
      }
      INDArray batch =
          Nd4j.createFromArray(Arrays.copyOf(images, count * DigitDataset.PIXELS))
              .reshape(count, DigitDataset.PIXELS);
      network.fit(new DataSet(batch, batch));
    }
    return (System.nanoTime() - start) * 1e-9;
  }

  private TrainingEvent.EpochDone serviceEpoch() {
    EventBuffer buffer = new EventBuffer();
    new TrainingService(new Dl4jEngine(), Runnable::run)
        .start(TrainingRequest.fresh(spec.withEpochs(1), corpus, 1), buffer);
    return buffer.drain().stream()
        .filter(TrainingEvent.EpochDone.class::isInstance)
        .map(TrainingEvent.EpochDone.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
