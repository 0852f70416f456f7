package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipByNameTest {
  private static final Path FILE = Path.of("digits.gz");

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    GzipByName.of(FILE, out -> out.write(new byte[] {1, 2, 3})).writeTo(file);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file.toByteArray()))) {
      assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
    }
  }

  /** Its memory lies outside the heap, where nothing presses the collector to free it. */
  @Test
  void theCompressorIsLetGoAlsoAfterAFailure() {
    AtomicReference<OutputStream> kept = new AtomicReference<>();
    AtomicFile.Content content =
        GzipByName.of(
            FILE,
            out -> {
              kept.set(out);
              throw new IOException("no content");
            });
    assertThatThrownBy(() -> content.writeTo(new ByteArrayOutputStream())).hasMessage("no content");
    assertThatThrownBy(
            () -> {
              kept.get().write(1);
              kept.get().flush();
            })
        .hasMessageContaining("closed");
  }
}
