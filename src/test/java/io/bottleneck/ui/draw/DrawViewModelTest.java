package io.bottleneck.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrawViewModelTest {
  private final Workbench workbench = new Workbench();
  private final ModelInUse model = RandomNetworks.of(1, 3);
  private final Workers direct = new Workers(Runnable::run, Runnable::run, Runnable::run);
  private DrawViewModel pad;

  @BeforeEach
  void open() {
    workbench.modelProperty().set(model);
    pad = new DrawViewModel(workbench, direct, TestInk::render);
    pad.centringProperty().set(false);
  }

  private void line(double x, boolean erase) {
    pad.beginStroke(x, 5.5, erase);
    for (int y = 6; y < 20; y++) {
      pad.extendStroke(x, y + 0.5);
    }
    pad.endStroke();
  }

  private float[] seen() {
    return pad.drawnProperty().get().seen();
  }

  @Test
  void everyMoveIsReconstructedWhileThePenIsDown() {
    pad.beginStroke(10.5, 5.5, false);
    DrawnDigit first = pad.drawnProperty().get();
    pad.extendStroke(10.5, 6.5);
    DrawnDigit second = pad.drawnProperty().get();

    assertThat(first.seen()[28 * 6 + 10]).isZero();
    assertThat(second.seen()[28 * 6 + 10]).isEqualTo(1);
    float[] code = model.autoencoder().encode(second.seen());
    float[] reconstruction = model.autoencoder().decode(code);
    DrawnDigit.Answer answer = second.answer().orElseThrow();
    assertThat(answer.code()).containsExactly(code);
    assertThat(answer.reconstructionPixels()).containsExactly(DigitColours.grey(reconstruction));
    assertThat(answer.differencePixels())
        .containsExactly(DigitColours.difference(second.seen(), reconstruction));
    double squares = 0;
    for (int i = 0; i < 784; i++) {
      squares += Math.pow(second.seen()[i] - reconstruction[i], 2);
    }
    assertThat(answer.error()).isCloseTo(squares / 784, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void theWorkbenchKnowsWhatWasDrawnUntilThePadIsBlank() {
    line(10.5, false);
    assertThat(workbench.drawnImageProperty().get()).isSameAs(seen());
    assertThat(workbench.drawnCodeProperty().get())
        .containsExactly(model.autoencoder().encode(seen()));

    pad.clear();
    assertThat(workbench.drawnImageProperty().get()).isNull();
    assertThat(workbench.drawnCodeProperty().get()).isNull();
    assertThat(pad.drawnProperty().get().blank()).isTrue();
  }

  @Test
  void rubbingEverythingOutLeavesABlankPad() {
    line(10.5, false);
    line(10.5, true);

    assertThat(pad.drawnProperty().get().blank()).isTrue();
    assertThat(workbench.drawnImageProperty().get()).isNull();
  }

  @Test
  void undoAndRedoGoStrokeByStrokeAndClearingIsAStep() {
    line(5.5, false);
    float[] one = seen();
    line(15.5, false);
    float[] two = seen();
    pad.clear();

    pad.undo();
    assertThat(seen()).containsExactly(two);
    pad.undo();
    assertThat(seen()).containsExactly(one);
    pad.undo();
    assertThat(pad.strokesProperty().get()).isEmpty();
    assertThat(pad.canUndoProperty().get()).isFalse();
    pad.redo();
    pad.redo();
    assertThat(seen()).containsExactly(two);
    pad.redo();
    assertThat(pad.drawnProperty().get().blank()).isTrue();
    assertThat(pad.canRedoProperty().get()).isFalse();
  }

  @Test
  void aNewStrokeForgetsWhatWasUndone() {
    line(5.5, false);
    pad.undo();
    assertThat(pad.canRedoProperty().get()).isTrue();
    line(15.5, false);

    assertThat(pad.canRedoProperty().get()).isFalse();
    pad.redo();
    assertThat(pad.strokesProperty().get()).hasSize(1);
  }

  @Test
  void undoWhileThePenIsDownTakesTheOpenStrokeBack() {
    line(5.5, false);
    pad.beginStroke(15.5, 5.5, false);
    pad.extendStroke(15.5, 9.5);
    pad.undo();
    pad.extendStroke(15.5, 12.5);

    assertThat(pad.strokesProperty().get()).hasSize(1);
    assertThat(pad.canRedoProperty().get()).isTrue();
  }

  @Test
  void centringAndAnotherNetworkShowTheDrawingAnew() {
    line(5.5, false);
    float[] asDrawn = seen();
    pad.centringProperty().set(true);
    assertThat(seen()).isNotEqualTo(asDrawn);

    ModelInUse other = RandomNetworks.of(2, 4);
    workbench.modelProperty().set(other);
    assertThat(pad.drawnProperty().get().answer().orElseThrow().model()).isSameAs(other);
    assertThat(workbench.drawnCodeProperty().get())
        .containsExactly(other.autoencoder().encode(seen()));
  }

  @Test
  void withoutANetworkTheDrawingIsSeenAllTheSame() {
    workbench.modelProperty().set(null);
    line(5.5, false);

    assertThat(seen()[28 * 10 + 5]).isEqualTo(1);
    assertThat(pad.drawnProperty().get().answer()).isEmpty();
    workbench.modelProperty().set(model);
    assertThat(pad.drawnProperty().get().answer()).isPresent();
  }

  @Test
  void thePenStaysBetweenItsLimitsAndHoldsForTheNextStroke() {
    for (int i = 0; i < 100; i++) {
      pad.thicker();
    }
    assertThat(pad.penWidthProperty().get()).isEqualTo(DrawViewModel.MAX_PEN);
    line(5.5, false);
    for (int i = 0; i < 100; i++) {
      pad.thinner();
    }
    assertThat(pad.penWidthProperty().get()).isEqualTo(DrawViewModel.MIN_PEN);
    line(15.5, false);

    assertThat(pad.strokesProperty().get())
        .extracting(io.bottleneck.ink.Stroke::width)
        .containsExactly(DrawViewModel.MAX_PEN, DrawViewModel.MIN_PEN);
  }

  @Test
  void aDrawingSurvivesAsText() {
    line(5.5, false);
    pad.thicker();
    pad.beginStroke(1 / 3.0, 2 / 3.0, true);
    pad.extendStroke(14.25, -3);
    pad.endStroke();
    float[] before = seen();

    DrawViewModel next = new DrawViewModel(workbench, direct, TestInk::render);
    next.centringProperty().set(false);
    next.restore(pad.export());

    assertThat(next.drawnProperty().get().seen()).containsExactly(before);
    assertThat(next.export()).isEqualTo(pad.export());
    next.undo();
    assertThat(next.strokesProperty().get()).isEmpty();
  }

  @Test
  void textThatIsNoDrawingIsRefusedAndThePadKept() {
    line(5.5, false);
    String kept = pad.export();

    for (String bad :
        new String[] {
          "hello",
          "ink 2",
          "ink 2 1",
          "ink 2 1,2,3",
          "ink NaN 1,2",
          "ink 2 1,Infinity",
          "ink 0 1,2",
          "erase 2 1,x",
          kept + "ink -1 3,4"
        }) {
      assertThatThrownBy(() -> pad.restore(bad))
          .as(bad)
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Line " + (bad.startsWith(kept) ? 2 : 1));
    }
    assertThat(pad.export()).isEqualTo(kept);
  }

  @Test
  void aFailureIsToldAndTheDrawingKept() {
    DrawViewModel failing =
        new DrawViewModel(
            workbench,
            direct,
            (strokes, centre) -> {
              if (strokes.get(0).size() == 2) {
                throw new IllegalStateException("no ink today");
              }
              return TestInk.render(strokes, centre);
            });
    failing.beginStroke(5, 5, false);
    failing.extendStroke(6, 6);
    assertThat(failing.problemProperty().get()).contains("no ink today").contains("kept");
    assertThat(failing.latency().waiting()).isZero();

    failing.extendStroke(7, 7);
    assertThat(failing.problemProperty().get()).isEmpty();
    assertThat(failing.strokesProperty().get()).hasSize(1);
  }

  @Test
  void onlyTheNewestMoveWaitsAndEveryMoveIsTimed() {
    Queue<Runnable> inference = new ArrayDeque<>();
    DrawViewModel busy =
        new DrawViewModel(
            workbench, new Workers(inference::add, Runnable::run, Runnable::run), TestInk::render);
    long start = System.nanoTime();
    busy.beginStroke(5.5, 5.5, false, start - 80_000_000L);
    busy.extendStroke(6.5, 5.5, start - 60_000_000L);
    busy.extendStroke(7.5, 5.5, start - 40_000_000L);
    busy.extendStroke(7.5, 5.5, start); // no move at all
    assertThat(inference).hasSize(1);
    assertThat(busy.latency().waiting()).isEqualTo(3);
    while (!inference.isEmpty()) {
      inference.remove().run();
    }

    LatencyLog.Figures figures = busy.latency().reconstruction();
    assertThat(figures.count()).isEqualTo(3);
    assertThat(busy.latency().superseded()).isEqualTo(2);
    assertThat(figures.p50()).isGreaterThanOrEqualTo(60);
    assertThat(figures.worst()).isGreaterThanOrEqualTo(80);
    assertThat(busy.drawnProperty().get().seen()[28 * 5 + 8]).isEqualTo(1); // centred by one
    assertThat(busy.latency().hop().count()).isEqualTo(1);

    busy.latency().reset();
    assertThat(busy.latency().reconstruction().count()).isZero();
    assertThat(busy.latency().superseded()).isZero();
  }

  @Test
  void undoingTheFirstStrokeBeforeItWasSeenStillEndsBlank() {
    Queue<Runnable> inference = new ArrayDeque<>();
    DrawViewModel busy =
        new DrawViewModel(
            workbench, new Workers(inference::add, Runnable::run, Runnable::run), TestInk::render);
    busy.beginStroke(5.5, 5.5, false);
    busy.undo();
    while (!inference.isEmpty()) {
      inference.remove().run();
    }

    assertThat(busy.drawnProperty().get().blank()).isTrue();
    assertThat(workbench.drawnImageProperty().get()).isNull();
  }

  @Test
  void theNearestTrainingDigitsSayWhomTheDrawingResembles() {
    line(10.5, false);
    assertThat(pad.likenessProperty().get()).isNull(); // no codes to compare with yet

    byte[] labels = new byte[40];
    float[] codes = new float[80];
    float[] code = workbench.drawnCodeProperty().get();
    for (int i = 0; i < 40; i++) {
      boolean near = i < 20;
      codes[2 * i] = code[0] + (near ? 0.001f * i : 50);
      codes[2 * i + 1] = code[1];
      labels[i] = (byte) (near ? (i < 9 ? 4 : 7) : 1);
    }
    DigitDataset digits = new DigitDataset("forty", new byte[40 * 784], labels);
    workbench
        .codeMapProperty()
        .set(
            new CodeMap(
                model.autoencoder(), digits, codes, LatentMaps.of(codes, 2), codes.clone()));
    Likeness likeness = pad.likenessProperty().get();
    assertThat(likeness.label()).isEqualTo(4);
    assertThat(likeness.votes()).isEqualTo(9);
    assertThat(likeness.neighbours()).isEqualTo(15);
    assertThat(likeness.vote().counts().get(7)).isEqualTo(6);

    // The newest network may be ahead of the codes: the drawing is compared as their network sees.
    workbench.modelProperty().set(RandomNetworks.of(2, 4));
    assertThat(pad.likenessProperty().get()).isEqualTo(likeness);
    pad.clear();
    assertThat(pad.likenessProperty().get()).isNull();
    pad.undo();
    assertThat(pad.likenessProperty().get()).isEqualTo(likeness);
  }
}
