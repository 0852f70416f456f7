package io.bottleneck.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.analysis.LatentQuality;
import io.bottleneck.analysis.QualityFigures;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunPlan;
import io.bottleneck.lab.runs.RunRecorder;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent.Reason;
import io.bottleneck.training.TrainingEvent.Started;
import io.bottleneck.training.TrainingRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where measuring happens is this thread at once, or a list of tasks that the test runs. */
class RunWatchTest {
  private static final DigitDataset DIGITS = RandomDigits.labelled(30, 1);
  private static final DigitCorpus CORPUS = RandomDigits.corpus(DIGITS);
  private static final AutoencoderSpec SPEC = PlantedNetwork.spec();

  @TempDir private Path folder;

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<String> heard = new ArrayList<>();
  private final Map<Integer, Map<String, Double>> measured = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private List<Finding> findings = List.of();
  private RunStore store;
  private RunRecorder run;

  private final RunWatch.Listener listener =
      new RunWatch.Listener() {
        @Override
        public void measured(int epoch, Map<String, Double> figures) {
          heard.add("measured " + epoch);
          measured.put(epoch, figures);
        }

        @Override
        public void diagnosed(List<Finding> newest) {
          heard.add("diagnosed");
          findings = newest;
        }
      };

  @BeforeEach
  void open() throws Exception {
    store = new RunStore(folder, Disk.REAL, new ModelFile(), Clock.systemUTC());
    run =
        store.begin(
            TrainingRequest.fresh(SPEC, CORPUS, 1),
            RunPlan.of("watched", RunOrigin.HAND),
            Map.of(),
            failures::add);
  }

  @AfterEach
  void close() throws Exception {
    run.close();
  }

