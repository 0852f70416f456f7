package io.bottleneck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DelayTest {
  private static final int MILLIS = 30;

  private final List<String> followed = new ArrayList<>();
  private final Delay later = new Delay(400);

  @Test
  void whatIsCancelledInTheVeryPulseThatEndsItDoesNotFollow(FxRobot robot) throws Exception {
    List<Delay> delays = List.of(new Delay(MILLIS), new Delay(MILLIS), new Delay(MILLIS));
    robot.interact(
        () -> {
          for (Delay delay : delays) {
            delay.restart(
                () -> {
                  followed.add("one");
                  delays.forEach(Delay::cancel);
                });
          }
          untilAllEndInOnePulse();
        });
    awaitLater();
    assertThat(followed).containsExactly("one", "later");
  }

  @Test
  void whatIsStartedAnewInThatPulseFollowsOnce(FxRobot robot) throws Exception {
    Delay first = new Delay(MILLIS);
    Delay second = new Delay(MILLIS);
    robot.interact(
        () -> {
          first.restart(() -> second.restart(() -> followed.add("anew")));
          second.restart(() -> followed.add("old"));
          untilAllEndInOnePulse();
        });
    awaitLater();
    assertThat(followed).containsExactly("anew", "later");
  }

  /** Keeps the FX thread from its pulses, as a busy window does, until every delay is over. */
  private void untilAllEndInOnePulse() {
    later.restart(() -> followed.add("later"));
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2 * MILLIS);
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private void awaitLater() throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> followed.contains("later"));
  }
}
