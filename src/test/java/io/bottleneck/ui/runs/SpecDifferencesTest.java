package io.bottleneck.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.StopSpec;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecDifferencesTest {
  private static RunEntry run(AutoencoderSpec spec) {
    return FakeRuns.entry("id", "name", spec, 0.1, 1);
  }

  @Test
  void onlySettingsThatDifferAreListedInTheOrderOfTheRuns() {
    AutoencoderSpec other = Presets.QUICK.with().seed(77).stop(new StopSpec(5, 0, 0.25)).build();
    assertThat(SpecDifferences.of(List.of(run(Presets.QUICK), run(other), run(Presets.QUICK))))
        .containsExactly(
            new SpecDifferences.Row(
                "Seed", List.of("" + Presets.QUICK.seed(), "77", "" + Presets.QUICK.seed())),
            new SpecDifferences.Row("Patience", List.of("0", "5", "0")),
            new SpecDifferences.Row("Target loss", List.of("0", "0.25", "0")));
    assertThat(SpecDifferences.of(List.of(run(Presets.QUICK)))).isEmpty();
  }

  @Test
  void otherDigitsAreADifferenceEvenUnderTheSameName() {
    RunEntry run = run(Presets.QUICK);
    assertThat(SpecDifferences.of(List.of(run, FakeRuns.on("abcdefghij", run))))
        .containsExactly(
            new SpecDifferences.Row("Digits", List.of("drawn (012345)", "drawn (abcdef)")));
  }

  @Test
  void everySettingHasAName() {
    Texts texts = Texts.of(SpecDifferences.class);
    assertThat(SpecDifferences.settings(Presets.SEED).keySet())
        .hasSizeGreaterThan(25)
        .allSatisfy(key -> assertThat(texts.get("spec." + key)).isNotBlank());
  }
}
