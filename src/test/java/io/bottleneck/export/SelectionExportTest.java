package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.workbench.RandomNetworks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionExportTest {
  private static final int COUNT = 60;
  private static final int[] CHOSEN = {3, 4, 17, 59};

  @TempDir Path folder;

  private final Autoencoder network = RandomNetworks.of(3, 2).autoencoder();
  private final DigitDataset digits = digits(true);
  private final float[] codes = Codes.of(network, digits, () -> false);
  private final ReconstructionErrors errors =
      ReconstructionErrors.ofCodes(network, codes, digits, () -> false);

  private static DigitDataset digits(boolean labelled) {
    byte[] pixels = new byte[COUNT * DigitDataset.PIXELS];
    new Random(1).nextBytes(pixels);
    byte[] labels = new byte[COUNT];
    IntStream.range(0, COUNT).forEach(i -> labels[i] = (byte) (i % 10));
    return new DigitDataset("noise", pixels, labelled ? labels : null);
  }

  private void writeCsv(Path file, DigitDataset of) throws IOException {
    SelectionCsv.write(file, of, CHOSEN, codes, 2, errors, () -> false);
  }

  @Test
  void theTableGivesBackEveryFloat() throws IOException {
    Path file = folder.resolve("digits.csv");
    writeCsv(file, digits);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).isEqualTo("index,label,code_0,code_1,error");
    assertThat(lines).hasSize(1 + CHOSEN.length);
    for (int i = 0; i < CHOSEN.length; i++) {
      String[] cells = lines.get(i + 1).split(",", -1);
      assertThat(cells).hasSize(5);
      assertThat(Integer.parseInt(cells[0])).isEqualTo(CHOSEN[i]);
      assertThat(Integer.parseInt(cells[1])).isEqualTo(CHOSEN[i] % 10);
      assertThat(Float.parseFloat(cells[2])).isEqualTo(codes[2 * CHOSEN[i]]);
      assertThat(Float.parseFloat(cells[3])).isEqualTo(codes[2 * CHOSEN[i] + 1]);
      assertThat(Float.parseFloat(cells[4])).isEqualTo(errors.error(CHOSEN[i]));
    }
    assertThat(Files.readString(file)).endsWith("\n").doesNotContain("\r");
  }

  @Test
  void aDigitWithoutLabelHasAnEmptyCell() throws IOException {
    Path file = folder.resolve("digits.csv");
    writeCsv(file, digits(false));

    assertThat(Files.readAllLines(file).get(1)).startsWith("3,,");
  }

  @Test
  void whatCannotBeWrittenIsToldInOneSentenceAndNothingIsLost() throws IOException {
    Path old = Files.writeString(folder.resolve("old.csv"), "old");
    assertThatThrownBy(() -> SelectionCsv.write(old, digits, CHOSEN, codes, 2, errors, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> DigitSheet.write(old, digits, CHOSEN, network, codes, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThat(old).hasContent("old");

    Path inTheWay = old.resolve("digits.csv");
    assertThatThrownBy(() -> writeCsv(inTheWay, digits))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Cannot write the table " + inTheWay)
        .hasMessageContaining("choose another place or name");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void eachDigitStandsOnTheSheetAboveItsReconstruction() throws IOException {
    Path file = folder.resolve("digits.png");
    int[] all = IntStream.range(0, COUNT).toArray();
    assertThat(DigitSheet.write(file, digits, all, network, codes, () -> false)).isEqualTo(COUNT);

    BufferedImage sheet = ImageIO.read(file.toFile());
    int columns = (sheet.getWidth() + 2) / 30;
    assertThat(sheet.getWidth()).isEqualTo(columns * 30 - 2);
    for (int i : new int[] {0, 1, columns - 1, columns, COUNT - 1}) {
      int x = i % columns * 30;
      int y = i / columns * 58;
      float[] original = digits.image(i);
      float[] made = network.decode(new float[] {codes[2 * i], codes[2 * i + 1]});
      assertThat(sheet.getRGB(x, y, 28, 28, null, 0, 28))
          .containsExactly(DigitColours.grey(original));
      assertThat(sheet.getRGB(x, y + 28, 28, 28, null, 0, 28))
          .containsExactly(DigitColours.grey(made));
    }
  }

  @Test
  void aSheetHasRoomForSomeThousandsAndSaysHowMany() throws IOException {
    Path file = folder.resolve("digits.png");
    int[] many = IntStream.range(0, DigitSheet.MOST + 1).map(i -> i % COUNT).toArray();

    assertThat(DigitSheet.write(file, digits, many, network, codes, () -> false))
        .isEqualTo(DigitSheet.MOST);
    assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(50 * 58 - 2);
  }
}
