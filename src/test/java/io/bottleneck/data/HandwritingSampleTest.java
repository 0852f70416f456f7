package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.BesideWindows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BesideWindows
class HandwritingSampleTest {
  private static final Path SHIPPED = Path.of("data", "sample");

  @Test
  void theShippedFilesHoldWhatTheirSeedsMake() throws IOException {
    DigitCorpus shipped = new DatasetLoader(null).open(SHIPPED, LoadProgress.NONE);
    assertThat(shipped.training().size()).isEqualTo(6000);
    assertThat(shipped.heldOut().size()).isEqualTo(1000);
    assertThat(shipped.training().sha256()).isEqualTo(HandwritingSample.training().sha256());
    assertThat(shipped.heldOut().sha256()).isEqualTo(HandwritingSample.heldOut().sha256());
  }

  @Test
  void theShippedFilesAreSmallAndCarryNoTime() throws IOException {
    for (String name : new String[] {"train.csv.gz", "test.csv.gz"}) {
      byte[] file = Files.readAllBytes(SHIPPED.resolve(name));
      assertThat(file.length).as(name).isLessThan(3_000_000);
      assertThat(file).as("%s: time of gzip's header", name).containsSequence(0x1F, 0x8B, 8, 0);
      assertThat(new byte[] {file[4], file[5], file[6], file[7]}).containsOnly(0);
    }
  }

  @Test
  void theCommandMakesTheFiles(@TempDir Path folder) throws IOException {
    HandwritingSample.main(new String[] {folder.resolve("new").toString()});
    DigitDataset made =
        new DatasetLoader(null)
            .openSingle(folder.resolve("new").resolve("test.csv.gz"), LoadProgress.NONE);
    assertThat(made.sha256()).isEqualTo(HandwritingSample.heldOut().sha256());
  }

  @Test
  void theCommandWantsAFolder() {
    assertThatThrownBy(() -> HandwritingSample.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("folder");
  }
}
