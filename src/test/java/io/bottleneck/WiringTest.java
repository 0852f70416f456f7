package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WiringTest {
  @TempDir private Path folder;

  @Test
  void aFailedTaskIsHeardOfAndTheThreadGoesOn() throws Exception {
    try (Wiring wiring = new Wiring(folder, folder)) {
      BlockingQueue<String> heard = new LinkedBlockingQueue<>();
      wiring.onFailure((thread, failure) -> heard.add(thread + ": " + failure.getMessage()));
      wiring
          .workersInference()
          .execute(
              () -> {
                throw new AssertionError("broken");
              });
      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("inference: broken");
      wiring
          .workersInference()
          .execute(
              () -> {
                Thread thread = Thread.currentThread();
                heard.add(thread.getName() + (thread.isDaemon() ? " daemon" : ""));
              });
      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("inference daemon");
    }
  }

  @Test
  void everyServiceIsBuiltOnce() {
    try (Wiring wiring = new Wiring(folder, folder)) {
      assertThat(wiring.trainingService()).isSameAs(wiring.trainingService());
      assertThat(wiring.modelStore()).isSameAs(wiring.modelStore());
      assertThat(wiring.datasetLoader()).isSameAs(wiring.datasetLoader());
      assertThat(wiring.versions())
          .containsOnlyKeys("bottleneck", "dl4j", "java", "os")
          .containsEntry("dl4j", "1.0.0-M2.1");
    }
  }

  @Test
  void shippedFilesAreFoundFromTheJarAndFromTheClassFolder() throws IOException {
    Files.createDirectories(folder.resolve("models"));
    Path fallback = Path.of("elsewhere");
    assertThat(ShippedFolder.around(folder.resolve("lib/bottleneck.jar"), fallback))
        .isEqualTo(folder);
    assertThat(ShippedFolder.around(folder.resolve("target/classes"), fallback)).isEqualTo(folder);
    Path deep = folder.resolve("a/b/c/lib/bottleneck.jar");
    assertThat(ShippedFolder.around(deep, fallback)).isEqualTo(fallback);
  }
}
