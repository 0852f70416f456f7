package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void writesANewFileAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("new.bin");

    AtomicFile.write(file, out -> out.write(new byte[] {1, 2, 3}));

    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void replacesAnOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("old.txt"), "a longer old text");

    AtomicFile.write(file, out -> out.write("new".getBytes()));

    assertThat(file).hasContent("new");
  }

  @Test
  void aWriterThatFailsHalfwayLeavesTheOldFileAndNoTemporaryOne() throws IOException {
    Path file = Files.writeString(folder.resolve("kept.txt"), "old");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aWriterThatThrowsAnUncheckedExceptionLeavesTheOldFileToo() throws IOException {
    Path file = Files.writeString(folder.resolve("kept.txt"), "old");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException("bug");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aTargetThatCannotBeReplacedLeavesNoTemporaryFile() throws IOException {
    Path file = Files.createDirectories(folder.resolve("directory/with-child")).getParent();

    assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write(1)))
        .isInstanceOf(IOException.class);

    assertThat(file).isDirectory();
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aMissingFolderIsMade() throws IOException {
    Path file = folder.resolve("missing/deeper/file");

    AtomicFile.write(file, out -> out.write(1));

    assertThat(file).hasBinaryContent(new byte[] {1});
  }

  @Test
  void aFileInPlaceOfAFolderIsRefusedAndKept() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");

    assertThatThrownBy(() -> AtomicFile.write(file.resolve("child"), out -> out.write(1)))
        .isInstanceOfSatisfying(
            IOException.class,
            e -> assertThat(AtomicFile.reason(e)).isEqualTo(file + " is in the way"));

    assertThat(file).hasContent("old");
  }

  @Test
  void aSymbolicLinkStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);

    AtomicFile.write(link, out -> out.write("new".getBytes()));

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void anInterruptedThreadStillSaves() throws IOException {
    Path file = folder.resolve("weights.bin");
    Thread.currentThread().interrupt();
    try {
      AtomicFile.write(file, out -> out.write(7));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file).hasBinaryContent(new byte[] {7});
  }

  @Test
  void aReasonIsWordsAndNotAPath() {
    assertThat(AtomicFile.reason(new NoSuchFileException("/a/b")))
        .isEqualTo("there is no such file or folder");
    assertThat(AtomicFile.reason(new AccessDeniedException("/a/b")))
        .isEqualTo("permission is denied");
    assertThat(AtomicFile.reason(new FileSystemException("/a", null, "No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(AtomicFile.reason(new IOException("disk full"))).isEqualTo("disk full");
    assertThat(AtomicFile.reason(new IOException())).isNotBlank();
  }

  @Test
  void whatIsNoRegularFileIsNeverReplaced() throws IOException {
    Path socket = folder.resolve("socket");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));

      assertThatThrownBy(() -> AtomicFile.write(socket, out -> out.write(1)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no file may replace");

      assertThat(Files.isRegularFile(socket)).isFalse();
      assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }
  }

  @Test
  void aNameAsLongAsTheDiskAllowsCanBeWritten() throws IOException {
    Path file = folder.resolve("n".repeat(255));

    AtomicFile.write(file, out -> out.write(7));

    assertThat(file).hasBinaryContent(new byte[] {7});
  }
}
