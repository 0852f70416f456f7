package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.bottleneck.BesideWindows;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.model.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is left, and which exit code, when commands are interrupted in processes of their own. */
@BesideWindows
@EnabledOnOs(value = OS.LINUX, disabledReason = "sends signals, and looks into /proc")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedProcessTest {
  private static final int SIGINT = 2;

  @TempDir private Path folder;

  @Test
  void aSweepEndsItsTrainingsInOrderAndTheSameCommandGoesOn() throws Exception {
    Path digits = TinyDigits.write(folder.resolve("digits.csv"), 60);
    Path grid = folder.resolve("grid.json");
    Files.writeString(
        grid,
        "{\"base\": {\"preset\": \"quick\", \"layers\": [8, 2], \"batch\": 10, \"epochs\": 90000},"
            + " \"grid\": {\"seed\": [1, 2]}}");
    Path sweep = folder.resolve("sweep");
    List<String> arguments =
        List.of("sweep", grid.toString(), "--data", digits.toString(), "--out", sweep.toString());
    Process process =
        ChildProcess.of(folder, arguments)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    RunStore runs =
        new RunStore(folder.resolve("home/runs"), Disk.REAL, new ModelFile(), Clock.systemUTC());
    await(process, () -> runs.list().runs().stream().anyMatch(run -> run.history().newest() > 1));
    process.toHandle().destroy();
    assertThat(process.waitFor()).isGreaterThan(128);
    assertThat(process.toHandle().descendants()).isEmpty();
    assertThat(Files.readString(folder.resolve("err.txt")))
        .contains("with 0 of 2 entries finished");
    assertThat(runs.list().runs()).hasSize(1);
    RunSummary run = runs.list().runs().get(0);
    assertThat(run.running()).isFalse();
    assertThat(run.canContinue()).isTrue();
    assertThat(sweep.resolve("sweep.csv")).content(StandardCharsets.UTF_8).contains("unfinished");
    assertThat(runs.newest(run.info().id()).card().epoch()).isGreaterThan(1);
  }

  /** A pipe that nobody writes to keeps the command waiting. */
  @Test
  void ctrlCEndsACommandThatOnlyReadsByItself() throws Exception {
    assumeFalse(ignoresSigint(), "whoever started the tests keeps Ctrl+C from them");
    Path strokes = folder.resolve("strokes");
    assertThat(new ProcessBuilder("mkfifo", strokes.toString()).start().waitFor()).isZero();
    Process process =
        ChildProcess.of(
                folder,
                List.of(
                    "replay",
                    "--strokes",
                    strokes.toString(),
                    "--model",
                    Path.of("models", "seed.zip").toAbsolutePath().toString()))
            .redirectErrorStream(true)
            .start();
    // Opened by both sides: from now on the command waits for the first stroke.
    try (var waits = Files.newOutputStream(strokes)) {
      String pid = Long.toString(process.pid());
      assertThat(new ProcessBuilder("kill", "-INT", pid).start().waitFor()).isZero();
      assertThat(process.waitFor()).isEqualTo(130);
      assertThat(waits).isNotNull();
    }
  }

  private static boolean ignoresSigint() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(mask -> (mask >> (SIGINT - 1) & 1) == 1);
  }

  private static void await(Process process, BooleanSupplier condition)
      throws InterruptedException {
    while (!condition.getAsBoolean()) {
      assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as("ended too soon").isFalse();
    }
  }
}
