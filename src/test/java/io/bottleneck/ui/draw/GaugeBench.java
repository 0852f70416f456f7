package io.bottleneck.ui.draw;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.HeldOutReference;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.NoiseMaps;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** A gauge over digits of our own making, whose background can be made to wait. */
final class GaugeBench {
  static final DigitDataset TRAINING = Handwriting.digits("training", 200, 1);
  static final DigitDataset HELD_OUT = Handwriting.digits("held out", 150, 2);

  final TestBench bench;
  final GaugeViewModel gauge;
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Deque<Runnable> answers = new ArrayDeque<>();
  private boolean held;
  private boolean answersHeld;

  GaugeBench(TestBench bench) {
    this.bench = bench;
    Workers workers = new Workers(Runnable::run, this::execute, Runnable::run);
    HeldOutReference reference =
        new HeldOutReference(
            bench.workbench,
            workers,
            new BackgroundTasks(workers),
            (what, millis) -> {},
            bench.failures::add);
    Workers answering = new Workers(Runnable::run, this::execute, this::answer);
    gauge =
        new GaugeViewModel(
            bench.workbench, reference, answering, Runnable::run, bench.failures::add);
  }

  private void answer(Runnable answer) {
    if (answersHeld) {
      answers.add(answer);
    } else {
      answer.run();
    }
  }

  /** From now on judgements are made, but on their way to the gauge until {@link #answer}. */
  void holdAnswers() {
    answersHeld = true;
  }

  /** Hands over the oldest judgement on its way. */
  void answer() {
    answers.remove().run();
  }

  private void execute(Runnable work) {
    if (held) {
      background.add(work);
    } else {
      work.run();
    }
  }

  /** From now on nothing is measured or judged before {@link #work}. */
  void hold() {
    held = true;
  }

  /** Pieces of work that wait. */
  int waiting() {
    return background.size();
  }

  /** Does the oldest piece that waits. */
  void work() {
    background.remove().run();
  }

  /** Opens digits and a network of random weights, whose map is there at once. */
  ModelInUse open(DigitDataset training, DigitDataset heldOut, ModelInUse model) {
    DigitCorpus corpus = bench.workbench.corpusProperty().get();
    if (corpus == null || corpus.training() != training || corpus.heldOut() != heldOut) {
      corpus = new DigitCorpus("drawn", Path.of("/drawn"), training, heldOut, "all of them");
      bench.workbench.corpusProperty().set(corpus);
    }
    bench.workbench.modelProperty().set(model);
    bench.workbench.codeMapProperty().set(NoiseMaps.of(training, model.autoencoder()));
    return model;
  }

  ModelInUse open(long seed, double epoch) {
    return open(TRAINING, HELD_OUT, RandomNetworks.of(seed, epoch));
  }

  void draw(float[] image) {
    bench.workbench.drawnImageProperty().set(image);
  }
}
