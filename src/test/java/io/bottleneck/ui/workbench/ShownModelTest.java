package io.bottleneck.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownModelTest {
  private final Workbench workbench = new Workbench();
  private final ShownModel shown = workbench.shownModel();

  @Test
  void aRunIsFollowedUntilSomebodyLooksBackAndFromLiveOnAgain() {
    ModelInUse first = RandomNetworks.of(1, 0);
    ModelInUse second = RandomNetworks.of(1, 1);
    ModelInUse third = RandomNetworks.of(1, 2);
    shown.begin(first);
    shown.offer(second);
    assertThat(workbench.modelProperty().get()).isSameAs(second);

    shown.look(first);
    shown.offer(third);
    assertThat(workbench.modelProperty().get()).isSameAs(first);
    assertThat(shown.liveProperty().get()).isFalse();
    assertThat(shown.newestProperty().get()).isSameAs(third);

    shown.goLive();
    assertThat(workbench.modelProperty().get()).isSameAs(third);
    assertThat(shown.liveProperty().get()).isTrue();
  }

  @Test
  void aModelOpenedWhileARunTrainsStaysOnShow() {
    shown.begin(RandomNetworks.of(1, 0));
    ModelInUse opened = RandomNetworks.of(9, 20);
    workbench.modelProperty().set(opened);
    shown.offer(RandomNetworks.of(1, 1));
    assertThat(workbench.modelProperty().get()).isSameAs(opened);
  }

  @Test
  void aNewRunIsFollowedWhateverWasLookedAt() {
    shown.look(RandomNetworks.of(1, 3));
    ModelInUse first = RandomNetworks.of(2, 0);
    shown.begin(first);
    assertThat(workbench.modelProperty().get()).isSameAs(first);
    assertThat(shown.liveProperty().get()).isTrue();
  }

  @Test
  void withoutARunThereIsNothingToGoLiveWith() {
    ModelInUse opened = RandomNetworks.of(9, 20);
    workbench.modelProperty().set(opened);
    shown.goLive();
    assertThat(workbench.modelProperty().get()).isSameAs(opened);
    assertThat(shown.liveProperty().get()).isFalse();
  }
}
