package io.bottleneck.data;

import io.bottleneck.data.FileName.Role;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

/**
 * Which files make up what somebody wants to open.
 *
 * @param training digits to learn from
 * @param heldOut digits held out, or null when none lie beside
 * @param leftAside names of other digits in the folder that were not chosen
 */
record CorpusFiles(DigitFiles training, DigitFiles heldOut, List<String> leftAside) {
  private static final int MOST_NAMES = 3;

  /**
   * One set of digits.
   *
   * @param digits the file with the pixels
   * @param labels the file beside it that is named as its labels, or null
   */
  record DigitFiles(Path digits, Path labels) {}

  /**
   * Recognises what to open.
   *
   * @param place an absolute file or folder
   * @throws DatasetException if a folder holds nothing recognisable
   */
  static CorpusFiles of(Path place) throws DatasetException {
    if (Files.isDirectory(place)) {
      return ofFolder(place);
    }
    DigitFiles single = single(place);
    FileName name = FileName.of(single.digits());
    if (name == null || name.role() != Role.TRAINING || !Files.isRegularFile(name.file())) {
      return new CorpusFiles(single, null, List.of());
    }
    return new CorpusFiles(single, heldOut(name, named(place.getParent())), List.of());
  }

  /** The set that {@code file} belongs to; a file named as labels leads to its digits. */
  static DigitFiles single(Path file) throws DatasetException {
    FileName name = FileName.of(file);
    if (name == null || !Files.isRegularFile(file)) {
      return new DigitFiles(file, null);
    }
    List<FileName> beside = named(file.getParent());
    if (!name.labels()) {
      return withLabels(name, beside);
    }
    FileName digits = find(name, false, name.role(), beside);
    return digits == null ? new DigitFiles(file, null) : new DigitFiles(digits.file(), file);
  }

  private static CorpusFiles ofFolder(Path folder) throws DatasetException {
    List<FileName> beside = named(folder);
    List<FileName> digits = new ArrayList<>();
    List<FileName> candidates = new ArrayList<>();
    for (FileName name : beside) {
      if (!name.labels()) {
        digits.add(name);
        if (name.role() == Role.TRAINING) {
          candidates.add(name);
        }
      }
    }
    if (candidates.isEmpty() && digits.size() == 1) {
      candidates = digits;
    }
    if (candidates.isEmpty()) {
      throw Refusal.of(
          folder,
          "found %s, expected train.csv or train-images-idx3-ubyte (plain or .gz)",
          digits.isEmpty() ? "no file with digits" : firstNames(digits));
    }
    FileName training = preferred(candidates, beside);
    List<String> leftAside = new ArrayList<>();
    for (FileName name : candidates) {
      if (!name.sameSeries(training)) {
        leftAside.add(name.text());
      }
    }
    return new CorpusFiles(withLabels(training, beside), heldOut(training, beside), leftAside);
  }

  /** The first training file with a test file beside it, else the first. */
  private static FileName preferred(List<FileName> candidates, List<FileName> beside) {
    for (FileName name : candidates) {
      if (find(name, false, Role.HELD_OUT, beside) != null) {
        return name;
      }
    }
    return candidates.get(0);
  }

  private static String firstNames(List<FileName> names) {
    StringJoiner list = new StringJoiner(", ");
    for (FileName name : names.subList(0, Math.min(MOST_NAMES, names.size()))) {
      list.add(name.text());
    }
    return list.toString();
  }

  private static DigitFiles heldOut(FileName training, List<FileName> beside) {
    FileName digits = find(training, false, Role.HELD_OUT, beside);
    // A test file alone in its folder is what one learns from; it cannot judge itself as well.
    boolean none = digits == null || digits.equals(training);
    return none ? null : withLabels(digits, beside);
  }

  private static DigitFiles withLabels(FileName digits, List<FileName> beside) {
    FileName labels = find(digits, true, digits.role(), beside);
    return new DigitFiles(digits.file(), labels == null ? null : labels.file());
  }

  private static FileName find(FileName series, boolean labels, Role role, List<FileName> beside) {
    for (FileName name : beside) {
      if (name.sameSeries(series) && name.labels() == labels && name.role() == role) {
        return name;
      }
    }
    return null;
  }

  /** The files of a folder with telling names, in the order in which they are preferred. */
  private static List<FileName> named(Path folder) throws DatasetException {
    List<FileName> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        FileName name = FileName.of(file);
        if (name != null && Files.isRegularFile(file)) {
          names.add(name);
        }
      }
    } catch (IOException e) {
      throw Refusal.unreadable(folder, 0, e);
    } catch (DirectoryIteratorException e) {
      throw Refusal.unreadable(folder, 0, e.getCause());
    }
    Collections.sort(names);
    return names;
  }
}
