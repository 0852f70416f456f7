package io.bottleneck.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.FaultyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving over a model on a disk that fails. */
class ModelFileDiskTest {
  private final FaultyDisk disk = new FaultyDisk();
  private final ModelStore store = new ModelFile(disk);
  private final Random random = new Random(4);
  @TempDir private Path folder;
  private Path file;
  private byte[] before;

  @BeforeEach
  void saveOne() throws IOException {
    file = folder.resolve("model.zip");
    store.save(model(), file);
    before = Files.readAllBytes(file);
  }

  @Test
  void whateverFailsTheOldModelStaysAndIsTheOnlyFile() throws IOException {
    int n = 1;
    for (boolean failed = true; failed; n++) {
      disk.failAt(n);
      failed = fails(FaultyDisk.BROKEN);
    }
    assertThat(n).isGreaterThan(5);
    assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
  }

  @Test
  void aDiskThatFillsUpAnywhereKeepsTheOldModel() throws IOException {
    for (int round = 0; round < 20; round++) {
      disk.leaveRoom(random.nextInt(before.length / 2)); // less than any of these models takes
      assertThat(fails(FaultyDisk.FULL)).isTrue();
    }
  }

  @Test
  void aFolderThatIsUnwritableKeepsTheOldModel() throws IOException {
    disk.refuse(folder);
    assertThat(fails("permission is denied")).isTrue();
  }

  /** Whether another model could not be saved; if so, all is as it was and a sentence says so. */
  private boolean fails(String reason) throws IOException {
    try {
      store.save(model(), file);
      return false;
    } catch (ModelFileException e) {
      assertThat(e)
          .hasMessage(
              "Cannot save the model as %s: %s; what was there before is unchanged, choose another place or name."
                  .formatted(file, reason));
      assertThat(file).hasBinaryContent(before);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).containsExactly(file);
      }
      return true;
    }
  }

  /** Other weights each time. */
  private SavedModel model() {
    AutoencoderSpec spec = Presets.QUICK.with().encoderSizes(List.of(16, 2)).build();
    return new SavedModel(Specs.card(spec), Specs.parameters(spec, random), Optional.empty());
  }
}
