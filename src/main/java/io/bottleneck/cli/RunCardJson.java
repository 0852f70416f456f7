package io.bottleneck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.runs.RunInfo;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.SpecJson;
import io.bottleneck.training.LossTerm;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Everything a kept run has written down of itself, for programs. */
final class RunCardJson {
  private RunCardJson() {}

  /** Prints one object. */
  static void print(PrintWriter out, RunSummary run) {
    RunInfo info = run.info();
    RunHistory history = run.history();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("event", "run");
    fields.putAll(RunFacts.of(run));
    fields.put("origin", info.origin().name().toLowerCase(Locale.ROOT));
    fields.put("group", info.group());
    fields.put("parent", info.parent());
    fields.put("parentEpoch", info.parentEpoch());
    fields.put("dataSha256", info.dataSha256());
    fields.put("heldOutSha256", info.heldOutSha256());
    fields.put("trainingDigits", info.trainingDigits());
    fields.put("heldOutDigits", info.heldOutDigits());
    fields.put("nativeThreads", info.nativeThreads());
    fields.put("versions", new TreeMap<>(info.versions()));
    fields.put("spec", spec(info.spec()));
    fields.put("keptEpochs", run.keptEpochs());
    fields.put("losses", history.epochs().stream().map(RunCardJson::loss).toList());
    fields.put("figures", new TreeMap<>(history.figures()));
    fields.put("rates", rates(history));
    fields.put("ended", history.ended().map(RunCardJson::end).orElse(null));
    JsonObject.print(out, fields);
  }

  private static Object spec(AutoencoderSpec spec) {
    try {
      return new ObjectMapper().readTree(SpecJson.line(spec));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a spec is written as JSON", e);
    }
  }

  private static Map<String, Object> loss(EpochRecord epoch) {
    Map<String, Object> loss = new LinkedHashMap<>();
    loss.put("epoch", epoch.epoch());
    loss.put("trainingLoss", JsonObject.finite(epoch.trainingLoss()));
    loss.put("validationLoss", JsonObject.finite(epoch.validationLoss()));
    loss.put("learningRate", JsonObject.finite(epoch.learningRate()));
    loss.put("seconds", JsonObject.finite(epoch.seconds()));
    for (LossTerm term : LossTerm.values()) {
      if (epoch.terms().containsKey(term)) {
        loss.put(JsonPrinter.name(term), JsonObject.finite(epoch.terms().get(term)));
      }
    }
    return loss;
  }

  private static List<Map<String, Object>> rates(RunHistory history) {
    List<Map<String, Object>> rates = new ArrayList<>();
    for (RunHistory.RateRecord rate : history.rates()) {
      rates.add(Map.of("epoch", rate.epoch(), "learningRate", rate.learningRate()));
    }
    return rates;
  }

  private static Map<String, Object> end(RunHistory.EndRecord end) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reason", end.reason().name().toLowerCase(Locale.ROOT));
    fields.put("message", end.message());
    fields.put("epoch", JsonObject.finite(end.epoch()));
    return fields;
  }
}
