package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.watch.Figures;
import io.bottleneck.lab.watch.Finding;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.training.LossTerm;
import io.bottleneck.training.TrainingEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunPrinterTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text, true);

  @Test
  void aKindsTermsAndAScheduledRateHaveColumnsUnderTheirTitles() {
    AutoencoderSpec spec =
        Presets.CENTER
            .with()
            .optimiser(
                Presets.CENTER
                    .optimiser()
                    .withSchedule(new ScheduleSpec(ScheduleSpec.Kind.COSINE, 1, 0.5)))
            .build();
    print(RunPrinter.plain(out, out), spec);
    List<String> lines = text.toString().lines().toList();
    assertThat(lines.get(0).strip().split("\\s+"))
        .containsExactly(
            "epoch", "training", "validation", "center", "classification", "rate", "seconds");
    assertThat(lines.get(1).strip().split("\\s+"))
        .containsExactly("3", "0.05000", "0.06000", "0.7000", "0.2500", "1.00e-03", "6.00");
    assertThat(lines.get(1)).hasSameSizeAs(lines.get(0)); // titles end where numbers do
  }

  @Test
  void aPlainRunHasNoFurtherColumns() {
    print(RunPrinter.plain(out, out), Presets.SEED);
    assertThat(text.toString().lines().findFirst())
        .contains("epoch  training  validation  seconds");
  }

  @Test
  void jsonNamesEachTerm() {
    print(new JsonPrinter(out), Presets.CENTER);
    assertThat(text.toString())
        .contains("\"kind\":\"center_loss\"")
        .contains("\"learningRate\":0.001,\"center\":0.7,\"classification\":0.25,")
        .doesNotContain("divergence");
  }

  @Test
  void aRunThatARuleEndedSaysSo() {
    RunPrinter.plain(out, out)
        .ended(
            new TrainingEvent.Ended(
                TrainingEvent.Reason.RULE, "Stopped by a rule.", Optional.empty()),
            Map.of(),
            List.of());
    assertThat(text.toString()).isEqualToIgnoringNewLines("Stopped by a rule.");
  }

  @Test
  void theEndTellsHowGoodTheCodesAreAndWhatTheDoctorSays() {
    end(RunPrinter.plain(out, out));
    assertThat(text.toString().lines().toList())
        .containsExactly(
            "Codes of the first held-out digits (2,000 at most): 10-NN accuracy 0.732, silhouette"
                + " -0.010.",
            "Warning: It climbs. Lower the rate.",
            "Done.");
  }

  @Test
  void jsonTellsFiguresAndFindingsBeforeTheEnd() {
    JsonPrinter printer = new JsonPrinter(out);
    printer.measured(3, Map.of(Figures.KNN_ACCURACY, 0.7321));
    end(printer);
    assertThat(text.toString().lines().toList())
        .containsExactly(
            "{\"event\":\"figures\",\"epoch\":3,\"knn-accuracy\":0.7321}",
            "{\"event\":\"finding\",\"severity\":\"warning\",\"text\":\"It climbs.\",\"remedy\":\"Lower"
                + " the rate.\"}",
            "{\"event\":\"ended\",\"reason\":\"completed\",\"message\":\"Done.\"}");
  }

  private static void end(RunPrinter printer) {
    printer.ended(
        new TrainingEvent.Ended(TrainingEvent.Reason.COMPLETED, "Done.", Optional.empty()),
        Map.of(Figures.KNN_ACCURACY, 0.7321, Figures.SILHOUETTE, -0.01, "class-error-3", 0.04),
        List.of(new Finding(Finding.Severity.WARNING, "It climbs.", "Lower the rate.")));
  }

  private static void print(RunPrinter printer, AutoencoderSpec spec) {
    printer.started(new TrainingEvent.Started(spec, 210, 0, null));
    boolean center = spec.kind() == Presets.CENTER.kind();
    Map<LossTerm, Double> terms =
        center ? Map.of(LossTerm.CENTER, 0.7, LossTerm.CLASSIFICATION, 0.25) : Map.of();
    printer.epochDone(
        new TrainingEvent.EpochDone(3, 0.05, terms, 1e-3, 0.06, 5, 0.75, 0.25, 100, null));
  }
}
