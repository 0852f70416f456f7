package io.bottleneck.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.Presets;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitStack;
import io.bottleneck.ui.workbench.CodeMapper;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class GalleryViewModelTest {
  private final Workbench workbench = new Workbench();
  private final Workers direct = new Workers(Runnable::run, Runnable::run, Runnable::run);

  private static List<Integer> indices(GalleryGroup group) {
    return group.stacks().stream().map(DigitStack::index).toList();
  }

  @Test
  void digitsStandThereBeforeTheFirstNetworkAndGetReconstructedByIt() {
    DigitCorpus corpus = TestCorpus.of(100, 60);
    GalleryViewModel gallery = new GalleryViewModel(workbench, direct);
    workbench.corpusProperty().set(corpus);
    GalleryPictures before = gallery.picturesProperty().get();
    assertThat(before.training().stacks()).hasSize(GalleryPictures.CHOSEN);
    assertThat(before.training().stacks().get(0).pictures()).hasSize(1);
    assertThat(before.training().meanError(5)).isNaN();

    ModelInUse network = RandomNetworks.of(7, 3.4);
    workbench.modelProperty().set(network);
    GalleryPictures after = gallery.picturesProperty().get();
    assertThat(indices(after.training())).isEqualTo(indices(before.training()));
    assertThat(after.network()).contains(network);
    assertFits(after.training(), corpus.training(), network);
    assertFits(after.heldOut(), corpus.heldOut(), network);
  }

  private static void assertFits(GalleryGroup group, DigitDataset digits, ModelInUse network) {
    double sum = 0;
    for (DigitStack stack : group.stacks().subList(0, 7)) {
      float[] image = digits.image(stack.index());
      float[] made = network.autoencoder().reconstruct(image);
      double squares = 0;
      for (int i = 0; i < made.length; i++) {
        squares += Math.pow(made[i] - image[i], 2);
      }
      sum += squares / made.length;
      assertThat(stack.label()).isEqualTo(digits.label(stack.index()));
      assertThat(stack.original()).containsExactly(DigitColours.grey(image));
      assertThat(stack.pictures().get(1)).containsExactly(DigitColours.grey(made));
      assertThat(stack.error()).isCloseTo(squares / made.length, within(1e-6));
    }
    assertThat(group.meanError(7)).isCloseTo(sum / 7, within(1e-6));
  }

  @Test
  void aDenoisingNetworkShowsWhatItSawBetweenDigitAndReconstruction() {
    AutoencoderSpec spec =
        Presets.QUICK
            .with()
            .kind(NetworkKind.DENOISING)
            .noise(new Noise(Noise.Kind.SALT_AND_PEPPER, 0.4))
            .build();
    ModelInUse network = RandomNetworks.of(spec, 7, 1);
    DigitCorpus corpus = TestCorpus.of(50, 50);
    workbench.corpusProperty().set(corpus);
    workbench.modelProperty().set(network);
    GalleryViewModel gallery = new GalleryViewModel(workbench, direct);
    GalleryGroup group = gallery.picturesProperty().get().heldOut();
    assertThat(group.pictures()).isEqualTo(3);
    DigitStack stack = group.stacks().get(0);
    float[] clean = corpus.heldOut().image(stack.index());
    assertThat(stack.original()).containsExactly(DigitColours.grey(clean));
    int changed = 0;
    for (int i = 0; i < 784; i++) {
      changed += stack.pictures().get(1)[i] == stack.original()[i] ? 0 : 1;
    }
    assertThat(changed).isBetween(100, 400);
    assertThat(stack.pictures().get(2))
        .isNotEqualTo(DigitColours.grey(network.autoencoder().reconstruct(clean)));

    workbench.modelProperty().set(RandomNetworks.of(spec, 8, 2));
    GalleryGroup next = gallery.picturesProperty().get().heldOut();
    assertThat(next.stacks().get(0).pictures().get(1)).isEqualTo(stack.pictures().get(1));
  }

  @Test
  void everySnapshotOfARunShowsTheSameDigitsAnew() {
    workbench.corpusProperty().set(TestCorpus.of(100, 60));
    workbench.modelProperty().set(RandomNetworks.of(1, 1));
    GalleryViewModel gallery = new GalleryViewModel(workbench, direct);
    GalleryPictures first = gallery.picturesProperty().get();
    workbench.modelProperty().set(RandomNetworks.of(2, 2));
    GalleryPictures second = gallery.picturesProperty().get();

    assertThat(indices(second.heldOut())).isEqualTo(indices(first.heldOut()));
    assertThat(second.heldOut().stacks().get(0).pictures().get(1))
        .isNotEqualTo(first.heldOut().stacks().get(0).pictures().get(1));
    assertThat(second.network().orElseThrow().autoencoder().epoch()).isEqualTo(2);
  }

  @Test
  void aNewChoiceIsAnotherOneAndTheSameAfterEveryStart() {
    workbench.corpusProperty().set(TestCorpus.of(500, 500));
    GalleryViewModel gallery = new GalleryViewModel(workbench, direct);
    List<Integer> first = indices(gallery.picturesProperty().get().training());
    gallery.chooseAnew();
    List<Integer> second = indices(gallery.picturesProperty().get().training());
    assertThat(second).isNotEqualTo(first);

    GalleryViewModel again = new GalleryViewModel(workbench, direct);
    assertThat(indices(again.picturesProperty().get().training())).isEqualTo(first);
    again.chooseAnew();
    assertThat(indices(again.picturesProperty().get().training())).isEqualTo(second);
  }

  @Test
  void choicesAreDifferentDigitsOfTheSetForAnySize() {
    for (int size = 1; size < 80; size++) {
      int[] choice = GalleryGroup.choice(size, 40, size);
      assertThat(choice).hasSize(Math.min(size, 40)).doesNotHaveDuplicates();
      assertThat(Arrays.stream(choice).max().orElseThrow()).isLessThan(size);
    }
  }

  @Test
  void whileOneIsMadeOnlyTheNewestRequestWaits() {
    Queue<Runnable> background = new ArrayDeque<>();
    workbench.corpusProperty().set(TestCorpus.of(50, 50));
    GalleryViewModel gallery =
        new GalleryViewModel(workbench, new Workers(Runnable::run, background::add, Runnable::run));
    workbench.modelProperty().set(RandomNetworks.of(1, 1));
    workbench.modelProperty().set(RandomNetworks.of(2, 2));
    int runs = 0;
    while (!background.isEmpty()) {
      background.remove().run();
      runs++;
    }

    assertThat(runs).isEqualTo(1);
    assertThat(gallery.picturesProperty().get().network().orElseThrow().name())
        .isEqualTo("network 2");
  }

  @Test
  void pinningTwiceLetsGo() {
    GalleryViewModel gallery = new GalleryViewModel(workbench, direct);
    gallery.pin(12);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(12);
    gallery.pin(12);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
  }

  @Test
  void aHeldOutDigitIsPinnedOnceItIsOnTheMap() {
    new CodeMapper(
        workbench,
        direct,
        failure -> {
          throw new AssertionError(failure);
        });
    GalleryViewModel gallery = new GalleryViewModel(workbench, direct);
    workbench.corpusProperty().set(TestCorpus.of(100, 60));
    workbench.modelProperty().set(RandomNetworks.of(7, 3));
    assertThat(workbench.codeMapProperty().get().digits().size()).isEqualTo(100);
    gallery.pinHeldOut(17);
    assertThat(workbench.codeMapProperty().get().digits().size()).isEqualTo(160);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(117);
    assertThat(gallery.pinnedHeldOut()).isEqualTo(17);
    gallery.pinHeldOut(17);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
    gallery.pin(4);
    assertThat(gallery.pinnedHeldOut()).isEqualTo(-1);
  }
}
