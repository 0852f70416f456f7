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
class AtMostEveryTest {
  @Test
  void theFirstRunsAtOnceAndOfManyInAHurryOnlyTheNewest(FxRobot robot) throws Exception {
    List<String> ran = new ArrayList<>();
    AtMostEvery pace = new AtMostEvery(200);
    robot.interact(
        () -> {
          pace.run(() -> ran.add("first"));
          for (int i = 0; i < 50; i++) {
            int number = i;
            pace.run(() -> ran.add("hurried " + number));
          }
          assertThat(ran).containsExactly("first");
        });
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> ran.size() == 2);
    assertThat(ran).containsExactly("first", "hurried 49");
  }
}
