package io.bottleneck.lab.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The user's own digits on the disk: some 4 kB each, as exact as a model saw them, with the text
 * that puts them on the pad again. Safe for use from any thread.
 *
 * <p>Two windows may write the same file. Each first reads what the other has added, so that no
 * digit is lost; only two writes within the same milliseconds could miss each other.
 */
public final class OwnDigitsFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Path file;
  private final Disk disk;
  private final Consumer<Path> setAside;

  /** Ids that were here once: what of them is gone was taken away, not added by another window. */
  private final Set<String> known = new HashSet<>();

  /** Found on the disk and not yet handed out. */
  private final List<OwnDigit> found = new ArrayList<>();

  private byte[] seen = new byte[0];

  /**
   * A digit as it is written.
   *
   * @param image 784 floats of 4 bytes, the highest first
   * @param drawing empty when there is none
   */
  private record Entry(String id, int label, byte[] image, String drawing) {
    static Entry of(OwnDigit digit) {
      ByteBuffer bytes = ByteBuffer.allocate(DigitDataset.PIXELS * Float.BYTES);
      bytes.asFloatBuffer().put(digit.image());
      return new Entry(digit.id(), digit.label(), bytes.array(), digit.drawing().orElse(""));
    }

    OwnDigit digit() {
      if (id == null || image == null || image.length != DigitDataset.PIXELS * Float.BYTES) {
        throw new IllegalArgumentException("an entry is no digit");
      }
      float[] pixels = new float[DigitDataset.PIXELS];
      ByteBuffer.wrap(image).asFloatBuffer().get(pixels);
      boolean drawn = drawing != null && !drawing.isEmpty();
      return new OwnDigit(id, label, pixels, drawn ? Optional.of(drawing) : Optional.empty());
    }
  }

  /**
   * A file that may not be there yet.
   *
   * @param setAside told, on the thread that reads or writes, where a file went that could not be
   *     understood
   */
  public OwnDigitsFile(Path file, Disk disk, Consumer<Path> setAside) {
    this.file = file;
    this.disk = disk;
    this.setAside = setAside;
  }

  /**
   * The digits on the disk that were neither written nor handed out here before. A file that cannot
   * be understood is set aside, never deleted or written over.
   *
   * @throws IOException with one sentence for the user if the file is there and cannot be read
   */
  public synchronized List<OwnDigit> read() throws IOException {
    try {
      look();
    } catch (IOException e) {
      throw new IOException(
          "Your digits in %s could not be read: %s; the file is as it was, and they are back once it can be read."
              .formatted(file, AtomicFile.reason(e)),
          e);
    }
    return handOut();
  }

  /**
   * Writes {@code mine} and what another window has added meanwhile, atomically.
   *
   * @return what the other window has added
   * @throws IOException with one sentence for the user; the file is then as it was before
   */
  public synchronized List<OwnDigit> write(OwnDigits mine) throws IOException {
    mine.digits().forEach(digit -> known.add(digit.id()));
    try {
      look();
      List<Entry> entries = mine.with(found).digits().stream().map(Entry::of).toList();
      byte[] json = JSON.writeValueAsBytes(entries);
      AtomicFile.write(disk, file, out -> out.write(json));
      seen = json;
    } catch (IOException e) {
      throw new IOException(
          "Your digits could not be written to %s: %s; they are still here and are written with the next change and at the end, or save them elsewhere as CSV."
              .formatted(file, AtomicFile.reason(e)),
          e);
    }
    return handOut();
  }

  private List<OwnDigit> handOut() {
    List<OwnDigit> now = List.copyOf(found);
    found.clear();
    return now;
  }

  /** Finds what others have added since the last look. */
  private void look() throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return;
    }
    if (Arrays.equals(bytes, seen)) {
      return;
    }
    try {
      for (OwnDigit digit : parse(bytes)) {
        if (known.add(digit.id())) {
          found.add(digit);
        }
      }
      seen = bytes;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      setAside.accept(AtomicFile.setAside(disk, file));
    }
  }

  private static List<OwnDigit> parse(byte[] bytes) throws IOException {
    Entry[] entries = JSON.readValue(bytes, Entry[].class);
    if (entries == null || Arrays.asList(entries).contains(null)) {
      throw new IllegalArgumentException("the file holds no digits");
    }
    return new OwnDigits(Arrays.stream(entries).map(Entry::digit).toList()).digits();
  }
}
