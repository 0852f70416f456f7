package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.BesideWindows;
import io.bottleneck.EveryCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Every command there is, in a process whose class path has no JavaFX: whoever adds a command adds
 * a line to {@link #LINES}.
 */
@BesideWindows
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EveryCommandProcessTest {
  /** Opens the window. */
  private static final Set<String> WITH_JAVAFX = Set.of("tour");

  private static final String SPEC = "--preset quick --layers 8,2 --batch 10 --epochs 1 --json";

  /**
   * One after the other, so that a line may use what those before it wrote. {@code DIR} holds
   * {@code digits.csv}, {@code strokes.txt} and {@code grid.json}. Words are parted by spaces.
   */
  private static final List<String> LINES =
      List.of(
          "train --data DIR/digits.csv --out DIR/model.zip " + SPEC,
          "sweep DIR/grid.json --data DIR/digits.csv --out DIR/sweep --jobs 1 --json",
          "replay --strokes DIR/strokes.txt --model DIR/model.zip --json");

  @TempDir private Path folder;

  @Test
  void everyCommandHasALine() {
    Set<String> commands = new TreeSet<>();
    collect("", root(), commands);
    commands.removeAll(WITH_JAVAFX);
    assertThat(commands)
        .isNotEmpty()
        .allSatisfy(
            command ->
                assertThat(LINES).as(command).anyMatch(line -> line.startsWith(command + " ")));
  }

  /** The names of all commands that do something themselves. */
  private static void collect(String prefix, CommandLine line, Set<String> names) {
    line.getSubcommands()
        .forEach(
            (name, sub) -> {
              if (sub.getSubcommands().isEmpty()) {
                names.add(prefix + name);
              } else {
                collect(prefix + name + " ", sub, names);
              }
            });
  }

  @Test
  void everyCommandWorksWithoutJavaFx() throws Exception {
    TinyDigits.write(folder.resolve("digits.csv"), 60);
    WrittenStrokes.write(folder.resolve("strokes.txt"), 10);
    Files.writeString(
        folder.resolve("grid.json"),
        "{\"base\": {\"preset\": \"quick\", \"layers\": [8, 2], \"batch\": 10, \"epochs\": 1},"
            + " \"grid\": {\"seed\": [1]}}");
    List<String> lines =
        LINES.stream()
            .map(
                line ->
                    Stream.of(line.split(" "))
                        .map(word -> word.replace("DIR", folder.toString()))
                        .collect(Collectors.joining(EveryCommand.BETWEEN_WORDS)))
            .toList();
    Path file = Files.write(folder.resolve("commands.txt"), lines);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        ChildProcess.of(EveryCommand.class.getName(), folder, List.of(file.toString()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    List<String> codes = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      if (line.startsWith(EveryCommand.EXIT_CODE)) {
        codes.add(line.substring(EveryCommand.EXIT_CODE.length()));
      }
    }
    assertThat(codes)
        .as(Files.readString(out) + Files.readString(err))
        .isEqualTo(Collections.nCopies(LINES.size(), "0"));
  }

  @Test
  void everyCommandTellsItsExitCodes() {
    root()
        .getSubcommands()
        .values()
        .forEach(
            command ->
                assertThat(command.getUsageMessage())
                    .as(command.getCommandName())
                    .containsPattern("0 +done")
                    .containsPattern("1 +something failed")
                    .containsPattern("2 +arguments or files were refused")
                    .containsPattern("130 +interrupted"));
  }

  /** Commands that are only looked at. */
  private CommandLine root() {
    return BottleneckCommand.line(ReplayServices.of(folder.resolve("runs"), () -> null, folder));
  }
}
