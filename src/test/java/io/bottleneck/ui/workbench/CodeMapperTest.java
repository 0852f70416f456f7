package io.bottleneck.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeMapperTest {
  private final Workbench workbench = new Workbench();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();

  private static DigitCorpus corpus(long seed) {
    return new DigitCorpus(
        "drawn",
        Path.of("drawn"),
        Handwriting.digits("training", 30, seed),
        Handwriting.digits("held out", 10, seed + 1),
        "drawn for a test");
  }

  private void follow() {
    new CodeMapper(
        workbench, new Workers(Runnable::run, background::add, Runnable::run), failures::add);
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void theMapHoldsTheNetworksCodesOfTheTrainingDigits() {
    follow();
    ModelInUse model = RandomNetworks.of(1, 3);
    DigitCorpus corpus = corpus(1);
    workbench.corpusProperty().set(corpus);
    workbench.modelProperty().set(model);
    work();

    CodeMap map = workbench.codeMapProperty().get();
    assertThat(map.digits()).isSameAs(corpus.training());
    assertThat(map.source()).isSameAs(model.autoencoder());
    assertThat(map.codes()).isEqualTo(model.autoencoder().encode(corpus.training().images(0, 30)));
    assertThat(map.positions()).isEqualTo(map.codes());
  }

  @Test
  void anotherWholeEpochIsFollowedASnapshotInsideOneIsNot() {
    follow();
    workbench.corpusProperty().set(corpus(1));
    workbench.modelProperty().set(RandomNetworks.of(1, 1));
    work();
    CodeMap first = workbench.codeMapProperty().get();

    workbench.modelProperty().set(RandomNetworks.of(2, 1.4));
    work();
    assertThat(workbench.codeMapProperty().get()).isSameAs(first);

    workbench.modelProperty().set(RandomNetworks.of(3, 2));
    work();
    assertThat(workbench.codeMapProperty().get().source().epoch()).isEqualTo(2);
  }

  @Test
  void recordedCodesStandInForTheNetworksOwnUntilItIsShownWithoutThem() {
    follow();
    DigitCorpus corpus = corpus(1);
    workbench.corpusProperty().set(corpus);
    ModelInUse kept = RandomNetworks.of(1, 32);
    DigitDataset subset = corpus.heldOut().subset("some", new int[] {4, 7, 1});
    float[] codes = {1, 2, 3, 4, 5, 6};
    RecordedCodes recorded = new RecordedCodes(37, subset, codes);
    workbench
        .shownModel()
        .look(new ModelInUse(kept.autoencoder(), kept.name(), kept.card(), Optional.of(recorded)));
    work();
    CodeMap map = workbench.codeMapProperty().get();
    assertThat(map.epoch()).isEqualTo(37);
    assertThat(map.source().epoch()).isEqualTo(32);
    assertThat(map.digits()).isSameAs(subset);
    assertThat(map.codes()).isEqualTo(codes);

    workbench.shownModel().look(kept);
    work();
    assertThat(workbench.codeMapProperty().get().digits()).isSameAs(corpus.training());
    assertThat(workbench.codeMapProperty().get().epoch()).isEqualTo(32);
  }

  @Test
  void digitsOpenedMeanwhileWin() {
    follow();
    workbench.modelProperty().set(RandomNetworks.of(1, 1));
    workbench.corpusProperty().set(corpus(1));
    DigitCorpus newer = corpus(5);
    workbench.corpusProperty().set(newer);
    work();

    assertThat(workbench.codeMapProperty().get().digits()).isSameAs(newer.training());
  }
}
