package io.bottleneck.lab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.Disk;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingEvent.Batches;
import io.bottleneck.training.TrainingEvent.EpochDone;
import io.bottleneck.training.TrainingEvent.Reason;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  private static final TrainingObserver NOBODY = event -> {};

  @TempDir private Path folder;
  private TinyRuns runs;

  @BeforeEach
  void open() {
    runs = new TinyRuns(folder, Disk.REAL);
  }

  @Test
  void aToldEpochIsAKeptOne() throws Exception {
    AtomicInteger told = new AtomicInteger();
    RunRecorder[] recorder = new RunRecorder[1];
    var request = TrainingRequest.fresh(TinyRuns.spec(5), TinyRuns.CORPUS, 1);
    recorder[0] =
        runs.store.begin(
            request, RunPlan.of("tiny", RunOrigin.HAND), Map.of("java", "17"), runs.failures::add);
    String id = recorder[0].info().id();
    runs.service.start(
        request,
        recorder[0].andThen(
            event -> {
              if (event instanceof EpochDone done) {
                told.incrementAndGet();
                try {
                  assertThat(runs.store.history(id).newest()).isEqualTo(done.epoch());
                  SavedModel kept = runs.store.newest(id);
                  assertThat(kept.card().epoch()).isEqualTo(done.epoch());
                  assertThat(kept.optimiserState()).isPresent();
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              }
            }));
    assertThat(told).hasValue(5);
    RunSummary run = runs.store.summary(id);
    assertThat(run.history().ended().orElseThrow().reason()).isEqualTo(Reason.COMPLETED);
    assertThat(run.running()).isFalse();
    assertThat(run.cutOff()).isFalse();
    assertThat(run.info().versions()).containsEntry("java", "17");
    assertThat(runs.failures).isEmpty();
  }

  @Test
  void theFirstSomeBetweenTheBestAndTheNewestEpochsStay() throws Exception {
    String id = runs.train(TinyRuns.spec(11), NOBODY).info().id();
    RunSummary run = runs.store.summary(id);
    int best = run.history().best().orElseThrow().epoch();
    List<Integer> expected =
        IntStream.rangeClosed(0, 11)
            .filter(epoch -> KeptEpochs.spaced(epoch) || epoch == best || epoch == 11)
            .boxed()
            .toList();
    assertThat(run.keptEpochs()).isEqualTo(expected).contains(0, 1, 2, 3, 4, 6, 8, 11);
    for (int epoch : run.keptEpochs()) {
      assertThat(runs.store.checkpoint(id, epoch).card().epoch()).isEqualTo(epoch);
    }
  }

  @Test
  void aRunKilledBeforeItsLastWeightsWereWrittenIsOfferedAndEndsTheSame() throws Exception {
    RunRecorder run = runs.train(TinyRuns.spec(3), NOBODY);
    String id = run.info().id();
    float[] expected = runs.store.newest(id).parameters();
    RunFolder lies = new RunFolder(run.folder());
    Files.delete(lies.checkpoint(3));
    List<String> lines = Files.readAllLines(lies.history());
    lines.removeIf(line -> line.contains("COMPLETED"));
    Files.write(lies.history(), lines);
    assertThat(runs.store.history(id).newest()).isEqualTo(3);

    assertThat(runs.store.unfinished()).extracting(left -> left.info().id()).containsExactly(id);
    runs.resume(id, TinyRuns.spec(3), NOBODY);
    assertThat(runs.store.newest(id).parameters()).isEqualTo(expected);
  }

  @Test
  void continuingEqualsNeverHavingStoppedWhereverTheRunWasCut() throws Exception {
    String whole = runs.train(TinyRuns.spec(4), NOBODY).info().id();
    float[] expected = runs.store.newest(whole).parameters();
    Random random = new Random(5);
    for (int round = 0; round < 8; round++) {
      int stopAt = 1 + random.nextInt(19);
      AtomicInteger fitted = new AtomicInteger();
      String id =
          runs.train(
                  TinyRuns.spec(4),
                  event -> {
                    if (event instanceof Batches && fitted.incrementAndGet() == stopAt) {
                      runs.service.stop();
                    }
                  })
              .info()
              .id();
      runs.resume(id, TinyRuns.spec(4), NOBODY);
      assertThat(runs.store.newest(id).parameters()).as("cut at %d", stopAt).isEqualTo(expected);
      assertThat(losses(id)).as("cut at %d", stopAt).isEqualTo(losses(whole));
      assertThat(runs.store.summary(id).part()).isFalse();
    }
  }

  @Test
  void whatWasTornAwayInTheMiddleOfALineOrARecordCountsAsNeverWritten() throws Exception {
    String id = runs.train(TinyRuns.spec(3), NOBODY).info().id();
    Path history = runs.store.folder(id).resolve("history.jsonl");
    List<Double> before = losses(id);
    Files.writeString(history, "{\"type\":\"epoch\",\"epo", StandardOpenOption.APPEND);
    assertThat(losses(id)).isEqualTo(before);
    assertThat(runs.store.summary(id).history().ended()).isPresent();
    runs.resume(id, TinyRuns.spec(5), NOBODY);
    assertThat(losses(id)).hasSize(5).startsWith(before.toArray(Double[]::new));
    assertThat(Files.readString(history, StandardCharsets.UTF_8)).doesNotContain("\"epo\n");
  }

  @Test
  void historyBeyondTheNewestWeightsIsTrainedAgain() throws Exception {
    String id = runs.train(TinyRuns.spec(5), NOBODY).info().id();
    List<Double> before = losses(id);
    Files.delete(runs.store.folder(id).resolve("checkpoints/epoch-000005.zip"));
    runs.resume(id, TinyRuns.spec(5), NOBODY);
    assertThat(losses(id)).isEqualTo(before);
    assertThat(runs.store.newest(id).card().epoch()).isEqualTo(5);
  }

  @Test
  void damagedNewestWeightsCostTheEpochsSinceTheLastSoundOnes() throws Exception {
    String id = runs.train(TinyRuns.spec(5), NOBODY).info().id();
    Files.writeString(runs.store.folder(id).resolve("checkpoints/epoch-000005.zip"), "rubbish");
    assertThat(runs.store.newest(id).card().epoch()).isEqualTo(4);
  }

  @Test
  void figuresAndCodesAreKeptByEpochAndNumbersThatAreNoneAreLeftOut() throws Exception {
    RunRecorder recorder = runs.train(TinyRuns.spec(3), NOBODY);
    String id = recorder.info().id();
    for (int epoch = 1; epoch <= 3; epoch++) {
      recorder.figures(epoch, Map.of("knn", epoch / 10.0, "silhouette", Double.NaN));
      recorder.codes(epoch, new float[] {epoch, 1, 2, 3}, 2);
    }
    recorder.figures(3, Map.of("trustworthiness", 0.9));
    assertThat(runs.store.history(id).newestFigures())
        .isEqualTo(Map.of("knn", 0.3, "trustworthiness", 0.9));
    assertThat(runs.store.codedEpochs(id)).containsExactly(1, 2, 3);
    assertThat(runs.store.codes(id, 2).orElseThrow()).containsExactly(2, 1, 2, 3);
    assertThat(runs.store.codes(id, 7)).isEmpty();

    Path codes = runs.store.folder(id).resolve("codes.f32");
    byte[] bytes = Files.readAllBytes(codes);
    Files.write(codes, Arrays.copyOf(bytes, bytes.length - 3));
    assertThat(runs.store.codedEpochs(id)).containsExactly(1, 2);
    recorder.codes(3, new float[] {9, 9, 9, 9}, 2);
    assertThat(runs.store.codes(id, 3).orElseThrow()).containsExactly(9, 9, 9, 9);
  }

  @Test
  void aRunBeingWrittenIsNeitherDeletedNorTakenUpTwice() throws Exception {
    runs.train(
        TinyRuns.spec(1),
        event -> {
          if (event instanceof EpochDone) {
            RunSummary run = runs.store.list().runs().get(0);
            assertThat(run.running()).isTrue();
            assertThat(runs.store.unfinished()).isEmpty();
            assertThatThrownBy(() -> runs.store.delete(run.info().id()))
                .hasMessageContaining("stop it first");
            assertThatThrownBy(
                    () ->
                        runs.store.resume(
                            run.info().id(), TinyRuns.CORPUS, TinyRuns.spec(2), text -> {}))
                .hasMessageContaining("by another Bottleneck");
          }
        });
    assertThat(runs.store.list().runs()).hasSize(1);
  }

  @Test
  void aDeletedRunComesBackAsItWas() throws Exception {
    String id = runs.train(TinyRuns.spec(2), NOBODY).info().id();
    runs.store.describe(id, "mine", "a note", List.of("good", "blue"));
    runs.store.delete(id);
    assertThat(runs.store.list().runs()).isEmpty();
    runs.store.restore(id);
    RunInfo info = runs.store.info(id);
    assertThat(info.name()).isEqualTo("mine");
    assertThat(info.note()).isEqualTo("a note");
    assertThat(info.tags()).containsExactly("good", "blue");
    assertThat(losses(id)).hasSize(2);
    runs.store.delete(id);
    runs.store.emptyTrash(-1);
    assertThatThrownBy(() -> runs.store.restore(id)).hasMessageContaining("could not be brought");
  }

  @Test
  void otherDigitsAreRefused() throws Exception {
    String id = runs.train(TinyRuns.spec(1), NOBODY).info().id();
    assertThatThrownBy(
            () -> runs.store.resume(id, TinyRuns.corpus(2), TinyRuns.spec(2), text -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other digits");
    runs.resume(id, TinyRuns.spec(2), NOBODY);
    assertThat(losses(id)).hasSize(2);
  }

  @Test
  void aFolderThatIsNoRunIsNamedAndLeftAlone() throws Exception {
    String id = runs.train(TinyRuns.spec(1), NOBODY).info().id();
    Path spoilt = folder.resolve("20200101-000000-dead");
    Files.createDirectories(spoilt);
    Files.writeString(spoilt.resolve("run.json"), "{");
    Files.createDirectories(folder.resolve("empty"));
    RunListing listing = runs.store.list();
    assertThat(listing.runs()).extracting(run -> run.info().id()).containsExactly(id);
    assertThat(listing.unreadable()).containsOnlyKeys("20200101-000000-dead", "empty");
    assertThat(listing.unreadable().get("empty")).contains("run.json is missing");
    assertThat(spoilt.resolve("run.json")).exists();
  }

  @Test
  void aBranchBeginsWithItsParentsLossesAndKeepsItsOwnFirstWeights() throws Exception {
    String parent = runs.train(TinyRuns.spec(4), NOBODY).info().id();
    SavedModel start = runs.store.checkpoint(parent, 2);
    var spec =
        TinyRuns.spec(3)
            .with()
            .optimiser(TinyRuns.spec(3).optimiser().withLearningRate(0.01))
            .build();
    var request = new TrainingRequest(spec, TinyRuns.CORPUS, 1, Optional.of(start));
    RunRecorder child =
        runs.store.begin(
            request,
            RunPlan.of("child", RunOrigin.HAND).childOf(parent),
            Map.of(),
            runs.failures::add);
    runs.service.start(request, child);
    String id = child.info().id();
    assertThat(child.info().parent()).isEqualTo(parent);
    assertThat(child.info().parentEpoch()).isEqualTo(2);
    assertThat(losses(id))
        .hasSize(3)
        .startsWith(losses(parent).subList(0, 2).toArray(Double[]::new));
    assertThat(losses(id).get(2)).isNotEqualTo(losses(parent).get(2));
    assertThat(runs.store.keptEpochs(id)).containsExactly(2, 3);
    assertThat(losses(parent)).hasSize(4);
  }

  @Test
  void aLearningRateSetOnTheWayIsWrittenDown() throws Exception {
    AtomicInteger fitted = new AtomicInteger();
    String id =
        runs.train(
                TinyRuns.spec(2),
                event -> {
                  if (event instanceof TrainingEvent.Batches && fitted.incrementAndGet() == 3) {
                    runs.service.setLearningRate(0.005);
                  }
                })
            .info()
            .id();
    assertThat(runs.store.history(id).rates())
        .singleElement()
        .isEqualTo(new RunHistory.RateRecord(0.6, 0.005));
  }

  private List<Double> losses(String id) throws IOException {
    return runs.store.history(id).epochs().stream()
        .flatMap(epoch -> Stream.of(epoch.trainingLoss() + 10 * epoch.validationLoss()))
        .toList();
  }
}
