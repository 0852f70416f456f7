package io.bottleneck.ui.shell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.analysis.Baselines;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.ui.runs.LadderPoint;
import io.bottleneck.ui.training.Levels;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What losses are compared with follows the open digits and the size of the code on the chart. */
@ExtendWith(OnFxThread.class)
class LevellingTest {
  private static final Baselines KNOWN = known(SmallDigits.OPEN);
  private static final AutoencoderSpec TWO = TinyRuns.spec(1);
  private static final AutoencoderSpec THREE = code(3);

  @TempDir private Path home;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(home, null);
  }

  private static AutoencoderSpec code(int size) {
    return TWO.with().encoderSizes(List.of(5, size)).build();
  }

  private static Baselines known(DigitCorpus corpus) {
    return Baselines.of(corpus, Baselines.MOST_COMPONENTS, () -> false);
  }

  private void open(DigitCorpus corpus) {
    desktop.workbench.corpusProperty().set(corpus);
  }

  private Levels levels() {
    return desktop.chart().levelsProperty().get();
  }

  private List<LadderPoint> line() {
    return desktop.room.runs().ladder().principalProperty().get();
  }

  @Test
  void nothingIsComparedWhileNothingIsKnown() {
    assertThat(levels()).isEqualTo(Levels.NONE);
    assertThat(line()).isEmpty();
    desktop.background.hold();
    open(SmallDigits.OPEN);
    assertThat(levels()).isEqualTo(Levels.NONE);
    desktop.background.doAll();
    assertThat(levels().meanImage()).isEqualTo(KNOWN.meanImage());
    assertThat(levels().classMean()).isEqualTo(KNOWN.classMeanImage());
    assertThat(levels().pca()).as("without a network").isNaN();
  }

  @Test
  void principalComponentsAreAsManyAsTheCodeHasNumbers() {
    open(SmallDigits.OPEN);
    desktop.openFile();
    assertThat(levels()).as("for a curve of other digits").isEqualTo(Levels.NONE);
    String three = desktop.trained(THREE);
    assertThat(levels().pca()).isEqualTo(KNOWN.pca(3));
    String two = desktop.trained(TWO);
    assertThat(levels().pca()).isEqualTo(KNOWN.pca(2));

    desktop.scrubber().open(three, "three", 1);
    assertThat(levels().pca()).isEqualTo(KNOWN.pca(3));
    desktop.scrubber().open(two, "two", 1);
    assertThat(levels().pca()).isEqualTo(KNOWN.pca(2));
  }

  @Test
  void twoRunsThatNobodyFollowsAreComparedWithTheirOwn() {
    open(SmallDigits.OPEN);
    String three = desktop.trained(THREE);
    String two = desktop.trained(TWO);
    desktop = new Desktop(home, null);
    open(SmallDigits.OPEN);
    desktop.scrubber().open(three, "three", 1);
    assertThat(levels().pca()).isEqualTo(KNOWN.pca(3));
    desktop.scrubber().open(two, "two", 1);
    assertThat(levels().pca()).isEqualTo(KNOWN.pca(2));
  }

  @Test
  void aCodeOfMoreNumbersThanThereAreComponentsIsComparedWithNone() {
    open(SmallDigits.OPEN);
    desktop.trained(code(KNOWN.components() + 1));
    assertThat(levels().pca()).isNaN();
    assertThat(levels().meanImage()).isEqualTo(KNOWN.meanImage());
  }

  @Test
  void otherDigitsHaveOtherLevels() {
    open(SmallDigits.OPEN);
    desktop.background.hold();
    open(SmallDigits.OTHERS);
    assertThat(levels()).as("not those of the digits before").isEqualTo(Levels.NONE);
    assertThat(line()).isEmpty();
    desktop.background.doAll();
    Baselines others = known(SmallDigits.OTHERS);
    assertThat(levels())
        .isEqualTo(new Levels(others.meanImage(), others.classMeanImage(), Double.NaN));
    assertThat(line().get(0).loss()).isEqualTo(others.pca(1)).isNotEqualTo(KNOWN.pca(1));
  }

  @Test
  void whatIsKnownTooLateOfDigitsThatWereClosedIsDropped() {
    desktop.fx.hold();
    open(SmallDigits.OPEN); // computed, but not told yet
    open(null);
    desktop.fx.doAll();
    assertThat(levels()).isEqualTo(Levels.NONE);
    assertThat(line()).isEmpty();

    desktop.fx.work();
    open(SmallDigits.unlabelled(1));
    assertThat(levels().meanImage()).isPositive();
    assertThat(levels().classMean()).as("without labels").isNaN();
  }

  @Test
  void theLadderHasALineOfAllComponents() {
    open(SmallDigits.OPEN);
    assertThat(line()).hasSize(KNOWN.components());
    for (LadderPoint point : line()) {
      assertThat(point.loss()).isEqualTo(KNOWN.pca(point.codeSize()));
    }
    assertThat(line()).extracting(LadderPoint::codeSize).isSorted().startsWith(1);
  }
}
