package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.bottleneck.export.onnx.OtherRuntime;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  private static final Path MODEL = Path.of("models", "seed.zip");

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void openConsole() {
    console = new Console(folder.resolve("runs"));
  }

  @Test
  void aFolderGetsTheNetworkAndBothHalves() throws Exception {
    Path target = folder.resolve("exported");
    assertThat(console.run("export", "--onnx", target, "--model", "seed")).isZero();
    assertThat(console.err()).isEmpty();
    assertThat(console.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("encoder.onnx: image -> code, "),
            line -> assertThat(line).contains("decoder.onnx: code -> reconstruction, "),
            line ->
                assertThat(line)
                    .contains("autoencoder.onnx: image -> reconstruction, code, ")
                    .endsWith(
                        "%,d bytes.".formatted(Files.size(target.resolve("autoencoder.onnx")))));
    assertThat(names(target))
        .containsExactlyInAnyOrder("encoder.onnx", "decoder.onnx", "autoencoder.onnx");
    Autoencoder network = new ModelFile().open(MODEL).autoencoder(MatrixProduct.PLAIN);
    float[] image = new float[784];
    Random random = new Random(4);
    for (int i = 0; i < image.length; i++) {
      image[i] = random.nextInt(4) == 0 ? random.nextFloat() : 0;
    }
    float[] code = run(target.resolve("encoder.onnx"), "image", image, "code");
    near(code, network.encode(image));
    near(run(target.resolve("decoder.onnx"), "code", code, "reconstruction"), network.decode(code));
    near(
        run(target.resolve("autoencoder.onnx"), "image", image, "reconstruction"),
        network.reconstruct(image));
  }

  @Test
  void aFileGetsTheWholeNetworkOrThePartAskedFor() throws Exception {
    Path file = folder.resolve("mine.onnx");
    assertThat(console.run("export", "--onnx", file, "--model", MODEL)).isZero();
    assertThat(console.out()).contains("image -> reconstruction, code");
    assertThat(console.run("export", "--onnx", file, "--model", MODEL, "--part", "decoder"))
        .isEqualTo(2);
    assertThat(console.err()).contains("mine.onnx is there already").contains("--force");
    assertThat(
            console.run("export", "--onnx", file, "--model", MODEL, "--part", "decoder", "--force"))
        .isZero();
    try (OtherRuntime runtime = new OtherRuntime(Files.readAllBytes(file))) {
      assertThat(runtime.shapes()).containsOnlyKeys("code", "reconstruction");
      assertThat(runtime.metadata("name")).isPresent();
    }
  }

  @Test
  void tellsProgramsWhichFilesThereAre() throws Exception {
    Path target = folder.resolve("exported");
    assertThat(console.run("export", "--onnx", target, "--model", "seed", "--json")).isZero();
    assertThat(console.files())
        .containsExactly(
            target.resolve("encoder.onnx").toString(),
            target.resolve("decoder.onnx").toString(),
            target.resolve("autoencoder.onnx").toString());
  }

  @Test
  void oneFileInTheWayLeavesAllAsTheyWere() throws IOException {
    Path target = Files.createDirectory(folder.resolve("exported"));
    Files.writeString(target.resolve("autoencoder.onnx"), "mine");
    assertThat(console.run("export", "--onnx", target, "--model", "seed")).isEqualTo(2);
    assertThat(console.err().lines()).singleElement().asString().contains("autoencoder.onnx");
    assertThat(names(target)).containsExactly("autoencoder.onnx");
    assertThat(target.resolve("autoencoder.onnx")).hasContent("mine");
    assertThat(console.run("export", "--onnx", target, "--model", "seed", "--part", "encoder"))
        .isZero();
    assertThat(names(target)).containsExactlyInAnyOrder("encoder.onnx", "autoencoder.onnx");
  }

  @Test
  void whatCannotBeIsOneLineAndExitCodeTwo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Path missing = folder.resolve("no/where");
    refused("is a file and was left as it is", "--onnx", file, "--model", "seed");
    refused("there is no folder", "--onnx", missing, "--model", "seed");
    refused("there is no folder", "--onnx", missing.resolve("a.onnx"), "--model", "seed");
    refused("Cannot open the model", "--onnx", folder.resolve("x"), "--model", file);
    refused("'--onnx=PATH'", "--model", "seed");
    refused("'--model=MODEL'", "--onnx", folder.resolve("x"));
    refused("--part", "--onnx", folder.resolve("x"), "--model", "seed", "--part", "middle");
    assertThat(names(folder)).containsExactly("file");
  }

  private void refused(String sentence, Object... options) {
    Object[] words = Stream.concat(Stream.of("export"), Stream.of(options)).toArray();
    assertThat(console.run(words)).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines()).singleElement().asString().contains(sentence);
  }

  private static float[] run(Path file, String input, float[] values, String output)
      throws IOException, OrtException {
    try (OtherRuntime runtime = new OtherRuntime(Files.readAllBytes(file))) {
      return runtime.run(input, values, values.length, output);
    }
  }

  private static void near(float[] found, float[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(1e-4f));
    }
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
