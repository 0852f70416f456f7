package io.bottleneck.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.ink.Drawing;
import io.bottleneck.ink.InkRenderer;
import io.bottleneck.ink.Mark;
import io.bottleneck.ink.Similarity;
import io.bottleneck.ink.Stroke;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.DrawnStep;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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
    pad = new DrawViewModel(workbench, direct, Runnable::run, TestInk::render);
    pad.centringProperty().set(false);
  }

  private void line(double x, boolean erase) {
    pad.pad().beginStroke(x, 5.5, erase);
    for (int y = 6; y < 20; y++) {
      pad.pad().extendStroke(x, y + 0.5);
    }
    pad.pad().endStroke();
  }

  private float[] seen() {
    return pad.drawnProperty().get().seen();
  }

  @Test
  void everyMoveIsReconstructedWhileThePenIsDown() {
    pad.pad().beginStroke(10.5, 5.5, false);
    DrawnDigit first = pad.drawnProperty().get();
    pad.pad().extendStroke(10.5, 6.5);
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

    pad.pad().clear();
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
    pad.pad().clear();

    pad.pad().undo();
    assertThat(seen()).containsExactly(two);
    pad.pad().undo();
    assertThat(seen()).containsExactly(one);
    pad.pad().undo();
    assertThat(pad.pad().drawingProperty().get().marks()).isEmpty();
    assertThat(pad.pad().canUndoProperty().get()).isFalse();
    pad.pad().redo();
    pad.pad().redo();
    assertThat(seen()).containsExactly(two);
    pad.pad().redo();
    assertThat(pad.drawnProperty().get().blank()).isTrue();
    assertThat(pad.pad().canRedoProperty().get()).isFalse();
  }

  @Test
  void aNewStrokeForgetsWhatWasUndone() {
    line(5.5, false);
    pad.pad().undo();
    assertThat(pad.pad().canRedoProperty().get()).isTrue();
    line(15.5, false);

    assertThat(pad.pad().canRedoProperty().get()).isFalse();
    pad.pad().redo();
    assertThat(pad.pad().drawingProperty().get().marks()).hasSize(1);
  }

  @Test
  void undoWhileThePenIsDownTakesTheOpenStrokeBack() {
    line(5.5, false);
    pad.pad().beginStroke(15.5, 5.5, false);
    pad.pad().extendStroke(15.5, 9.5);
    pad.pad().undo();
    pad.pad().extendStroke(15.5, 12.5);

    assertThat(pad.pad().drawingProperty().get().marks()).hasSize(1);
    assertThat(pad.pad().canRedoProperty().get()).isTrue();
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
      pad.pad().thicker();
    }
    assertThat(pad.pad().penWidthProperty().get()).isEqualTo(Pad.MAX_PEN);
    line(5.5, false);
    for (int i = 0; i < 100; i++) {
      pad.pad().thinner();
    }
    assertThat(pad.pad().penWidthProperty().get()).isEqualTo(Pad.MIN_PEN);
    line(15.5, false);

    assertThat(pad.pad().drawingProperty().get().marks())
        .extracting(mark -> ((Stroke) mark).width())
        .containsExactly(Pad.MAX_PEN, Pad.MIN_PEN);
  }

  @Test
  void aDrawingSurvivesAsText() {
    line(5.5, false);
    pad.pad().thicker();
    pad.pad().beginStroke(1 / 3.0, 2 / 3.0, true);
    pad.pad().extendStroke(14.25, -3);
    pad.pad().endStroke();
    float[] before = seen();

    DrawViewModel next = new DrawViewModel(workbench, direct, Runnable::run, TestInk::render);
    next.centringProperty().set(false);
    next.pad().restore(pad.pad().export());

    assertThat(next.drawnProperty().get().seen()).containsExactly(before);
    assertThat(next.pad().export()).isEqualTo(pad.pad().export());
    next.pad().undo();
    assertThat(next.pad().drawingProperty().get().marks()).isEmpty();
  }

  @Test
  void theWayBackThroughTheDrawingIsSeenPointByPointAndChangesNothing() {
    line(5.5, false);
    line(15.5, false);
    float[] whole = seen();
    var replay = pad.replay();
    assertThat(replay.lengthProperty().get()).isEqualTo(30);
    assertThat(replay.positionProperty().get()).isEqualTo(30);

    replay.positionProperty().set(15);
    float[] first = seen();
    assertThat(first[28 * 10 + 5]).isEqualTo(1);
    assertThat(first[28 * 10 + 15]).isZero();
    assertThat(pad.pad().drawingProperty().get().marks()).hasSize(2);
    assertThat(workbench.drawnCodeProperty().get())
        .containsExactly(model.autoencoder().encode(first));

    pad.pad().beginStroke(20.5, 5.5, false);
    assertThat(replay.positionProperty().get()).isEqualTo(31);
    pad.pad().undo();
    assertThat(seen()).containsExactly(whole);
  }

  @Test
  void theTrailIsTheCodesOfTheDrawingOnItsWayAndUndoTakesItBack() {
    line(5.5, false);
    List<DrawnStep> one = workbench.drawnStepsProperty().get();
    line(15.5, false);
    List<DrawnStep> two = workbench.drawnStepsProperty().get();

    assertThat(two).hasSizeGreaterThan(one.size());
    assertThat(two.subList(0, one.size())).isEqualTo(one);
    for (DrawnStep step : two) {
      float[] then =
          TestInk.render(pad.pad().drawingProperty().get().upTo(step.steps()).marks(), false);
      assertThat(step.seen()).containsExactly(then);
      assertThat(step.code()).containsExactly(model.autoencoder().encode(then));
      assertThat(step.reconstruction()).containsExactly(model.autoencoder().decode(step.code()));
    }
    assertThat(two.get(two.size() - 1).steps()).isEqualTo(30);

    pad.pad().undo();
    assertThat(workbench.drawnStepsProperty().get()).hasSameSizeAs(one);
    ModelInUse other = RandomNetworks.of(2, 4);
    workbench.modelProperty().set(other);
    assertThat(workbench.drawnStepsProperty().get().get(0).code())
        .containsExactly(
            other.autoencoder().encode(workbench.drawnStepsProperty().get().get(0).seen()));
    pad.pad().clear();
    assertThat(workbench.drawnStepsProperty().get()).isEmpty();
  }

  @Test
  void aDigitForThePadTakesThePlaceOfTheDrawingWhichUndoBringsBack() {
    Workbench bench = new Workbench();
    DrawViewModel real = new DrawViewModel(bench, direct, Runnable::run, new InkRenderer()::render);
    real.pad().beginStroke(5, 5, false);
    real.pad().endStroke();
    float[] digit = new float[784];
    for (int i = 300; i < 320; i++) {
      digit[i] = 0.5f;
    }
    real.centringProperty().set(false);
    bench.forPadProperty().set(digit);

    assertThat(bench.forPadProperty().get()).isNull();
    assertThat(real.drawnProperty().get().seen()).containsExactly(digit);
    real.pad().undo();
    assertThat(real.drawnProperty().get().seen()[28 * 5 + 5]).isPositive();
  }

  @Test
  void aPictureThatCannotBeReadIsRefusedInOneSentenceAndTheDrawingStays() {
    line(5.5, false);
    pad.bring(
        () -> {
          throw new IOException("The file x.png is no picture; the pad stays as it was.");
        });
    assertThat(pad.problemProperty().get())
        .isEqualTo("The file x.png is no picture; the pad stays as it was.");
    assertThat(pad.pad().drawingProperty().get().marks()).hasSize(1);
    line(7.5, false);
    assertThat(pad.problemProperty().get()).isEmpty();
  }

  @Test
  void movingScalingAndTurningAreOneStepUntilSomethingElseIsDone() {
    line(5.5, false);
    String before = pad.pad().export();
    pad.pad().move(Similarity.shift(3, 0));
    pad.pad().move(Similarity.shift(2, 1));
    pad.pad().move(Similarity.about(10, 10, 2, 0));
    Stroke moved = (Stroke) pad.pad().drawingProperty().get().marks().get(0);
    assertThat(moved.xs()[0]).isCloseTo(2 * 10.5 - 10, within(1e-9));
    assertThat(moved.ys()[0]).isCloseTo(2 * 6.5 - 10, within(1e-9));
    assertThat(moved.width()).as("the pen keeps its width").isEqualTo(Pad.DEFAULT_PEN);

    pad.pad().undo();
    assertThat(pad.pad().export()).isEqualTo(before);
    pad.pad().redo();
    assertThat(((Stroke) pad.pad().drawingProperty().get().marks().get(0)).xs())
        .containsExactly(moved.xs());
  }

  @Test
  void howeverFarItIsMovedADrawingCanBeReadAgainAndNeverVanishes() {
    line(5.5, false);
    for (int i = 0; i < 200; i++) {
      pad.pad().move(Similarity.about(3, 3, 1.5, 0.1));
      pad.pad().move(Similarity.shift(40, -30));
      pad.pad().settle();
    }
    DrawViewModel next = new DrawViewModel(workbench, direct, Runnable::run, TestInk::render);
    next.pad().restore(pad.pad().export());
    assertThat(next.pad().export()).isEqualTo(pad.pad().export());

    for (int i = 0; i < 200; i++) {
      pad.pad().move(Similarity.about(14, 14, 0.5, 0));
      pad.pad().settle();
    }
    double[] box = pad.pad().drawingProperty().get().box();
    assertThat(Math.max(box[2] - box[0], box[3] - box[1])).isGreaterThanOrEqualTo(1);
  }

  @Test
  void aStrokeThatWasAFingersMistakeIsTakenBackWithoutAStep() {
    line(5.5, false);
    String before = pad.pad().export();
    pad.pad().beginStroke(10, 10, false);
    pad.pad().extendStroke(12, 12);
    pad.pad().abandonStroke();
    assertThat(pad.pad().export()).isEqualTo(before);
    pad.pad().undo();
    assertThat(pad.pad().drawingProperty().get().isBlank()).isTrue();
  }

  @Test
  void theTrailOfManyStrokesStaysShortAndEndsWithTheDrawing() {
    List<Mark> dots = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      dots.add(new Stroke(new double[] {1 + i % 26}, new double[] {1 + i / 26}, 2, false));
    }
    List<Integer> counts = TrailMaker.counts(new Drawing(dots));
    assertThat(counts).isSorted().hasSizeLessThanOrEqualTo(TrailMaker.MOST).endsWith(600);
  }

  @Test
  void textThatIsNoDrawingIsRefusedAndThePadKept() {
    line(5.5, false);
    String kept = pad.pad().export();

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
      assertThatThrownBy(() -> pad.pad().restore(bad))
          .as(bad)
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Line " + (bad.startsWith(kept) ? 2 : 1));
    }
    assertThat(pad.pad().export()).isEqualTo(kept);
  }

  @Test
  void aFailureIsToldAndTheDrawingKept() {
    DrawViewModel failing =
        new DrawViewModel(
            workbench,
            direct,
            Runnable::run,
            (strokes, centre) -> {
              if (((Stroke) strokes.get(0)).size() == 2) {
                throw new IllegalStateException("no ink today");
              }
              return TestInk.render(strokes, centre);
            });
    failing.pad().beginStroke(5, 5, false);
    failing.pad().extendStroke(6, 6);
    assertThat(failing.problemProperty().get()).contains("no ink today").contains("kept");
    assertThat(failing.latency().waiting()).isZero();

    failing.pad().extendStroke(7, 7);
    assertThat(failing.problemProperty().get()).isEmpty();
    assertThat(failing.pad().drawingProperty().get().marks()).hasSize(1);
  }

  @Test
  void onlyTheNewestMoveWaitsAndEveryMoveIsTimed() {
    Queue<Runnable> inference = new ArrayDeque<>();
    DrawViewModel busy =
        new DrawViewModel(
            workbench,
            new Workers(inference::add, Runnable::run, Runnable::run),
            Runnable::run,
            TestInk::render);
    long start = System.nanoTime();
    busy.pad().beginStroke(5.5, 5.5, false, start - 80_000_000L);
    busy.pad().extendStroke(6.5, 5.5, start - 60_000_000L);
    busy.pad().extendStroke(7.5, 5.5, start - 40_000_000L);
    busy.pad().extendStroke(7.5, 5.5, start); // no move at all
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
            workbench,
            new Workers(inference::add, Runnable::run, Runnable::run),
            Runnable::run,
            TestInk::render);
    busy.pad().beginStroke(5.5, 5.5, false);
    busy.pad().undo();
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
    pad.pad().clear();
    assertThat(pad.likenessProperty().get()).isNull();
    pad.pad().undo();
    assertThat(pad.likenessProperty().get()).isEqualTo(likeness);
  }
}
