package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BottleneckCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path digits;

  @BeforeEach
  void writeDigits() throws IOException {
    digits = TinyDigits.write(folder.resolve("digits.csv"), 20);
    Files.writeString(folder.resolve("file"), "no folder");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(folder.resolve("socket"))); // stays when closed
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("Missing required option: '--data=PATH'", "train"),
        refusal("Unmatched argument", "tarin"),
        refusal("Unknown option: '--dta'", "train", "--data", "DIGITS", "--dta"),
        refusal("'--modle'", "evaluate", "--modle", "seed", "--data", "DIGITS"),
        refusal("'--epochs'", "train", "--data", "DIGITS", "--epochs", "many"),
        refusal("no preset \"sead\"", "train", "--data", "DIGITS", "--preset", "sead"),
        refusal("number of epochs is 0", "train", "--data", "DIGITS", "--epochs", "0"),
        refusal("learning rate is -1", "train", "--data", "DIGITS", "--learning-rate", "-1"),
        refusal("sigmoid output", "train", "--data", "DIGITS", "--loss", "binary_cross_entropy"),
        refusal("--threads is 0", "train", "--data", "DIGITS", "--threads", "0"),
        refusal("no such file", "train", "--data", "FOLDER/missing.csv"),
        refusal("is a folder", "train", "--data", "DIGITS", "--out", "FOLDER"),
        refusal("is a device or a pipe", "train", "--data", "DIGITS", "--out", "FOLDER/socket"),
        refusal("--force", "train", "--data", "DIGITS", "--out", "FOLDER/file"),
        refusal("--out", "train", "--data", "DIGITS", "--weights-only"),
        refusal("no folder", "train", "--data", "DIGITS", "--out", "FOLDER/missing/m.zip"),
        refusal("no folder", "train", "--data", "DIGITS", "--out", "FOLDER/file/m.zip"),
        refusal("There is no run in", "train", "--resume", "last"),
        refusal("cannot change --seed", "train", "--resume", "last", "--seed", "2"));
  }

  private static Arguments refusal(String sentence, String... arguments) {
    return Arguments.of(sentence, List.of(arguments));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void badArgumentsAreOneLineAndExitCodeTwo(String sentence, List<String> arguments) {
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
    assertThat(text(err).lines()).singleElement().asString().contains(sentence).endsWith(".");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void helpNamesTheTourAndAnExampleThatParses() {
    assertThat(run("--help")).isZero();
    assertThat(text(out)).contains("tour", "bottleneck train --data");
  }

  @Test
  void resultsThatGoNowhereAreAFailure() {
    PrintStream full =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("no space left");
              }
            });
    assertThat(run(full, "models")).isEqualTo(1);
    assertThat(text(err).lines()).singleElement().asString().contains("could not be written");
  }

  @Test
  void versionNamesWhatRuns() {
    assertThat(run("--version")).isZero();
    assertThat(text(out).lines()).containsExactly("bottleneck 7", "java 17");
  }

  @Test
  void aFailureIsOneLineAndItsStackTraceOnDemand() {
    assertThat(run("train", "--data", digits.toString())).isEqualTo(1);
    assertThat(text(err).lines()).singleElement().asString().contains("nothing may train here");
    err.reset();
    assertThat(run("train", "--verbose", "--data", digits.toString())).isEqualTo(1);
    assertThat(text(err)).contains("\tat io.bottleneck.cli.BottleneckCommandTest");
  }

  @Test
  void aTourIsCheckedBeforeItsWindowOpens() {
    assertThat(run("tour", "--out", "FOLDER", "--data", "DIGITS")).isEqualTo(42);
    assertThat(run("tour")).isEqualTo(2);
    assertThat(text(err)).contains("--out");
    err.reset();
    assertThat(run("tour", "--out", "FOLDER", "--data", "FOLDER/nowhere")).isEqualTo(2);
    assertThat(text(err).lines()).singleElement().asString().contains("nowhere");
    err.reset();
    assertThat(run("tour", "--out", "FOLDER", "--preset", "huge")).isEqualTo(2);
    assertThat(text(err).lines()).singleElement().asString().contains("seed, wide");
  }

  private int run(String... arguments) {
    return run(new PrintStream(out), arguments);
  }

  private int run(PrintStream results, String... arguments) {
    CommandServices services =
        new CommandServices(
            () -> {
              throw new IllegalStateException("nothing may train here");
            },
            ModelFile::new,
            () -> new DatasetLoader(null),
            () ->
                new RunStore(
                    folder.resolve("runs"), Disk.REAL, new ModelFile(), Clock.systemDefaultZone()),
            () -> Runnable::run,
            () -> MatrixProduct.PLAIN,
            () -> {
              throw new IllegalStateException("nothing may be fetched here");
            },
            folder.resolve("home"),
            folder.resolve("sample"),
            folder.resolve("models"),
            () -> Map.of("java", "17", "bottleneck", "7"),
            1,
            false,
            action -> () -> true,
            (command, stdout, stderr) -> {
              throw new IllegalStateException("no process may start here");
            },
            () -> 42);
    String[] actual =
        Stream.of(arguments)
            .map(text -> text.replace("DIGITS", digits.toString()))
            .map(text -> text.replace("FOLDER", folder.toString()))
            .toArray(String[]::new);
    return BottleneckCommand.run(services, results, new PrintStream(err), actual);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
