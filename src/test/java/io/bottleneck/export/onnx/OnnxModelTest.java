package io.bottleneck.export.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.data.Noise;
import io.bottleneck.export.tensorboard.WireMessage;
import io.bottleneck.model.Activation;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.SavedModel;
import io.bottleneck.model.SpecJson;
import io.bottleneck.model.Specs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What another runtime makes of the files is what the application computes. */
class OnnxModelTest {
  private static DigitDataset digits;

  @BeforeAll
  static void openDigits() throws IOException {
    Path sample = Path.of("data", "sample", "test.csv.gz");
    digits = new DatasetLoader(null).openSingle(sample, LoadProgress.NONE);
  }

  static Stream<AutoencoderSpec> networks() {
    List<AutoencoderSpec> specs = new ArrayList<>();
    for (NetworkKind kind : NetworkKind.values()) {
      specs.add(spec(kind, List.of(7, 5, 3)));
    }
    for (Activation activation : Activation.values()) {
      specs.add(
          spec(NetworkKind.PLAIN, List.of(6, 2))
              .with()
              .name(activation.label())
              .hiddenActivation(activation)
              .codeActivation(activation)
              .outputActivation(activation)
              .build());
      specs.add(
          spec(NetworkKind.CONVOLUTIONAL, List.of(3, 2))
              .with()
              .name("filters with " + activation.label())
              .hiddenActivation(activation)
              .codeActivation(activation)
              .outputActivation(activation)
              .build());
    }
    for (NetworkKind kind : NetworkKind.values()) {
      if (kind != NetworkKind.CONVOLUTIONAL) { // which has no normalisation
        specs.add(
            spec(kind, List.of(9, 4, 2))
                .with()
                .name("normalised")
                .batchNormalisation(true)
                .build());
      }
    }
    specs.add(spec(NetworkKind.PLAIN, List.of(1)).with().name("one layer").build());
    return specs.stream();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void anotherRuntimeComputesTheSame(AutoencoderSpec spec) throws OrtException {
    compare(new SavedModel(Specs.card(spec), Specs.parameters(spec, new Random(3)), none()));
  }

  @Test
  void theShippedModelComputesTheSame() throws Exception {
    compare(new ModelFile().open(Path.of("models", "seed.zip")));
  }

  private static void compare(SavedModel model) throws OrtException {
    Autoencoder network = model.autoencoder(MatrixProduct.PLAIN);
    int codeSize = network.codeSize();
    try (OtherRuntime encoder = runtime(model, OnnxPart.ENCODER);
        OtherRuntime decoder = runtime(model, OnnxPart.DECODER);
        OtherRuntime whole = runtime(model, OnnxPart.WHOLE)) {
      for (int rows : new int[] {1, 7}) {
        float[] images = digits.images(10, 10 + rows);
        float[] codes = network.encode(images);
        float[] pictures = network.decode(codes);
        same(encoder.run("image", images, 784, "code"), codes);
        same(decoder.run("code", codes, codeSize, "reconstruction"), pictures);
        same(whole.run("image", images, 784, "reconstruction"), pictures);
        same(whole.run("image", images, 784, "code"), codes);
      }
    }
  }

  /** To a hundred-thousandth of what the values span, or of the greatest where they span less. */
  private static void same(float[] found, float[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (float value : expected) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    float range = Math.max(greatest - least, Math.max(Math.abs(least), Math.abs(greatest)));
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(1e-5f * range));
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesAnyNumberOfRowsAndSaysWhereItComesFrom(OnnxPart part) throws Exception {
    AutoencoderSpec spec = spec(NetworkKind.VARIATIONAL, List.of(5, 3));
    SavedModel model =
        new SavedModel(Specs.card(spec), Specs.parameters(spec, new Random(1)), none());
    try (OtherRuntime runtime = runtime(model, part)) {
      List<String> names = new ArrayList<>(List.of(part.input()));
      names.addAll(part.outputs());
      assertThat(runtime.shapes().keySet()).containsExactlyInAnyOrderElementsOf(names);
      runtime
          .shapes()
          .forEach(
              (name, shape) ->
                  assertThat(shape).containsExactly(-1L, name.equals("code") ? 3L : 784L));
      assertThat(runtime.metadata("name")).contains("a model");
      assertThat(runtime.metadata("epoch")).contains("1.5");
      assertThat(runtime.metadata("kind")).contains("variational");
      assertThat(runtime.metadata("data")).contains("kaggle");
      assertThat(runtime.metadata("data_sha256")).contains("ab".repeat(32));
      assertThat(runtime.metadata("held_out_sha256")).contains("cd".repeat(32));
      assertThat(runtime.metadata("training_digits")).contains("42000");
      assertThat(runtime.metadata("validation_mse")).contains("0.0551");
      assertThat(runtime.metadata("created")).contains("2026-11-24T10:15:30.123456789Z");
      String json = runtime.metadata("spec").orElseThrow();
      assertThat(SpecJson.read(json)).isEqualTo(spec);
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      assertThat(runtime.metadata("spec_sha256")).contains(HexFormat.of().formatHex(hash));
      assertThat(runtime.description())
          .contains("a model", "variational autoencoder", "784-5-3", "epoch 1.5", "42,000 digits");
    }
  }

  /** What the checker of the ONNX project asks of a graph, and the names the README promises. */
  @ParameterizedTest
  @MethodSource("networks")
  void everyNameIsGivenOnceAndBeforeItIsTaken(AutoencoderSpec spec) {
    SavedModel model =
        new SavedModel(Specs.card(spec), Specs.parameters(spec, new Random(3)), none());
    for (OnnxPart part : OnnxPart.values()) {
      WireMessage file = new WireMessage(OnnxModel.of(model, part).toBytes());
      assertThat(file.number(1)).isEqualTo(7);
      assertThat(file.message(8).number(2)).isEqualTo(13);
      WireMessage graph = file.message(7);
      Set<String> given = new HashSet<>();
      for (WireMessage initializer : graph.messages(5)) {
        assertThat(given.add(initializer.text(8))).isTrue();
      }
      WireMessage input = graph.messages(11).get(0);
      assertThat(given.add(input.text(1))).isTrue();
      WireMessage shape = input.message(2).message(1).message(2);
      assertThat(shape.messages(1).get(0).text(2)).isEqualTo("batch");
      Set<String> taken = new HashSet<>();
      Set<String> nodes = new HashSet<>();
      for (WireMessage node : graph.messages(1)) {
        assertThat(nodes.add(node.text(3))).isTrue();
        for (String name : node.texts(1)) {
          assertThat(given.contains(name) || name.isEmpty()).isTrue();
          taken.add(name);
        }
        assertThat(given.add(node.text(2))).isTrue();
      }
      List<String> outputs = graph.messages(12).stream().map(value -> value.text(1)).toList();
      assertThat(outputs).isEqualTo(part.outputs());
      taken.addAll(outputs);
      assertThat(taken).containsAll(given);
    }
  }

  @Test
  void theSameModelGivesTheSameBytesInOnePieceOrStreamed() throws IOException {
    AutoencoderSpec spec = spec(NetworkKind.PLAIN, List.of(30, 2));
    SavedModel model =
        new SavedModel(Specs.card(spec), Specs.parameters(spec, new Random(1)), none());
    byte[] once = OnnxModel.of(model, OnnxPart.WHOLE).toBytes();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    OnnxModel.of(model, OnnxPart.WHOLE).writeTo(again);
    assertThat(again.toByteArray()).isEqualTo(once);
    assertThat(OnnxModel.of(model, OnnxPart.WHOLE).size()).isEqualTo(once.length);
  }

  private static OtherRuntime runtime(SavedModel model, OnnxPart part) throws OrtException {
    return new OtherRuntime(OnnxModel.of(model, part).toBytes());
  }

  private static Optional<float[]> none() {
    return Optional.empty();
  }

  private static AutoencoderSpec spec(NetworkKind kind, List<Integer> sizes) {
    return Specs.small(false)
        .with()
        .name(kind.label())
        .kind(kind)
        .encoderSizes(sizes)
        .noise(new Noise(Noise.Kind.MASKING, 0.5))
        .build();
  }
}
