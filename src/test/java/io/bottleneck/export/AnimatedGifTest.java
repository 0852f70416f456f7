package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimatedGifTest {
  @TempDir Path folder;

  @Test
  void everyGreyLevelOfEveryFrameComesBack() throws IOException {
    Random random = new Random(1);
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      byte[] levels = new byte[31 * 17];
      random.nextBytes(levels);
      frames.add(levels);
    }
    Path file = folder.resolve("film.gif");

    AnimatedGif.write(file, frames, 31, 17, 120);

    ReadGif read = ReadGif.of(file);
    assertThat(read.width()).isEqualTo(31);
    assertThat(read.height()).isEqualTo(17);
    assertThat(read.delays()).containsOnly(12).hasSize(7);
    assertThat(read.repeats()).contains(0); // for ever
    for (int i = 0; i < 7; i++) {
      assertThat(read.frames().get(i)).containsExactly(frames.get(i));
    }
    assertThat(Files.readAllBytes(file)).startsWith('G', 'I', 'F', '8', '9', 'a');
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void delaysAreThoseThatPlayersKeep() throws IOException {
    Path file = folder.resolve("film.gif");
    AnimatedGif.write(file, List.of(new byte[4], new byte[4]), 2, 2, 5);
    assertThat(ReadGif.of(file).delays()).containsExactly(2, 2);
    AnimatedGif.write(file, List.of(new byte[4]), 2, 2, 1_000_000);
    assertThat(ReadGif.of(file).delays()).containsExactly(65535);
  }

  @Test
  void whatDoesNotFitIsRefusedAndTheOldFileStays() throws IOException {
    Path file = Files.writeString(folder.resolve("film.gif"), "old");
    assertThatThrownBy(() -> AnimatedGif.write(file, List.of(), 2, 2, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AnimatedGif.write(file, List.of(new byte[4], new byte[5]), 2, 2, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file).hasContent("old");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldInOneSentence() throws IOException {
    Path blocked = Files.createDirectory(folder.resolve("folder.gif"));
    assertThatThrownBy(() -> AnimatedGif.write(blocked, List.of(new byte[1]), 1, 1, 10))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Cannot write the film " + blocked)
        .hasMessageContaining("what was there before is unchanged");
  }
}
