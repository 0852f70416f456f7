package io.bottleneck.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.analysis.LatentMap;
import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.Presets;
import io.bottleneck.plot.Place;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DecodedViewTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final DigitDataset digits = MapFixture.digits(40);
  private LatentViewModel model;

  @Start
  void start(Stage stage) {
    model = MapFixture.latent(bench);
    stage.setScene(new Scene(new StackPane(new DecodedView(model)), 300, 300));
    stage.show();
  }

  /** Codes of {@code size} numbers close together around 0. */
  private void open(FxRobot robot, int size, Map<Integer, Float> through) {
    Autoencoder network =
        RandomNetworks.of(Presets.QUICK.with().encoderSizes(List.of(16, size)).build(), 1, 4)
            .autoencoder();
    float[] codes = new float[digits.size() * size];
    Random random = new Random(1);
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (float) random.nextGaussian();
    }
    LatentMap map = size > 2 ? LatentMaps.axes(codes, size, 0, 1) : LatentMaps.of(codes, size);
    CodeMap placed =
        new CodeMap(network, digits, codes, map.through(through), map.positions(codes));
    robot.interact(() -> MapFixture.open(workbench, placed));
    robot.interact(() -> model.pointAt(new Place(0.1, 0.1)));
  }

  private static Label label(FxRobot robot, String text) {
    return robot.lookup((Label label) -> label.getText().contains(text)).queryAs(Label.class);
  }

  @Test
  void aPlaceOfALongCodeIsCalledASliceAndItsSupportIsMeasuredInAllDimensions(FxRobot robot) {
    open(robot, 5, Map.of());
    Label how = robot.lookup("#decoded-how").queryAs(Label.class);
    assertThat(how.isVisible()).isTrue();
    assertThat(how.getText()).isEqualTo("a slice through 5 dimensions");
    assertThat(model.decodedProperty().get().known()).isTrue();
    assertThat(label(robot, "Decoded here").isVisible()).isTrue();

    open(robot, 5, Map.of(3, 9f));
    assertThat(model.decodedProperty().get().code()[3]).isEqualTo(9);
    assertThat(model.decodedProperty().get().known()).isFalse();
    assertThat(label(robot, "a guess").isVisible()).isTrue();
  }

  @Test
  void aCodeOfOneNumberIsDecodedAtThatNumberWhateverTheHeight(FxRobot robot) {
    open(robot, 1, Map.of());
    assertThat(model.decodedProperty().get().code()).containsExactly(0.1f);
    assertThat(label(robot, "epoch 4").getText()).isEqualTo("0.10 \u00b7 epoch 4");
    assertThat(robot.lookup("#decoded-how").query().isVisible()).isFalse();
  }
}
