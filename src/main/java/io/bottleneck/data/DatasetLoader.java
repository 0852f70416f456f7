package io.bottleneck.data;

import io.bottleneck.data.CorpusFiles.DigitFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Opens digits: Kaggle's CSV files, IDX files, each plain or gzipped and recognised by content, or
 * a folder of them. Files of one collection are recognised by name (see {@link CorpusFiles}).
 *
 * <p>Holds no state but the place of its cache, so that a refusal changes nothing that is open.
 * Safe for use from any thread; runs on the caller's.
 */
public final class DatasetLoader {
  private final ParsedCache cache;
  private final SourceStream.Opener opener;
  private final long memoryLimit;

  /**
   * @param cacheDirectoryOrNull where parsed files are kept for the next opening, or null to keep
   *     none
   */
  public DatasetLoader(Path cacheDirectoryOrNull) {
    this(cacheDirectoryOrNull, Files::newInputStream, GrowingBytes.memoryLimit());
  }

  DatasetLoader(Path cacheDirectoryOrNull, SourceStream.Opener opener, long memoryLimit) {
    this.cache = cacheDirectoryOrNull == null ? null : new ParsedCache(cacheDirectoryOrNull);
    this.opener = opener;
    this.memoryLimit = memoryLimit;
  }

  /**
   * Opens digits to learn from and digits held out. A training file brings the test file beside it;
   * without one, 15 % of the digits are held out by a draw that is always the same.
   *
   * @throws DatasetException with one sentence for the user if something is not as it should be
   * @throws CancellationException if {@code progress} says so; nothing is left behind
   */
  public DigitCorpus open(Path fileOrFolder, LoadProgress progress) throws IOException {
    Path place = fileOrFolder.toAbsolutePath().normalize();
    CorpusFiles files = CorpusFiles.of(place);
    ReadingProgress reading =
        new ReadingProgress(progress, sizeOnDisk(files.training()) + sizeOnDisk(files.heldOut()));
    OpenedDigits training = read(files.training(), reading);
    DigitCorpus corpus =
        files.heldOut() == null
            ? OpenedDigits.split(place, files, training)
            : OpenedDigits.pair(place, files, training, read(files.heldOut(), reading));
    reading.done();
    return corpus;
  }

  /**
   * Opens one file, with the labels that lie beside it.
   *
   * @throws DatasetException as {@link #open}
   * @throws CancellationException as {@link #open}
   */
  public DigitDataset openSingle(Path file, LoadProgress progress) throws IOException {
    DigitFiles files = CorpusFiles.single(file.toAbsolutePath().normalize());
    ReadingProgress reading = new ReadingProgress(progress, sizeOnDisk(files));
    OpenedDigits opened = read(files, reading);
    reading.done();
    return opened.digits();
  }

  /**
   * Whether {@link #open} would hold out the digits of a file, and not some drawn by itself.
   *
   * @throws DatasetException if a folder holds nothing recognisable
   */
  public boolean bringsHeldOut(Path fileOrFolder) throws DatasetException {
    return CorpusFiles.of(fileOrFolder.toAbsolutePath().normalize()).heldOut() != null;
  }

  /**
   * Opens one set of a folder whole, as its files have it: no digits are held out of another.
   *
   * @param heldOut whether to open the test file; else the training file
   * @throws DatasetException as {@link #open}; also if there is no such file
   * @throws CancellationException as {@link #open}
   */
  public DigitDataset openSet(Path folder, boolean heldOut, LoadProgress progress)
      throws IOException {
    Path place = folder.toAbsolutePath().normalize();
    CorpusFiles all = CorpusFiles.of(place);
    DigitFiles files = heldOut ? all.heldOut() : all.training();
    if (files == null) {
      throw Refusal.of(
          place, "found no test file, expected one beside %s", all.training().digits());
    }
    ReadingProgress reading = new ReadingProgress(progress, sizeOnDisk(files));
    OpenedDigits opened = read(files, reading);
    reading.done();
    return opened.digits();
  }

