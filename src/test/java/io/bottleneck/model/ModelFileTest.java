package io.bottleneck.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  private final ModelStore store = new ModelFile();
  @TempDir Path folder;

  @Test
  void randomModelsSurviveTheRoundTripBitForBit() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 40; i++) {
      AutoencoderSpec spec = Specs.random(random);
      float[] parameters = Specs.parameters(spec, random);
      boolean adam = spec.optimiser().kind() == OptimiserSpec.Kind.ADAM;
      Optional<float[]> state =
          adam && random.nextBoolean()
              ? Optional.of(floats(1 + random.nextInt(2 * parameters.length), random))
              : Optional.empty();
      SavedModel model = new SavedModel(Specs.card(spec), parameters, state);
      Path file = folder.resolve("model.zip");

      store.save(model, file);
      SavedModel opened = store.open(file);

      assertThat(opened.card()).isEqualTo(model.card());
      assertThat(opened.parameters()).isEqualTo(parameters);
      assertThat(opened.optimiserState().isPresent()).isEqualTo(state.isPresent());
      state.ifPresent(s -> assertThat(opened.optimiserState().orElseThrow()).isEqualTo(s));
    }
  }

  @Test
  void aCardIsReadThoughTheWeightsAreSpoilt() throws IOException {
    SavedModel model = model();
    Path file = folder.resolve("model.zip");
    store.save(model, file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x55; // far behind the card, far before the table of entries
    Files.write(file, bytes);

    assertThat(store.card(file)).isEqualTo(model.card());
    assertThatThrownBy(() -> store.open(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("checksum");
  }

  @Test
  void aTornFileHasNoCard() throws IOException {
    Path file = Files.write(folder.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 0});

    assertThatThrownBy(() -> store.card(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("nothing was changed");
  }

  @Test
  void equalModelsMakeEqualFiles() throws IOException {
    SavedModel model = model();
    store.save(model, folder.resolve("a.zip"));
    store.save(model(), folder.resolve("b.zip"));

    assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
  }

  @Test
  void everyZipToolReadsItAndTheNumbersAreLittleEndian() throws IOException {
    SavedModel model = model();
    Path file = folder.resolve("model.zip");
    store.save(model, file);

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(Object::toString))
          .containsExactly("card.json", "parameters.f32", "optimizer.f32");
      byte[] bytes = zip.getInputStream(zip.getEntry("parameters.f32")).readAllBytes();
      float[] values = new float[bytes.length / 4];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      assertThat(values).isEqualTo(model.parameters());
      String card = new String(zip.getInputStream(zip.getEntry("card.json")).readAllBytes());
      assertThat(card)
          .startsWith("{%n  \"format\" : 3,%n  \"name\" : \"a model\",".formatted())
          .contains("\"created\" : \"2026-11-24T10:15:30.123456789Z\"");
    }
  }

  @Test
  void anOptimiserThatRemembersNothingLeavesNoEntry() throws IOException {
    SavedModel model = model();
    Path file = folder.resolve("model.zip");
    store.save(new SavedModel(model.card(), model.parameters(), Optional.of(new float[0])), file);

    assertThat(store.open(file).optimiserState()).isEmpty();
  }

  @Test
  void aSavedModelReconstructsAsBefore() throws IOException {
    SavedModel model = model();
    Path file = folder.resolve("model.zip");
    store.save(model, file);
    float[] image = floats(784, new Random(4));

    assertThat(store.open(file).autoencoder(MatrixProduct.PLAIN).reconstruct(image))
        .containsExactly(model.autoencoder(MatrixProduct.PLAIN).reconstruct(image));
  }

  @Test
  void refusesToSaveWhatCouldNotBeOpenedAndKeepsTheOldFile() throws IOException {
    Path file = folder.resolve("model.zip");
    store.save(model(), file);
    byte[] before = Files.readAllBytes(file);
    SavedModel fine = model();
    float[] broken = fine.parameters().clone();
    broken[17] = Float.NaN;
    float[] negative = fine.parameters().clone();
    negative[784 * 3 + 3 + 4 * 3 - 1] = -1e-3f;
    ModelCard card = fine.card();
    ModelCard diverged =
        new ModelCard(
            card.name(),
            card.spec(),
            Double.NaN,
            card.dataName(),
            card.dataSha256(),
            card.heldOutSha256(),
            -1,
            List.of(0.1, Double.POSITIVE_INFINITY),
            List.of(Double.NaN),
            0,
            1,
            card.created(),
            card.versions());

    assertRefused(file, card, broken, fine.optimiserState(), "value 18 of parameters.f32 is NaN");
    assertRefused(file, card, negative, fine.optimiserState(), "variance of layer encoder1");
    assertRefused(file, card, new float[3], fine.optimiserState(), "it has 3 parameters");
    assertRefused(
        file, card, fine.parameters(), Optional.of(new float[1_000_000]), "optimizer.f32 holds");
    assertRefused(
        file,
        card,
        fine.parameters(),
        Optional.of(new float[] {1, Float.NEGATIVE_INFINITY}),
        "value 2 of optimizer.f32 is -Infinity");
    assertRefused(
        file,
        diverged,
        fine.parameters(),
        Optional.empty(),
        "training loss of epoch 2 is Infinity");
    assertThat(diverged.faults()).hasSize(5);

    assertThat(file).hasBinaryContent(before);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void saysWhyAPlaceCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThatThrownBy(() -> store.save(model(), file.resolve("model.zip")))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(file + " is in the way");
    assertThatThrownBy(() -> store.save(model(), Path.of("/proc/model.zip")))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("Cannot save the model as /proc/model.zip: ");
  }

  private void assertRefused(
      Path file, ModelCard card, float[] parameters, Optional<float[]> state, String expected) {
    assertThatThrownBy(() -> store.save(new SavedModel(card, parameters, state), file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("Cannot save the model as " + file + ": ")
        .hasMessageContaining(expected);
  }

  private static SavedModel model() {
    AutoencoderSpec spec = Specs.small(true);
    Random random = new Random(1);
    return new SavedModel(
        Specs.card(spec), Specs.parameters(spec, random), Optional.of(floats(100, random)));
  }

  private static float[] floats(int count, Random random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