  @Test
  void everyEpochIsWrittenDownAndToldAsItIs() throws Exception {
    RunWatch watch = watch(Runnable::run);
    start(watch, 0, 0);
    for (int epoch = 1; epoch <= 3; epoch++) {
      watch.on(Told.epoch(epoch, 0.05, 0.05, network(epoch)));
    }
    watch.on(Told.end(Reason.COMPLETED));

    assertThat(heard)
        .containsExactly(
            "measured 0",
            "measured 1",
            "diagnosed",
            "measured 2",
            "diagnosed",
            "measured 3",
            "diagnosed",
            "diagnosed");
    assertThat(store.codedEpochs(run.id())).containsExactly(0, 1, 2, 3);
    assertThat(store.history(run.id()).figures()).isEqualTo(measured);
    for (int epoch = 0; epoch <= 3; epoch++) {
      float[] codes = network(epoch).encode(DIGITS.images(0, 30));
      assertThat(store.codes(run.id(), epoch).orElseThrow()).containsExactly(codes);
      assertFigures(measured.get(epoch), network(epoch), codes);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void figuresOfEpochsBetweenAreLeftOutButNoCodesAndNeverTheLastFigures() throws Exception {
    Random random = new Random(3);
    RunWatch watch = watch(background::add);
    TreeSet<Integer> expected = new TreeSet<>();
    start(watch, 0, 0);
    for (int epoch = 1; epoch <= 25; epoch++) {
      if (random.nextInt(3) == 0) {
        work();
        expected.add(epoch - 1);
      }
      watch.on(Told.epoch(epoch, 0.05, 0.05, network(epoch)));
    }
    watch.on(Told.end(Reason.STOPPED));
    assertThat(background).isNotEmpty();
    work();
    expected.add(25);
    assertThat(expected).hasSizeBetween(4, 20);

    assertThat(measured.keySet()).isEqualTo(expected);
    assertThat(store.history(run.id()).figures()).isEqualTo(measured);
    assertThat(store.codedEpochs(run.id()))
        .isEqualTo(IntStream.rangeClosed(0, 25).boxed().toList());
    assertThat(heard.stream().filter("diagnosed"::equals)).hasSize(26);
  }

  @Test
  void aStartInsideAnEpochIsNotMeasuredAndTheNextWholeEpochIs() throws Exception {
    RunWatch watch = watch(Runnable::run);
    start(watch, 2, 2.4);
    assertThat(heard).isEmpty();
    watch.on(Told.epoch(3, 0.05, 0.05, network(3)));
    assertThat(heard).containsExactly("measured 3", "diagnosed");
    assertThat(store.codedEpochs(run.id())).containsExactly(3);
  }

  @Test
  void aStartAtAWholeEpochIsMeasuredAsThatEpoch() throws Exception {
    RunWatch watch = watch(Runnable::run);
    start(watch, 7, 7);
    assertThat(heard).containsExactly("measured 7");
    assertThat(store.codedEpochs(run.id())).containsExactly(7);
  }

  @Test
  void epochsMoreThanSixtyFourBehindAreNotLookedAtButTheDoctorHearsOfThem() throws Exception {
    RunWatch watch = watch(background::add);
    start(watch, 0, 0);
    for (int epoch = 1; epoch <= 70; epoch++) {
      boolean far = epoch < 6;
      watch.on(Told.epoch(epoch, epoch == 2 ? 0.01 : 0.05, 0.05, far ? closed() : network(epoch)));
    }
    work();
    assertThat(store.codedEpochs(run.id())).startsWith(0, 6, 7).endsWith(69, 70).hasSize(66);
    assertThat(measured).containsOnlyKeys(70);
    assertThat(heard.stream().filter("diagnosed"::equals)).hasSize(65);
    assertThat(texts()).anyMatch(text -> text.contains("climbs: it was 0.0100"));
  }

  @Test
  void whatIsWantedAfterwardsComesOnceAllThatWasHeardIsMeasured() {
    RunWatch watch = watch(background::add);
    start(watch, 0, 0);
    watch.on(Told.epoch(1, 0.05, 0.05, network(1)));
    watch.on(Told.end(Reason.COMPLETED));
    watch.afterwards(() -> heard.add("afterwards"));
    assertThat(heard).isEmpty();
    work();
    assertThat(heard).containsExactly("measured 1", "diagnosed", "diagnosed", "afterwards");
  }

  @Test
  void aListenerThatFailsFailsWhereMeasuringHappensAndMissesNothingElse() throws Exception {
    RunWatch watch =
        new RunWatch(
            CORPUS,
            new LiveDigits(),
            background::add,
            () -> Optional.of(run),
            new RunWatch.Listener() {
              @Override
              public void measured(int epoch, Map<String, Double> figures) {
                if (epoch < 2) {
                  throw new IllegalStateException("deaf at " + epoch);
                }
                heard.add("measured " + epoch);
              }

              @Override
              public void diagnosed(List<Finding> newest) {
                heard.add("diagnosed");
              }
            });
    start(watch, 0, 0);
    assertThatThrownBy(() -> background.remove().run()).hasMessage("deaf at 0");
    watch.on(Told.epoch(1, 0.05, 0.05, network(1)));
    watch.afterwards(() -> heard.add("afterwards"));
    assertThatThrownBy(() -> background.remove().run()).hasMessage("deaf at 1");
    watch.on(Told.epoch(2, 0.05, 0.05, network(2)));
    work();
    assertThat(heard).containsExactly("afterwards", "measured 2", "diagnosed");
    assertThat(store.codedEpochs(run.id())).containsExactly(0, 1, 2);
    assertThat(store.history(run.id()).figures()).containsOnlyKeys(0, 1, 2);
  }

  @Test
  void aRecorderThatCannotBeHadCostsItsOwnEpochsOnly() throws Exception {
    List<RuntimeException> troubles = new ArrayList<>();
    troubles.add(new IllegalStateException("no folder"));
    RunWatch watch =
        watch(
            background::add,
            () -> {
              if (!troubles.isEmpty()) {
                throw troubles.remove(0);
              }
              return Optional.of(run);
            });
    start(watch, 0, 0);
    assertThatThrownBy(() -> background.remove().run()).hasMessage("no folder");
    watch.on(Told.epoch(1, 0.05, 0.05, network(1)));
    work();
    assertThat(heard).containsExactly("measured 1", "diagnosed");
    assertThat(store.codedEpochs(run.id())).containsExactly(1);
  }

  @Test
  void aDiskThatFailsIsToldOnceAndTheFiguresAreToldAllTheSame() throws Exception {
    Files.createDirectory(run.folder().resolve("codes.f32"));
    RunWatch watch = watch(Runnable::run);
    start(watch, 0, 0);
    watch.on(Told.epoch(1, 0.05, 0.05, network(1)));
    assertThat(heard).containsExactly("measured 0", "measured 1", "diagnosed");
    assertThat(failures).singleElement().asString().contains("could not be written");
    assertThat(store.history(run.id()).figures()).containsOnlyKeys(0, 1);
  }

  @Test
  void aRunThatIsNotKeptIsMeasuredToo() {
    RunWatch watch = watch(Runnable::run, Optional::empty);
    start(watch, 0, 0);
    watch.on(Told.epoch(1, 0.05, 0.05, network(1)));
    assertThat(heard).containsExactly("measured 0", "measured 1", "diagnosed");
    assertThat(run.folder().resolve("codes.f32")).doesNotExist();
  }

  @Test
  void ofARunThatFailedBeforeItsFirstWeightsThereIsNothingToSay() {
    RunWatch watch = watch(background::add);
    watch.on(Told.end(Reason.FAILED));
    watch.afterwards(() -> heard.add("afterwards"));
    work();
    assertThat(heard).containsExactly("afterwards");
  }

  @Test
  void digitsWithoutLabelsHaveOnlyTheFiguresOfImages() {
    DigitCorpus unlabelled = RandomDigits.corpus(RandomDigits.unlabelled(DIGITS));
    RunWatch watch =
        new RunWatch(unlabelled, new LiveDigits(), Runnable::run, () -> Optional.of(run), listener);
    start(watch, 0, 0);
    assertThat(measured.get(0)).containsOnlyKeys("trustworthiness", "continuity");
  }

  @Test
  void theDoctorHearsOfEverythingButTheFreshWeights() {
    RunWatch watch = watch(Runnable::run);
    watch.begins(remembering(List.of(0.05, 0.04), List.of(0.05, 0.04)));
    Autoencoder dying = PlantedNetwork.healthy(SPEC).kill("decoder1", 2).frozen(2);
    Autoencoder healthy = PlantedNetwork.healthy(SPEC).frozen(3);
    watch.on(new Started(SPEC, 5, 2, dying));
    assertThat(heard).containsExactly("measured 2");

    watch.on(Told.epoch(3, 0.03, 0.05, healthy));
    assertThat(texts()).isEmpty();
    watch.on(Told.epoch(4, 0.03, 0.05, dying));
    assertThat(texts()).singleElement().asString().startsWith("2 of 8 ReLU units of decoder1");
    for (int i = 0; i < 5; i++) {
      watch.on(Told.probe(0.1, 0.1, 0.1, 0.1));
    }
    for (int epoch = 5; epoch <= 7; epoch++) {
      watch.on(Told.epoch(epoch, 0.029, 0.05, healthy));
    }
    assertThat(texts()).hasSize(2);
    assertThat(texts().get(0)).startsWith("Updates are large");
    assertThat(texts().get(1)).contains("Over-fitting", "was 0.0400 after epoch 2");
    watch.on(Told.end(Reason.DIVERGED));
    assertThat(texts()).hasSize(3);
    assertThat(texts().get(0)).contains("no longer a finite number");
  }

  private void assertFigures(Map<String, Double> figures, Autoencoder network, float[] codes) {
    QualityFigures quality = LatentQuality.of(DIGITS, 10).measure(codes, network.codeSize());
    Map<String, Double> expected = new TreeMap<>();
    expected.put("knn-accuracy", quality.neighbourAccuracy());
    expected.put("trustworthiness", quality.trustworthiness());
    expected.put("continuity", quality.continuity());
    expected.put("silhouette", quality.silhouette());
    for (int label = 0; label < 9; label++) { // no digit is a nine
      double sum = 0;
      int count = 0;
      for (int i = 0; i < 30; i++) {
        if (DIGITS.label(i) == label) {
          float[] picture = network.reconstruct(DIGITS.image(i));
          for (int pixel = 0; pixel < 784; pixel++) {
            sum += Math.pow((double) picture[pixel] - DIGITS.image(i)[pixel], 2);
            count++;
          }
        }
      }
      expected.put("class-error-" + label, sum / count);
    }
    assertThat(figures).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (name, value) -> assertThat(figures.get(name)).as(name).isCloseTo(value, within(1e-6)));
  }

  private RunWatch watch(Executor where) {
    return watch(where, () -> Optional.of(run));
  }

  private RunWatch watch(Executor where, Supplier<Optional<RunRecorder>> recorder) {
    return new RunWatch(CORPUS, new LiveDigits(), where, recorder, listener);
  }

  private static void start(RunWatch watch, int firstEpoch, double epoch) {
    watch.on(new Started(SPEC, 5, firstEpoch, network(epoch)));
  }

  /** Another network for each epoch. */
  private static Autoencoder network(double epoch) {
    return PlantedNetwork.random(SPEC, Double.hashCode(epoch)).frozen(epoch);
  }

  /** A network nobody may look into. */
  private static Autoencoder closed() {
    return new Autoencoder() {
      @Override
      public AutoencoderSpec spec() {
        throw new AssertionError("looked at");
      }

      @Override
      public double epoch() {
        throw new AssertionError("looked at");
      }

      @Override
      public float[] encode(float[] images) {
        throw new AssertionError("looked at");
      }

      @Override
      public float[] decode(float[] codes) {
        throw new AssertionError("looked at");
      }
    };
  }

  private static SavedModel remembering(List<Double> training, List<Double> validation) {
    ModelCard card =
        new ModelCard(
            "model",
            SPEC,
            2,
            "noise",
            "",
            "",
            10,
            training,
            validation,
            1,
            1,
            Instant.EPOCH,
            Map.of());
    return new SavedModel(card, new float[0], Optional.empty());
  }

  private List<String> texts() {
    return findings.stream().map(Finding::text).toList();
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }
}
