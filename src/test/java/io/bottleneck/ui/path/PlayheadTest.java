package io.bottleneck.ui.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayheadTest {
  private final Playhead playhead = new Playhead();

  private List<Integer> next(int ticks) {
    List<Integer> frames = new ArrayList<>();
    for (int i = 0; i < ticks; i++) {
      playhead.tick();
      frames.add(playhead.frameProperty().get());
    }
    return frames;
  }

  @Test
  void backAndForthTurnsAtBothEnds() {
    playhead.load(4);
    playhead.playOrPause();
    assertThat(next(8)).containsExactly(1, 2, 3, 2, 1, 0, 1, 2);
  }

  @Test
  void otherwiseItBeginsAgain() {
    playhead.load(3);
    playhead.backAndForthProperty().set(false);
    playhead.playOrPause();
    assertThat(next(5)).containsExactly(1, 2, 0, 1, 2);
  }

  @Test
  void aPausedFilmStays() {
    playhead.load(5);
    playhead.playOrPause();
    next(2);
    playhead.playOrPause();
    assertThat(next(2)).containsExactly(2, 2);
  }

  @Test
  void goingToAFramePausesAndStaysInsideTheFilm() {
    playhead.load(5);
    playhead.playOrPause();
    playhead.step(1);
    assertThat(playhead.playingProperty().get()).isFalse();
    playhead.step(-7);
    assertThat(playhead.frameProperty().get()).isZero();
    playhead.seek(Integer.MAX_VALUE);
    assertThat(playhead.frameProperty().get()).isEqualTo(4);
  }

  @Test
  void aLongerFilmIsShownAtTheSamePartOfThePath() {
    playhead.load(5);
    playhead.seek(3);
    playhead.load(9);
    assertThat(playhead.frameProperty().get()).isEqualTo(6);
    playhead.load(3);
    assertThat(playhead.frameProperty().get()).isEqualTo(2);
  }

  @Test
  void aShorterFilmGoesOnFromItsEnd() {
    playhead.load(9);
    playhead.seek(8);
    playhead.playOrPause();
    playhead.load(3);
    assertThat(next(3)).containsExactly(1, 0, 1);
  }

  @Test
  void withoutAFilmNothingPlays() {
    playhead.playOrPause();
    assertThat(playhead.playingProperty().get()).isFalse();
    playhead.load(4);
    playhead.playOrPause();
    playhead.load(0);
    assertThat(playhead.playingProperty().get()).isFalse();
    assertThat(playhead.frameProperty().get()).isZero();
  }
}
