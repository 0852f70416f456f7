package io.bottleneck.cli;

import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.lab.runs.RunInfo;
import io.bottleneck.lab.runs.RunState;
import io.bottleneck.lab.runs.RunSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is said of a kept run wherever one is named. */
final class RunFacts {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private RunFacts() {}

  /** For programs; the fields' names and their order. */
  static Map<String, Object> of(RunSummary run) {
    RunInfo info = run.info();
    Optional<EpochRecord> best = run.history().best();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", info.id());
    facts.put("name", info.name());
    facts.put("state", run.state().name().toLowerCase(Locale.ROOT));
    facts.put("canContinue", run.canContinue());
    facts.put("kind", info.spec().kind().name().toLowerCase(Locale.ROOT));
    facts.put("encoderSizes", info.spec().encoderSizes());
    facts.put("epochs", run.history().newest());
    facts.put("epochsWanted", info.spec().epochs());
    facts.put("bestEpoch", best.map(EpochRecord::epoch).orElse(null));
    facts.put(
        "bestValidationLoss",
        best.map(EpochRecord::validationLoss).map(JsonObject::finite).orElse(null));
    facts.put("seconds", JsonObject.finite(run.history().seconds()));
    facts.put("created", info.created().toString());
    facts.put("data", info.dataName());
    facts.put("dataSource", info.dataSource());
    facts.put("tags", info.tags());
    facts.put("note", info.note());
    facts.put("folder", run.folder().toString());
    return facts;
  }

  /** The state in the window's words. */
  static String state(RunState state) {
    return state == RunState.RUNNING ? "training" : state.name().toLowerCase(Locale.ROOT);
  }

  /** Finished and wanted epochs. */
  static String epochs(RunSummary run) {
    return run.history().newest() + "/" + run.info().spec().epochs();
  }

  /** The smallest validation loss; a dash before the first epoch. */
  static String bestLoss(RunSummary run) {
    return run.history()
        .best()
        .map(best -> String.format(Locale.ROOT, "%.5f", best.validationLoss()))
        .orElse("-");
  }

  /** A moment by the clock on the wall. */
  static String when(Instant moment) {
    return WHEN.format(moment.atZone(ZoneId.systemDefault()));
  }

  /** A text of the user's on one line: what would move the cursor becomes a space. */
  static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
