package io.bottleneck.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.plot.ClassFilter;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClassLegendTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final LatentViewModel model = MapFixture.latent(bench);
  private final ClassLegend legend = model.legend();
  private final DigitDataset digits = MapFixture.digits(3);
  private final OwnDigits mine = OwnDigits.of(Handwriting.digits("mine", 4, 3));

  private void open(DigitDataset shown) {
    MapFixture.open(workbench, MapFixture.map(shown, 1, new float[2 * shown.size()]));
  }

  private ClassFilter filter() {
    return legend.filterProperty().get();
  }

  @Test
  void nothingIsHiddenThatNoLineBringsBack() {
    legend.isolate(3); // no map yet
    assertThat(filter()).isEqualTo(ClassFilter.ALL);
    open(digits);
    legend.isolate(ClassFilter.OWN); // nothing is kept
    assertThat(filter()).isEqualTo(ClassFilter.ALL);
    legend.toggle(ClassFilter.OWN);
    workbench.ownDigitsProperty().set(mine);
    assertThat(filter().shows(ClassFilter.OWN)).isTrue();
    open(new DigitDataset("test.csv", new byte[2 * DigitDataset.PIXELS], null));
    legend.isolate(4);
    assertThat(filter()).isEqualTo(ClassFilter.ALL);
  }

  @Test
  void everythingComesBackWhenTheLineOfAllThatIsOnShowGoes() {
    open(digits);
    workbench.ownDigitsProperty().set(mine);
    legend.isolate(ClassFilter.OWN);
    assertThat(filter().shows(3)).isFalse();
    workbench.ownDigitsProperty().set(OwnDigits.EMPTY);
    assertThat(filter()).isEqualTo(ClassFilter.ALL);
  }

  @Test
  void whatWasHiddenLineByLineStaysHiddenWhenAnotherDigitIsKept() {
    open(digits);
    workbench.ownDigitsProperty().set(mine);
    for (LegendEntry entry : legend.entriesProperty().get()) {
      legend.toggle(entry.label());
    }
    ClassFilter nothing = filter();
    workbench.ownDigitsProperty().set(OwnDigits.of(Handwriting.digits("mine", 5, 3)));
    assertThat(filter()).isEqualTo(nothing);
    assertThat(nothing.shows(3)).isFalse();
  }

  @Test
  void keepingAnotherDigitCountsNoClassesAnew() {
    open(digits);
    workbench.ownDigitsProperty().set(mine);
    List<LegendEntry> before = legend.entriesProperty().get();
    workbench.ownDigitsProperty().set(OwnDigits.of(Handwriting.digits("mine", 5, 3)));
    List<LegendEntry> now = legend.entriesProperty().get();
    assertThat(now).hasSize(11).last().isEqualTo(new LegendEntry(ClassFilter.OWN, 5));
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      assertThat(now.get(label)).isSameAs(before.get(label));
    }
  }
}
