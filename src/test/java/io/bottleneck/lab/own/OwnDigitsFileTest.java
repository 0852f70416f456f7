package io.bottleneck.lab.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Disk;
import io.bottleneck.data.FaultyDisk;
import io.bottleneck.data.Handwriting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDigitsFileTest {
  private static final DigitDataset HAND = Handwriting.digits("hand", 10, 3);

  @TempDir Path home;
  private Path path;
  private final List<Path> aside = new ArrayList<>();

  @BeforeEach
  void name() {
    path = home.resolve("drawings/own.json");
  }

  private OwnDigitsFile file() {
    return new OwnDigitsFile(path, Disk.REAL, aside::add);
  }

  private static OwnDigit digit(int index) {
    return OwnDigit.of(index % 10, HAND.image(index), Optional.of("stroke " + index));
  }

  private static OwnDigits set(OwnDigit... digits) {
    return new OwnDigits(List.of(digits));
  }

  @Test
  void whatIsWrittenIsReadToTheLastBit() throws IOException {
    float[] noise = new float[DigitDataset.PIXELS];
    Random random = new Random(5);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextFloat();
    }
    String longText = "ink 2.25 1.5,2.5\n".repeat(5000);
    OwnDigit drawn = OwnDigit.of(7, noise, Optional.of(longText));
    OwnDigit fromFile = OwnDigit.of(DigitDataset.UNLABELLED, HAND.image(0), Optional.empty());

    assertThat(file().write(set(drawn, fromFile))).isEmpty();

    List<OwnDigit> read = file().read();
    assertThat(read).usingRecursiveComparison().isEqualTo(List.of(drawn, fromFile));
  }

  @Test
  void withoutAFileNothingIsKept() throws IOException {
    assertThat(file().read()).isEmpty();
    assertThat(path).doesNotExist();
  }

  @Test
  void aFileNobodyUnderstandsIsSetAsideAndNeverWrittenOver() throws IOException {
    Files.createDirectories(path.getParent());
    for (String torn :
        List.of("[ {\"id\": ", "null", "[{\"id\":\"a\",\"label\":12,\"image\":\"\"}]")) {
      Files.writeString(path, torn);
      assertThat(file().read()).isEmpty();
      assertThat(path).doesNotExist();
      assertThat(aside.get(aside.size() - 1)).hasContent(torn);
    }
    assertThat(aside).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void whatIsDamagedBeforeAWriteIsSetAsideToo() throws IOException {
    OwnDigitsFile file = file();
    file.write(set(digit(1)));
    Files.writeString(path, "torn");
    OwnDigit second = digit(2);
    file.write(set(digit(1), second));
    assertThat(aside).hasSize(1);
    assertThat(aside.get(0)).hasContent("torn");
    assertThat(file().read()).hasSize(2);
  }

  @Test
  void aFailingDiskLeavesWhatWasThereAndSaysSo() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    OwnDigitsFile file = new OwnDigitsFile(path, disk, aside::add);
    OwnDigit one = digit(1);
    OwnDigit two = digit(2);
    file.write(set(one));
    for (FaultyDisk.Operation operation :
        List.of(
            FaultyDisk.Operation.CREATE,
            FaultyDisk.Operation.WRITE,
            FaultyDisk.Operation.FORCE,
            FaultyDisk.Operation.MOVE)) {
      disk.failOn(operation);
      assertThatThrownBy(() -> file.write(set(one, two)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining("still here");
      disk.heal();
      assertThat(file().read()).extracting(OwnDigit::id).containsExactly(one.id());
    }
    file.write(set(one, two));
    assertThat(file().read()).extracting(OwnDigit::id).containsExactly(one.id(), two.id());
  }

  @Test
  void twoWindowsLoseNothingOfEachOther() throws IOException {
    OwnDigit one = digit(1);
    OwnDigit two = digit(2);
    OwnDigit three = digit(3);
    OwnDigitsFile first = file();
    first.write(set(one));
    OwnDigitsFile second = file();
    assertThat(second.read()).extracting(OwnDigit::id).containsExactly(one.id());
    second.write(set(one, two));
    assertThat(first.write(set(one, three))).extracting(OwnDigit::id).containsExactly(two.id());
    assertThat(file().read())
        .extracting(OwnDigit::id)
        .containsExactlyInAnyOrder(one.id(), two.id(), three.id());
    // What the first takes away afterwards stays away.
    assertThat(first.write(set(two, three))).isEmpty();
    assertThat(file().read()).extracting(OwnDigit::id).containsExactly(two.id(), three.id());
  }

  @Test
  void whatAFailedWriteFoundIsNotForgotten() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    OwnDigit theirs = digit(1);
    OwnDigitsFile mine = new OwnDigitsFile(path, disk, aside::add);
    file().write(set(theirs));
    disk.failOn(FaultyDisk.Operation.MOVE);
    OwnDigit own = digit(2);
    assertThatThrownBy(() -> mine.write(set(own))).isInstanceOf(IOException.class);
    disk.heal();
    assertThat(mine.write(set(own))).extracting(OwnDigit::id).containsExactly(theirs.id());
    assertThat(file().read()).hasSize(2);
  }
}
