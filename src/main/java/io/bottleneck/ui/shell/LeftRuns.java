package io.bottleneck.ui.shell;

import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.ui.runs.EpochScrubberViewModel;
import io.bottleneck.ui.shell.desk.RunVerbs;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Offers to go on with a run that was cut off when the application ended. FX thread only. */
final class LeftRuns {
  private final Texts texts = Texts.of(LeftRuns.class);
  private final Notices notices;
  private final RunVerbs verbs;
  private final EpochScrubberViewModel scrubber;
  private final RunStore store;
  private final Workers workers;

  LeftRuns(
      Notices notices,
      RunVerbs verbs,
      EpochScrubberViewModel scrubber,
      RunStore store,
      Workers workers) {
    this.notices = notices;
    this.verbs = verbs;
    this.scrubber = scrubber;
    this.store = store;
    this.workers = workers;
  }

  /** Offers the newest of {@code cutOff}; the others wait in the table of runs. */
  void offer(List<RunSummary> cutOff) {
    if (cutOff.isEmpty()) {
      return;
    }
    RunSummary newest = cutOff.get(0);
    String id = newest.info().id();
    String name = newest.info().name();
    String reached =
        texts.get(
            "left.found",
            name,
            String.format(Locale.ROOT, "%d", newest.history().newest()),
            String.format(Locale.ROOT, "%d", newest.info().spec().epochs()));
    int others = cutOff.size() - 1;
    notices.tell(
        new Notice(
            others == 0 ? reached : reached + " " + texts.get("left.more", others),
            false,
            "",
            List.of(
                new Notice.Action(texts.get("left.continue"), () -> verbs.resume(id)),
                new Notice.Action(
                    texts.get("left.look"),
                    () -> scrubber.open(id, name, newest.history().newest())),
                new Notice.Action(texts.get("left.leave"), () -> leave(id)))));
  }

  private void leave(String id) {
    workers
        .background()
        .execute(
            () -> {
              try {
                store.leave(id);
              } catch (IOException e) {
                workers.fx().execute(() -> notices.tell(Notice.failure(e.getMessage(), e)));
              }
            });
  }
}
