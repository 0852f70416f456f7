package io.bottleneck.data;

import io.bottleneck.data.FileName.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files make up what somebody wants to open.
 *
 * @param training digits to learn from
 * @param heldOut digits held out, or null when none lie beside
 * @param leftAside names of other digits in the folder that were not chosen
 */
record CorpusFiles(DigitFiles training, DigitFiles heldOut, List<String> leftAside) {
  /**
   * One set of digits.
   *
   * @param digits the file with the pixels
   * @param labels the file beside it that is named as its labels, or null
   */
  record DigitFiles(Path digits, Path labels) {
    /** The files to read, digits first. */
    Stream<Path> all() {
      return Stream.of(digits, labels).filter(file -> file != null);
    }
  }

  /** All files to read. */
  Stream<Path> all() {
    return Stream.of(training, heldOut).filter(set -> set != null).flatMap(DigitFiles::all);
  }

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
    Optional<FileName> name = FileName.of(single.digits());
    if (name.isEmpty() || name.get().role() != Role.TRAINING) {
      return new CorpusFiles(single, null, List.of());
    }
    List<FileName> beside = named(place.getParent());
    return new CorpusFiles(single, heldOut(name.get(), beside), List.of());
  }

  /** The set that {@code file} belongs to; a file named as labels leads to its digits. */
  static DigitFiles single(Path file) throws DatasetException {
    Optional<FileName> name = FileName.of(file);
    if (name.isEmpty() || file.getParent() == null || !Files.isRegularFile(file)) {
      return new DigitFiles(file, null);
    }
    List<FileName> beside = named(file.getParent());
    if (name.get().labels()) {
      return find(name.get(), false, name.get().role(), beside)
          .map(digits -> new DigitFiles(digits.file(), file))
          .orElse(new DigitFiles(file, null));
    }
    return withLabels(name.get(), beside);
  }

  private static CorpusFiles ofFolder(Path folder) throws DatasetException {
    List<FileName> digits = named(folder).stream().filter(name -> !name.labels()).toList();
    List<FileName> recognised =
        digits.stream().filter(name -> name.role() == Role.TRAINING).toList();
    if (recognised.isEmpty() && digits.size() == 1) {
      recognised = digits;
    }
    if (recognised.isEmpty()) {
      throw Refusal.of(
          folder,
          "found %s, expected train.csv or train-images-idx3-ubyte (plain or .gz)",
          digits.isEmpty() ? "no file with digits" : list(digits));
    }
    List<FileName> beside = named(folder);
    FileName training =
        recognised.stream()
            .filter(name -> heldOut(name, beside) != null)
            .findFirst()
            .orElse(recognised.get(0));
    List<String> leftAside =
        recognised.stream()
            .filter(name -> !name.sameSeries(training))
            .map(name -> name.file().getFileName().toString())
            .toList();
    return new CorpusFiles(withLabels(training, beside), heldOut(training, beside), leftAside);
  }

  private static String list(List<FileName> names) {
    return names.stream()
        .limit(3)
        .map(name -> name.file().getFileName().toString())
        .collect(Collectors.joining(", "));
  }

  private static DigitFiles heldOut(FileName training, List<FileName> beside) {
    return find(training, false, Role.HELD_OUT, beside)
        .map(name -> withLabels(name, beside))
        .orElse(null);
  }

  private static DigitFiles withLabels(FileName digits, List<FileName> beside) {
    return new DigitFiles(
        digits.file(), find(digits, true, digits.role(), beside).map(FileName::file).orElse(null));
  }

  private static Optional<FileName> find(
      FileName series, boolean labels, Role role, List<FileName> beside) {
    return beside.stream()
        .filter(name -> name.sameSeries(series) && name.labels() == labels && name.role() == role)
        .findFirst();
  }

  /** The files of a folder with telling names: Kaggle's first, short names and plain ones first. */
  private static List<FileName> named(Path folder) throws DatasetException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> FileName.of(file).stream())
          .sorted(
              Comparator.comparing(FileName::format)
                  .thenComparing(FileName::series)
                  .thenComparing(name -> name.file().getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw Refusal.unreadable(folder, 0, e);
    } catch (UncheckedIOException e) {
      throw Refusal.unreadable(folder, 0, e.getCause());
    }
  }
}
