package io.bottleneck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.lab.watch.Finding;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.training.LossTerm;
import io.bottleneck.training.TrainingEvent;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For programs: one JSON object a line, its {@code event} says which. */
final class JsonPrinter implements RunPrinter {
  private static final Map<LossTerm, String> NAMES =
      Map.of(
          LossTerm.DIVERGENCE, "divergence",
          LossTerm.CENTER, "center",
          LossTerm.CLASSIFICATION, "classification",
          LossTerm.CODE_L1, "codeL1");

  private final ObjectMapper json = new ObjectMapper();
  private final PrintWriter out;

  JsonPrinter(PrintWriter out) {
    this.out = out;
  }

  /** The field that holds {@code term}. */
  static String name(LossTerm term) {
    return NAMES.get(term);
  }

  @Override
  public void started(TrainingEvent.Started event) {
    AutoencoderSpec spec = event.spec();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "started");
    line.put("preset", spec.name());
    line.put("kind", spec.kind().name().toLowerCase(Locale.ROOT));
    line.put("layers", spec.encoderSizes());
    line.put("loss", spec.loss().name().toLowerCase(Locale.ROOT));
    line.put("learningRate", spec.optimiser().learningRate());
    line.put("batchSize", spec.batchSize());
    line.put("epochs", spec.epochs());
    line.put("seed", spec.seed());
    line.put("firstEpoch", event.firstEpoch());
    line.put("batchesPerEpoch", event.batchesPerEpoch());
    print(line);
  }

  @Override
  public void epochDone(TrainingEvent.EpochDone event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "epoch");
    line.put("epoch", event.epoch());
    line.put("trainingLoss", event.trainingLoss());
    line.put("validationLoss", event.validationLoss());
    line.put("learningRate", event.learningRate());
    for (LossTerm term : LossTerm.values()) {
      if (event.terms().containsKey(term)) {
        line.put(name(term), event.terms().get(term));
      }
    }
    line.put("fitSeconds", event.fitSeconds());
    line.put("validationSeconds", event.validationSeconds());
    line.put("snapshotSeconds", event.snapshotSeconds());
    line.put("secondsLeft", event.secondsLeft());
    print(line);
  }

  @Override
  public void measured(int epoch, Map<String, Double> figures) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "figures");
    line.put("epoch", epoch);
    line.putAll(figures);
    print(line);
  }

  @Override
  public void ended(
      TrainingEvent.Ended event, Map<String, Double> figures, List<Finding> findings) {
    for (Finding finding : findings) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("event", "finding");
      line.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      line.put("text", finding.text());
      line.put("remedy", finding.remedy());
      print(line);
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "ended");
    line.put("reason", event.reason().name().toLowerCase(Locale.ROOT));
    line.put("message", event.message());
    event.result().ifPresent(model -> line.put("epoch", model.card().epoch()));
    print(line);
  }

  private void print(Map<String, Object> line) {
    try {
      out.println(json.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of numbers and texts is always JSON", e);
    }
  }
}
