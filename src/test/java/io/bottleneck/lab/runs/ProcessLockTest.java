package io.bottleneck.lab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
  @TempDir private Path folder;

  @Test
  void askingWhetherARunIsBeingWrittenLeavesItLocked() throws Exception {
    Path file = folder.resolve("lock");
    assertThat(ProcessLock.held(file)).isFalse();
    try (ProcessLock mine = ProcessLock.take(file).orElseThrow()) {
      assertThat(ProcessLock.held(file)).isTrue();
      assertThat(ProcessLock.take(file)).isEmpty();
      assertThat(anotherProcessCanTake(file)).isFalse();
      assertThat(mine).isNotNull();
    }
    assertThat(ProcessLock.held(file)).isFalse();
    assertThat(anotherProcessCanTake(file)).isTrue();
    ProcessLock.take(file).orElseThrow().close();
  }

  @Test
  void whatIsWrittenLateIsNotTakenForARunThatIsOn() throws Exception {
    Path file = folder.resolve("lock");
    FutureTask<Boolean> asked = new FutureTask<>(() -> ProcessLock.held(file));
    Thread asks = new Thread(asked, "asks");
    ProcessLock.whileFree(
        file,
        () -> {
          assertThat(anotherProcessCanTake(file)).isFalse();
          asks.start();
          while (!asked.isDone() && asks.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
          }
        });
    assertThat(asked.get()).isFalse();

    try (ProcessLock mine = ProcessLock.take(file).orElseThrow()) {
      ProcessLock.whileFree(file, () -> fail("it belongs to " + mine));
    }
  }

  private static boolean anotherProcessCanTake(Path file) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int code =
        new ProcessBuilder(java, "-cp", path, Other.class.getName(), file.toString())
            .inheritIO()
            .start()
            .onExit()
            .join()
            .exitValue();
    assertThat(code).isIn(Other.TAKEN, Other.HELD);
    return code == Other.TAKEN;
  }

  /** What runs in the other process. */
  static final class Other {
    static final int TAKEN = 10;
    static final int HELD = 11;

    private Other() {}

    public static void main(String[] arguments) throws IOException {
      boolean taken = ProcessLock.take(Path.of(arguments[0])).isPresent();
      System.exit(taken ? TAKEN : HELD);
    }
  }
}
