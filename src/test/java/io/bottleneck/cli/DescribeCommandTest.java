package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.BesideWindows;
import io.bottleneck.lab.library.ModelDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model is trained, and then described. */
@BesideWindows
class DescribeCommandTest {
  private static final String WORDS = " --title T --sentence S --trained-with C --json";

  @TempDir private Path folder;
  private TrainingServices bottleneck;

  @BeforeEach
  void train() throws IOException {
    bottleneck = new TrainingServices(folder);
    TinyDigits.write(folder.resolve("digits.csv"), 40);
    assertThat(
            run(
                "train --preset quick --layers 5,2 --batch 8 --epochs 1 --data %1$s/digits.csv --out %1$s/m.zip"))
        .isZero();
  }

  @Test
  void digitsThatTheModelHasLearnedAreNoHeldOutOnes() throws IOException {
    String learned = "models describe --model %1$s/m.zip --data %1$s/digits.csv --part training";
    assertThat(run(learned + WORDS)).isEqualTo(2);
    assertThat(bottleneck.err())
        .contains("has learned from the digits of digits.csv", "nothing was written");
    assertThat(folder.resolve("m.json")).doesNotExist();
    assertThat(folder.resolve("m.png")).doesNotExist();

    assertThat(run(learned.replace("training", "held_out") + WORDS)).isZero();
    assertThat(ModelDescription.read(folder.resolve("m.json")).figures())
        .containsEntry("heldOutDigits", 6.0);
    assertThat(folder.resolve("m.png")).exists();
  }

  @Test
  void aTitleThatNoCardCouldShowIsRefused() throws IOException {
    String describe = "models describe --model %1$s/m.zip --data %1$s/digits.csv --part held_out";
    assertThat(run(describe + WORDS.replace("--title T", "--title " + "T".repeat(61))))
        .isEqualTo(2);
    assertThat(bottleneck.err()).contains("\"title\" is no line of at most 60 characters");
    assertThat(Files.exists(folder.resolve("m.json"))).isFalse();
  }

  private int run(String words) {
    return bottleneck.words(words, folder);
  }
}
