package io.bottleneck.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.plot.DigitColours;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DigitPictureTest {
  private static final int MULTIPLE = 5;
  private DigitPicture picture;
  private Scene scene;

  @Start
  void start(Stage stage) {
    picture = new DigitPicture(MULTIPLE);
    scene = new Scene(new Pane(picture), 200, 200);
    stage.setScene(scene);
    stage.show();
  }

  private PixelReader shown(FxRobot robot, Runnable change) {
    AtomicReference<Image> seen = new AtomicReference<>();
    robot.interact(
        () -> {
          change.run();
          seen.set(scene.snapshot(null));
        });
    return seen.get().getPixelReader();
  }

  @Test
  void everyPixelIsACrispSquare(FxRobot robot) {
    float[] chequered = new float[DigitColours.PIXELS];
    for (int i = 0; i < chequered.length; i++) {
      chequered[i] = (i % DigitColours.SIDE + i / DigitColours.SIDE) % 2;
    }

    PixelReader reader = shown(robot, () -> picture.show(chequered));

    for (int y = 0; y < DigitColours.SIDE * MULTIPLE; y++) {
      for (int x = 0; x < DigitColours.SIDE * MULTIPLE; x++) {
        boolean ink = (x / MULTIPLE + y / MULTIPLE) % 2 == 1;
        assertThat(reader.getArgb(x, y)).isEqualTo(ink ? 0xFFFFFFFF : 0xFF000000);
      }
    }
  }

  @Test
  void showsADifferenceAndThenNothing(FxRobot robot) {
    float[] ink = new float[DigitColours.PIXELS];
    ink[0] = 1;

    PixelReader difference =
        shown(robot, () -> picture.showDifference(ink, new float[DigitColours.PIXELS]));
    assertThat(difference.getArgb(2, 2)).isEqualTo(DigitColours.LOST);

    PixelReader nothing = shown(robot, picture::clear);
    assertThat(nothing.getArgb(2, 2)).isEqualTo(DigitColours.NOTHING);
  }
}
