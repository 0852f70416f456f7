package io.bottleneck.lab.runs;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Disk;
import io.bottleneck.dl4j.Dl4jEngine;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.Presets;
import io.bottleneck.training.TrainingEngine;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Real runs of a network small enough to train in a moment. */
public final class TinyRuns {
  /** Forty digits to learn from, twelve held out. */
  public static final DigitCorpus CORPUS = corpus(1);

  final TrainingService service;
  final List<String> failures = new ArrayList<>();
  final RunStore store;

  TinyRuns(Path folder, Disk disk) {
    this(folder, disk, new Dl4jEngine());
  }

  TinyRuns(Path folder, Disk disk, TrainingEngine engine) {
    service = new TrainingService(engine, Runnable::run);
    store = new RunStore(folder, disk, new ModelFile(disk), Clock.systemUTC());
  }

  /** Trains a new run to its end; {@code witness} hears after the recorder. */
  RunRecorder train(AutoencoderSpec spec, TrainingObserver witness) throws Exception {
    TrainingRequest request = TrainingRequest.fresh(spec, CORPUS, 1);
    RunRecorder recorder =
        store.begin(request, RunPlan.of("tiny", RunOrigin.HAND), Map.of(), failures::add);
    service.start(request, recorder.andThen(witness));
    return recorder;
  }

  /** Goes on with a run to its end. */
  void resume(String id, AutoencoderSpec spec, TrainingObserver witness) throws Exception {
    RunStore.Continuation next = store.resume(id, CORPUS, spec, failures::add);
    service.start(next.request(), next.recorder().andThen(witness));
  }

  /** A network of a few units. */
  public static AutoencoderSpec spec(int epochs) {
    return Presets.QUICK
        .with()
        .name("tiny")
        .encoderSizes(List.of(5, 2))
        .batchSize(8)
        .epochs(epochs)
        .build();
  }

  /** Other digits for each seed. */
  public static DigitCorpus corpus(long seed) {
    return new DigitCorpus(
        "made up", Path.of("nowhere").toAbsolutePath(), digits(40, seed), digits(12, -seed), "");
  }

  private static DigitDataset digits(int count, long seed) {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * DigitDataset.PIXELS];
    byte[] labels = new byte[count];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextInt(5) == 0 ? random.nextInt(256) : 0);
    }
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 10);
    }
    return new DigitDataset("digits " + seed, pixels, labels);
  }
}
