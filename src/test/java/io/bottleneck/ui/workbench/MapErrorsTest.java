package io.bottleneck.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.ui.latent.MapFixture;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The network of {@link MapFixture} gives every digit back without an error. */
class MapErrorsTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final DigitDataset digits = MapFixture.digits(4);
  private final SimpleBooleanProperty wish = new SimpleBooleanProperty();
  private final MapErrors errors =
      new MapErrors(bench.workbench, bench.workers, bench.failures::add);

  @BeforeEach
  void wishForThem() {
    errors.wantWhile(wish);
  }

  @Test
  void recordedCodesAreOfOtherWeightsSoTheErrorsAreOfTheNetworksOwn() {
    wish.set(true);
    CodeMap made = MapFixture.map(digits, 1, 0, 0, 1, 0, 2, 0, 3, 0);
    float[] recorded = {9, 9, 8, 8, 7, 7, 6, 6};
    MapFixture.open(
        bench.workbench,
        new CodeMap(
            made.source(),
            digits,
            recorded,
            made.projection(),
            recorded,
            Optional.of(new RecordedCodes(5, digits, recorded))));
    MapErrors.Known known = errors.knownProperty().get();
    assertThat(known.codes())
        .containsExactly(made.source().encode(digits.images(0, digits.size())));
    assertThat(known.errors().mean()).isZero();
  }

  @Test
  void errorsOfOtherDigitsAreForgottenAtOnce() {
    wish.set(true);
    MapFixture.open(bench.workbench, MapFixture.map(digits, 1, new float[8]));
    assertThat(errors.knownProperty().get().errors().size()).isEqualTo(4);
    wish.set(false);
    MapFixture.open(bench.workbench, MapFixture.map(MapFixture.digits(3), 1, new float[6]));
    assertThat(errors.knownProperty().get()).isNull();
    wish.set(true);
    assertThat(errors.knownProperty().get().errors().size()).isEqualTo(3);
  }

  @Test
  void nothingIsDecodedWhileNobodyAsks() {
    MapFixture.open(bench.workbench, MapFixture.map(digits, 1, new float[8]));
    assertThat(errors.knownProperty().get()).isNull();
  }
}
