package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.RealDigits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFileTest {
  /** SHA-256 of "abc", an example of FIPS 180-2. */
  private static final PublishedFile ABC =
      new PublishedFile(
          "abc.gz", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 23);

  /** Published beside the files on their first page. */
  private static final Map<String, String> MD5 =
      Map.of(
          "train-images-idx3-ubyte.gz", "6bbc9ace898e44ae57da46a324031adb",
          "train-labels-idx1-ubyte.gz", "a25bea736e30d166cdddb491f175f624",
          "t10k-images-idx3-ubyte.gz", "2646ac647ad5339dbf082846283269ea",
          "t10k-labels-idx1-ubyte.gz", "27ae3e4e09519cfbb04c329615203637");

  @TempDir private Path folder;

  private Optional<PublishedFile.Fault> fault(PublishedFile file, byte[] bytes) throws IOException {
    return file.fault(Files.write(folder.resolve("file"), bytes), () -> false);
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void onlyTheRightContentPasses() throws IOException {
    assertThat(fault(ABC, packed("abc".getBytes()))).isEmpty();
    assertThat(fault(ABC, packed("abd".getBytes())).orElseThrow().reason())
        .isEqualTo("holds other content than expected (by its SHA-256)");
    assertThat(fault(ABC, packed("ab".getBytes())).orElseThrow().reason())
        .isEqualTo("holds 2 of the 3 bytes expected");
    assertThat(fault(ABC, packed("abcd".getBytes())).orElseThrow().reason())
        .isEqualTo("holds more than the 3 bytes expected");
    assertThat(fault(ABC, "abc".getBytes()).orElseThrow())
        .isEqualTo(new PublishedFile.Fault("is no gzip file, or a damaged one", false));
  }

  @Test
  void everyBeginningCountsAsCutOff() throws IOException {
    byte[] whole = packed("abc".getBytes());
    for (int length = 0; length < whole.length; length++) {
      assertThat(fault(ABC, Arrays.copyOf(whole, length)).orElseThrow())
          .as("%d bytes", length)
          .isEqualTo(new PublishedFile.Fault("ends too early", true));
    }
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] bomb = packed(new byte[20_000_000]);
    PublishedFile small = new PublishedFile("bomb.gz", 1000, ABC.sha256(), 100);
    int[] blocks = {0};
    Path file = Files.write(folder.resolve("bomb"), bomb);
    Optional<PublishedFile.Fault> fault =
        small.fault(
            file,
            () -> {
              blocks[0]++;
              return false;
            });
    assertThat(fault.orElseThrow().reason()).isEqualTo("holds more than the 1,000 bytes expected");
    assertThat(blocks[0]).isLessThan(5);
  }

  @Test
  void whatIsNotWantedAnyMoreIsNotChecked() throws IOException {
    Path file = Files.write(folder.resolve("file"), packed("abc".getBytes()));
    assertThatThrownBy(() -> ABC.fault(file, () -> true)).isInstanceOf(CancellationException.class);
  }

  @Test
  void evenStoredContentMayArrive() throws IOException {
    byte[] content = new byte[1_000_000];
    new java.util.Random(1).nextBytes(content);
    PublishedFile file = new PublishedFile("noise.gz", content.length, "", 0);
    assertThat((long) packed(content).length).isLessThan(file.mostPackedBytes());
  }

  @Test
  @RealDigits
  void theBuiltInDigestsAreThoseOfMnist() throws Exception {
    Path mnist = Path.of(System.getProperty("bottleneck.test.data"), "mnist");
    for (PublishedFile file : MnistFiles.ALL) {
      Path real = mnist.resolve(file.name());
      assertThat(file.fault(real, () -> false)).as(file.name()).isEmpty();
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      try (InputStream content = new GZIPInputStream(Files.newInputStream(real))) {
        md5.update(content.readAllBytes());
      }
      assertThat(HexFormat.of().formatHex(md5.digest())).isEqualTo(MD5.get(file.name()));
    }
  }

  @Test
  void theFilesTogetherAreWhatTheWindowOpensAsOneSet() throws IOException {
    List<String> names = MnistFiles.ALL.stream().map(PublishedFile::name).toList();
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
    CorpusFiles files = CorpusFiles.of(folder);
    assertThat(files.training().digits()).isEqualTo(folder.resolve(names.get(0)));
    assertThat(files.training().labels()).isEqualTo(folder.resolve(names.get(1)));
    assertThat(files.heldOut().digits()).isEqualTo(folder.resolve(names.get(2)));
    assertThat(files.heldOut().labels()).isEqualTo(folder.resolve(names.get(3)));
  }
}
