package io.bottleneck.data;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where digits are written, in the layout that the file's name asks for: Kaggle's CSV, or MNIST's
 * IDX, whose labels are a file of their own beside the images. Either is gzipped when its name ends
 * in {@code .gz}. What is written is found again by {@link DatasetLoader} under the same name, with
 * its labels.
 *
 * <p>Without state; any thread.
 */
public final class DigitOutput {
  private static final Pattern CSV = Pattern.compile("(?i).*\\.csv(\\.gz)?");
  private static final Pattern IMAGES = Pattern.compile("(?i)(.*)images(.*)");

  private final Path file;
  private final Path labelsOrNull;

  private DigitOutput(Path file, Path labelsOrNull) {
    this.file = file;
    this.labelsOrNull = labelsOrNull;
  }

  /**
   * Reads the layout from the name: {@code .csv} or {@code .csv.gz}, or a name as MNIST's images
   * have it, such as {@code train-images-idx3-ubyte.gz} or {@code mine-test-images.idx3-ubyte}.
   *
   * @throws DatasetException with one sentence if the name says neither
   */
  public static DigitOutput named(Path file) throws DatasetException {
    FileName name = FileName.of(file);
    if (name != null && name.labels()) {
      throw new DatasetException(
          "%s is a name for labels, so nothing was written; name the file of the digits, their"
                  .formatted(file)
              + " labels go into it or beside it.");
    }
    String last = file.getFileName() == null ? "" : file.getFileName().toString();
    if (CSV.matcher(last).matches()) {
      return new DigitOutput(file, null);
    }
    Matcher images = IMAGES.matcher(last);
    if (name == null || !images.matches()) {
      throw new DatasetException(
          "The name %s says no layout, so nothing was written; end it in .csv or .csv.gz, or call it"
                  .formatted(file)
              + " like train-images-idx3-ubyte or t10k-images-idx3-ubyte.gz.");
    }
    String labels = images.group(1) + "labels" + images.group(2).replaceFirst("(?i)idx3", "idx1");
    return new DigitOutput(file, file.resolveSibling(labels));
  }

  /** The files that digits need here; the second, if there is one, holds the labels. */
  public List<Path> files(boolean labelled) {
    return labelled && labelsOrNull != null ? List.of(file, labelsOrNull) : List.of(file);
  }

  /**
   * Refuses a folder in which other labels would be taken for those of the digits. Labels in a CSV
   * file itself are never mistaken.
   *
   * @throws DatasetException with one sentence that names them
   */
  public void requireNoOtherLabels(boolean labelled) throws DatasetException {
    FileName name = FileName.of(file);
    Path folder = file.toAbsolutePath().getParent();
    if (name == null || labelled && labelsOrNull == null || !Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder)) {
      for (Path each : beside) {
        FileName other = FileName.of(each);
        boolean own = labelled && each.getFileName().equals(labelsOrNull.getFileName());
        if (other != null && other.labels() && name.sameDigits(other) && !own) {
          throw new DatasetException(
              "%s lies beside %s and would be taken for its labels, so nothing was written; move it"
                      .formatted(each, file)
                  + " away, or choose another folder or name.");
        }
      }
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw Refusal.unreadable(folder, 0, e);
    } catch (DirectoryIteratorException e) {
      throw Refusal.unreadable(folder, 0, e.getCause());
    }
  }

  /**
   * What to write where; hand it to {@link AtomicFiles}. Labels go along when every digit has one.
   */
  public Map<Path, AtomicFile.Content> contents(DigitDataset digits) {
    Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
    if (labelsOrNull == null) {
      contents.put(file, KaggleCsvWriter.content(digits, file));
      return contents;
    }
    contents.put(file, IdxWriter.images(digits, file));
    if (digits.labelled()) {
      contents.put(labelsOrNull, IdxWriter.labels(digits, labelsOrNull));
    }
    return contents;
  }
}