  /**
   * The same digits with the labels of a file, which take the place of any they had.
   *
   * @param labels Kaggle's {@code ImageId,Label} or IDX labels, plain or .gz, one a digit
   * @throws DatasetException with one sentence for the user, also if there are more or fewer labels
   *     than digits
   * @throws CancellationException as {@link #open}
   */
  public DigitDataset labelled(DigitDataset digits, Path labels, LoadProgress progress)
      throws IOException {
    Path file = labels.toAbsolutePath().normalize();
    ReadingProgress reading = new ReadingProgress(progress, FileStamp.of(file).size());
    ParsedFile parsed = parse(file, reading);
    if (parsed.pixels() != null) {
      throw Refusal.of(file, "found digits, expected labels only, as ImageId,Label");
    }
    try {
      requireAsMany(parsed, file, digits.size(), digits.name());
    } catch (DatasetException e) {
      throw Refusal.withAdvice(e, "name labels of these very digits");
    }
    reading.done();
    return new DigitDataset(digits.name(), digits.pixelBytes(), parsed.labels());
  }

  private OpenedDigits read(DigitFiles files, ReadingProgress progress) throws IOException {
    Path file = files.digits();
    ParsedFile digits = parse(file, progress);
    if (digits.pixels() == null) {
      throw Refusal.of(file, "found labels only, expected digits; open the file with the images");
    }
    String name = file.getFileName().toString();
    byte[] labels = digits.labels();
    String origin = name;
    if (labels == null && files.labels() != null) {
      labels = labelsFor(digits, files, progress);
      origin = name + ", labels from " + files.labels().getFileName();
    } else if (labels == null) {
      origin = name + ", without labels";
    }
    return new OpenedDigits(new DigitDataset(name, digits.pixels(), labels), origin);
  }

  /**
   * The labels beside. If they are damaged, nothing is opened: with and without its labels a set is
   * two different ones, and which one a folder gives should not depend on a damage.
   */
  private byte[] labelsFor(ParsedFile digits, DigitFiles files, ReadingProgress progress)
      throws IOException {
    try {
      return readLabels(digits, files, progress);
    } catch (DatasetException e) {
      throw Refusal.withAdvice(
          e, "mend the labels, or move them elsewhere to open the digits without");
    }
  }

  private byte[] readLabels(ParsedFile digits, DigitFiles files, ReadingProgress progress)
      throws IOException {
    ParsedFile beside = parse(files.labels(), progress);
    if (beside.labels() == null) {
      throw Refusal.of(files.labels(), "found digits without labels, expected labels");
    }
    requireAsMany(beside, files.labels(), digits.count(), files.digits().getFileName().toString());
    return beside.labels();
  }

  private static void requireAsMany(ParsedFile labels, Path file, int digits, String name)
      throws DatasetException {
    if (labels.count() != digits) {
      throw Refusal.of(
          file,
          "found %,d labels, expected %,d as %s holds that many digits",
          labels.count(),
          digits,
          name);
    }
  }

  private ParsedFile parse(Path file, ReadingProgress progress) throws IOException {
    FileStamp stamp = FileStamp.of(file);
    progress.begin(file, stamp.size());
    Optional<ParsedFile> known =
        cache == null ? Optional.empty() : cache.find(file, stamp, progress);
    if (known.isPresent()) {
      return known.get();
    }
    ParsedFile parsed;
    try (SourceStream source = new SourceStream(file, stamp.size(), progress, opener)) {
      parsed = FileParser.read(source, memoryLimit);
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw Refusal.unreadable(file, 0, e);
    }
    stamp.requireUnchanged(file);
    if (cache != null) {
      cache.keep(file, stamp, parsed);
    }
    return parsed;
  }

  private static long sizeOnDisk(DigitFiles filesOrNull) throws DatasetException {
    if (filesOrNull == null) {
      return 0;
    }
    long labels = filesOrNull.labels() == null ? 0 : FileStamp.of(filesOrNull.labels()).size();
    return FileStamp.of(filesOrNull.digits()).size() + labels;
  }
}
