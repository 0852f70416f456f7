package io.bottleneck.lab.sweep;

import io.bottleneck.lab.runs.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the process of an entry is told to do. */
final class Arguments {
  private Arguments() {}

  /**
   * {@code train}, new or gone on with.
   *
   * @param kept what an earlier process of the entry keeps
   */
  static List<String> of(
      Sweep.Request request, SweepPlan.Entry entry, EntryFolder place, Optional<RunSummary> kept) {
    List<String> arguments = new ArrayList<>(List.of("train"));
    if (kept.filter(RunSummary::canContinue).isPresent()) {
      arguments.addAll(List.of("--resume", kept.get().info().id()));
    } else {
      arguments.addAll(
          List.of(
              "--from",
              place.spec().toString(),
              "--threads",
              Integer.toString(request.nativeThreads()),
              "--name",
              "%s %d".formatted(request.name(), entry.number()),
              "--note",
              request.plan().words(entry),
              "--tag",
              "sweep"));
    }
    arguments.addAll(
        List.of(
            "--data",
            request.corpus().source().toString(),
            "--out",
            place.model().toString(),
            "--force",
            "--json"));
    return arguments;
  }
}
