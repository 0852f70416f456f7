package io.bottleneck.ui.shell.desk;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.queue.QueueEntry;
import io.bottleneck.lab.queue.QueueView;
import io.bottleneck.lab.queue.RunDesk;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.ui.runs.QueuePort;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** The desk's queue as the window shows it. FX thread only, but for {@link #changed}. */
final class QueuedRuns implements QueuePort {
  private static final Texts TEXTS = Texts.of(QueuedRuns.class);

  private final RunDesk desk;
  private final Supplier<DigitCorpus> digits;
  private final Function<AutoencoderSpec, String> naming;
  private volatile QueueView view = QueueView.EMPTY;

  /**
   * An empty queue until {@link #changed} says otherwise.
   *
   * @param digits the open ones, or null
   * @param naming what the window calls a run of a spec
   */
  QueuedRuns(RunDesk desk, Supplier<DigitCorpus> digits, Function<AutoencoderSpec, String> naming) {
    this.desk = desk;
    this.digits = digits;
    this.naming = naming;
  }

  /** How the queue stands now; any thread. */
  void changed(QueueView now) {
    view = now;
  }

  /** How the queue stood when it changed last. */
  QueueView view() {
    return view;
  }

  @Override
  public List<io.bottleneck.ui.runs.QueueEntry> entries() {
    QueueView now = view;
    List<io.bottleneck.ui.runs.QueueEntry> entries = new ArrayList<>();
    now.running().ifPresent(entry -> entries.add(running(entry, now)));
    for (QueueEntry entry : now.waiting()) {
      entries.add(
          new io.bottleneck.ui.runs.QueueEntry(
              entry.key(), entry.name(), entry.spec(), false, 0, ""));
    }
    return entries;
  }

  private static io.bottleneck.ui.runs.QueueEntry running(QueueEntry entry, QueueView now) {
    int epochs = entry.spec().epochs();
    String says =
        Double.isNaN(now.validationLoss())
            ? TEXTS.get("queue.begun", epochs)
            : TEXTS.get(
                "queue.running",
                now.epoch(),
                epochs,
                String.format(Locale.ROOT, "%.4f", now.validationLoss()));
    return new io.bottleneck.ui.runs.QueueEntry(
        entry.key(), entry.name(), entry.spec(), true, (double) now.epoch() / epochs, says);
  }

  @Override
  public void add(List<AutoencoderSpec> specs) {
    DigitCorpus corpus = digits.get();
    if (corpus == null) {
      throw new IllegalStateException(TEXTS.get("queue.no-data"));
    }
    List<QueueEntry> entries = new ArrayList<>();
    for (AutoencoderSpec spec : specs) {
      TrainingRequest.refusal(spec, corpus)
          .ifPresent(
              sentence -> {
                throw new IllegalStateException(sentence);
              });
      String name = TEXTS.get("queue.name", naming.apply(spec), spec.codeSize());
      entries.add(QueueEntry.of(name, spec, corpus, RunOrigin.QUEUE, ""));
    }
    desk.add(entries);
  }

  @Override
  public void remove(String id) {
    desk.remove(id);
  }

  @Override
  public void hold(boolean held) {
    desk.hold(held);
  }

  @Override
  public String standing() {
    return switch (view.standing()) {
      case GOING -> "";
      case HELD -> TEXTS.get("queue.held");
      case HAND_FIRST -> TEXTS.get("queue.hand-first");
      case OTHER_DIGITS -> TEXTS.get("queue.other-digits", view.waiting().get(0).dataName());
    };
  }

  @Override
  public void move(String id, int places) {
    desk.move(id, places);
  }
}
