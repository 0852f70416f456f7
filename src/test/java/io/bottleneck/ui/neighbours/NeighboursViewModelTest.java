package io.bottleneck.ui.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.analysis.Neighbours;
import io.bottleneck.analysis.PixelNeighbours;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.ui.neighbours.Subject.Origin;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.PlacedDigits;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeighboursViewModelTest {
  private static final int K = Neighbourhood.COUNT;

  private final Workbench workbench = new Workbench();
  private final List<Throwable> failures = new ArrayList<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
  private final BackgroundTasks tasks = new BackgroundTasks(workers);
  private final NeighboursViewModel model =
      new NeighboursViewModel(workbench, workers, tasks, failures::add);
  private final DigitDataset digits = Handwriting.digits("drawn", 80, 3);

  @BeforeEach
  void open() {
    PlacedDigits.open(workbench, digits, 1, 2);
    model.activeProperty().set(true);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private static List<Integer> indices(List<NearDigit> list) {
    return list.stream().map(near -> near.digit().index()).toList();
  }

  private static List<Integer> boxed(int... indices) {
    return Arrays.stream(indices).boxed().toList();
  }

  private float[] codes() {
    return workbench.codeMapProperty().get().codes();
  }

  @Test
  void bothListsLeaveOutTheDigitAndMarkWhatTheyShare() {
    workbench.pinnedProperty().set(5);
    Neighbourhood near = model.nearProperty().get();

    List<Integer> byCode = boxed(Neighbours.nearestOthers(codes(), 2, 5, K));
    List<Integer> byPixels = boxed(new PixelNeighbours(digits).nearestOthers(5, K));
    assertThat(indices(near.byCode())).isEqualTo(byCode).hasSize(K);
    assertThat(indices(near.byPixels())).isEqualTo(byPixels).hasSize(K);
    Set<Integer> both = new HashSet<>(byCode);
    both.retainAll(byPixels);
    assertThat(near.overlap()).isEqualTo(both.size());
    for (NearDigit digit : near.byPixels()) {
      assertThat(digit.shared() > 0).isEqualTo(both.contains(digit.digit().index()));
      assertThat(digit.digit().label()).isEqualTo(digits.label(digit.digit().index()));
    }
    assertThat(near.label()).isEqualTo(digits.label(5));
    assertThat(near.epoch()).isEqualTo(2);
  }

  @Test
  void pinnedGoesBeforeHoveredBeforeThePlaceBeforeTheDrawing() {
    assertThat(model.nearProperty().get()).isNull();
    workbench.drawnImageProperty().set(digits.image(7));
    assertThat(origin()).isEqualTo(Origin.DRAWN);
    workbench.cursorCodeProperty().set(new float[] {0.1f, 0.2f});
    assertThat(origin()).isEqualTo(Origin.PLACE);
    workbench.hoveredProperty().set(4);
    assertThat(origin()).isEqualTo(Origin.HOVERED);
    workbench.pinnedProperty().set(6);
    assertThat(origin()).isEqualTo(Origin.PINNED);
    workbench.hoveredProperty().set(-1);
    workbench.pinnedProperty().set(-1);
    assertThat(origin()).isEqualTo(Origin.PLACE);
    workbench.cursorCodeProperty().set(null);
    workbench.drawnImageProperty().set(null);
    assertThat(model.nearProperty().get()).isNull();
  }

  private Origin origin() {
    return model.nearProperty().get().subject().origin();
  }

  @Test
  void aPlaceIsDecodedAndADrawingEncodedByTheMapsNetwork() {
    Autoencoder network = workbench.codeMapProperty().get().source();
    float[] code = {0.3f, -0.2f};
    workbench.cursorCodeProperty().set(code);
    Neighbourhood place = model.nearProperty().get();
    assertThat(place.image()).isEqualTo(network.decode(code));
    assertThat(indices(place.byCode())).isEqualTo(boxed(Neighbours.nearest(codes(), 2, code, K)));

    workbench.cursorCodeProperty().set(null);
    workbench.drawnImageProperty().set(digits.image(9));
    Neighbourhood drawn = model.nearProperty().get();
    assertThat(indices(drawn.byPixels())).startsWith(9);
    assertThat(indices(drawn.byCode()))
        .isEqualTo(boxed(Neighbours.nearest(codes(), 2, network.encode(digits.image(9)), K)));
  }

  @Test
  void aDrawingIsFollowedMoveByMoveAndTheNewestWins() {
    Deque<Runnable> inference = new ArrayDeque<>();
    Workers patient = new Workers(inference::add, background::add, Runnable::run);
    NeighboursViewModel slow = new NeighboursViewModel(workbench, patient, tasks, failures::add);
    slow.activeProperty().set(true);
    for (int digit : new int[] {9, 10, 11}) {
      workbench.drawnImageProperty().set(digits.image(digit));
      assertThat(indices(model.nearProperty().get().byPixels())).startsWith(digit);
    }
    assertThat(inference).hasSize(1);
    inference.remove().run();
    assertThat(indices(slow.nearProperty().get().byPixels())).startsWith(11);
    assertThat(inference).isEmpty();
  }

  @Test
  void nothingIsSearchedWhileNobodyLooks() {
    model.activeProperty().set(false);
    workbench.pinnedProperty().set(5);
    assertThat(model.nearProperty().get()).isNull();
    model.activeProperty().set(true);
    assertThat(model.nearProperty().get().subject().index()).isEqualTo(5);
  }

  @Test
  void anotherMapIsSearchedAgain() {
    workbench.pinnedProperty().set(5);
    List<Integer> before = indices(model.nearProperty().get().byCode());
    PlacedDigits.open(workbench, digits, 2, 3);
    assertThat(model.nearProperty().get().epoch()).isEqualTo(3);
    assertThat(indices(model.nearProperty().get().byCode())).isNotEqualTo(before);
  }

  @Test
  void disagreementsAreFoundOnDemandAndGoStale() {
    model.compare();
    assertThat(model.runningProperty().get()).isNotNull();
    assertThat(model.disagreeingProperty().get()).isNull();
    background.remove().run();
    assertThat(model.runningProperty().get()).isNull();
    Disagreeing found = model.disagreeingProperty().get();
    assertThat(found.sample()).isEqualTo(80);
    assertThat(found.digits()).isSortedAccordingTo((a, b) -> a.shared() - b.shared());
    NearDigit worst = found.digits().get(0);
    workbench.pinnedProperty().set(worst.digit().index());
    assertThat(model.nearProperty().get().overlap()).isEqualTo(worst.shared());
    assertThat(model.staleProperty().get()).isFalse();

    PlacedDigits.open(workbench, digits, 2, 3);
    assertThat(model.disagreeingProperty().get()).isSameAs(found);
    assertThat(model.staleProperty().get()).isTrue();
    PlacedDigits.open(workbench, Handwriting.digits("others", 40, 4), 2, 3);
    assertThat(model.disagreeingProperty().get()).isNull();
    assertThat(model.staleProperty().get()).isFalse();
  }

  @Test
  void aCancelledComparisonLeavesWhatWasThere() {
    model.compare();
    background.remove().run();
    Disagreeing found = model.disagreeingProperty().get();
    model.compare();
    model.compare();
    assertThat(background).hasSize(1);
    model.cancel();
    background.remove().run();
    assertThat(model.runningProperty().get()).isNull();
    assertThat(model.disagreeingProperty().get()).isSameAs(found);
  }

  @Test
  void pinningTwiceLetsGo() {
    model.pin(3);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(3);
    model.pin(3);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
  }
}
