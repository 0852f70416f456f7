package io.bottleneck.export.tensorboard;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitDataset;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a training run shows in TensorBoard, the browser tool that draws curves, histograms and
 * pictures of such logs ({@code tensorboard --logdir <folder>}). Each {@link Channel} has a folder
 * of its own in the log's folder, made with its first value.
 *
 * <p>A step is any number that grows while training goes on, such as the epoch; use one unit for
 * everything in a log. A tag names a figure, a slash groups tags: {@code loss/reconstruction}.
 *
 * <p>Values reach the disk with {@link #flush}, and now and then before. Whatever fails with an
 * {@link IOException}, whose message is one sentence for the user, leaves what was flushed before
 * readable, and the log goes on with the next value. Callable from any thread; callers wait for
 * each other.
 */
public final class TensorBoardLog implements Closeable {
  private final Path folder;
  private final InstantSource clock;
  private final OptionalLong restart;
  private final Map<Channel, EventFile> files = new EnumMap<>(Channel.class);
  private final Map<Channel, Projector> projectors = new EnumMap<>(Channel.class);
  private boolean closed;

  private TensorBoardLog(Path folder, InstantSource clock, OptionalLong restart)
      throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.restart = restart;
    guarded(() -> Files.createDirectories(folder));
  }

  /**
   * A log in {@code folder}, which is made when missing. Event files there stay as they are and are
   * shown together with what is written now.
   *
   * @param clock tells when each value was written
   */
  public static TensorBoardLog open(Path folder, InstantSource clock) throws IOException {
    return new TensorBoardLog(folder, clock, OptionalLong.empty());
  }

  /**
   * A log that goes on where a run is taken up again: as {@link #open}, but TensorBoard forgets
   * what the earlier files say of {@code firstStep} and later steps, which are about to be written
   * once more. The files themselves stay.
   */
  public static TensorBoardLog resume(Path folder, InstantSource clock, long firstStep)
      throws IOException {
    return new TensorBoardLog(folder, clock, OptionalLong.of(firstStep));
  }

  /** One number of a curve. TensorBoard marks NaN and infinities as such. */
  public synchronized void scalar(Channel channel, String tag, long step, double value)
      throws IOException {
    guarded(() -> file(channel).addSummary(step, Summary.scalar(tag, value)));
  }

  /**
   * The distribution of {@code values} in at most 64 buckets of equal width: about a kilobyte of
   * the log however many values there are, for two passes over them. Equal values are shown as one
   * bucket around theirs. Values that are not finite are left out, and a scalar {@code
   * non-finite/<tag>} says how many; with no finite value there is only that.
   *
   * @param values not kept, not changed
   * @return how many values were left out
   */
  public synchronized int histogram(Channel channel, String tag, long step, float[] values)
      throws IOException {
    Histogram histogram = new Histogram(values);
    int left = values.length - histogram.count();
    guarded(
        () -> {
          if (histogram.count() > 0) {
            file(channel).addSummary(step, Summary.histogram(tag, histogram));
          }
          if (left > 0) {
            file(channel).addSummary(step, Summary.scalar("non-finite/" + tag, left));
          }
        });
    return left;
  }

  /**
   * Digits as grey pictures with the tags {@code <tag>/image/0}, {@code <tag>/image/1}, ....
   *
   * @param pixels {@code count * 784} values, 0 = paper (drawn black), 1 = ink (drawn white);
   *     values outside are drawn as the nearer end, NaN as mid-grey
   * @throws IllegalArgumentException if the length does not fit
   */
  public synchronized void images(Channel channel, String tag, long step, float[] pixels, int count)
      throws IOException {
    if (pixels.length != Math.multiplyExact(count, DigitDataset.PIXELS)) {
      throw new IllegalArgumentException(
          "%d pixels are not %d digits".formatted(pixels.length, count));
    }
    guarded(() -> file(channel).addSummary(step, Summary.images(tag, pixels, count)));
  }

  /**
   * Replaces the codes that the projector, TensorBoard's view of points in space, shows for this
   * channel. Each file is replaced as a whole at once. Digits whose code is not finite are left
   * out; with no finite code, the earlier files stay. Codes of one number get a second axis of
   * zeros, which the projector needs. Up to 85,264 digits have their picture shown, as many as fit
   * the projector's largest texture; of more, none.
   *
   * @param step which step's codes these are, shown in their name
   * @param codes a row of {@code codeSize} values for each digit; not kept, not changed
   * @param labelsOrNull a label 0..9 or {@link DigitDataset#UNLABELLED} for each digit; null when
   *     there are none
   * @param digits the digits the codes are of, in the same order
   * @return how many digits were left out
   * @throws IllegalArgumentException if there is not one code and label for each digit
   */
  public synchronized int projector(
      Channel channel,
      long step,
      float[] codes,
      int codeSize,
      byte[] labelsOrNull,
      DigitDataset digits)
      throws IOException {
    if (codeSize < 1 || codes.length != Math.multiplyExact(digits.size(), codeSize)) {
      throw new IllegalArgumentException(
          "%d values are not %d codes of %d".formatted(codes.length, digits.size(), codeSize));
    }
    if (labelsOrNull != null && labelsOrNull.length != digits.size()) {
      throw new IllegalArgumentException(
          "%d labels for %d digits".formatted(labelsOrNull.length, digits.size()));
    }
    int[] left = new int[1];
    guarded(
        () -> {
          file(channel); // TensorBoard looks for the projector's files beside event files only
          left[0] =
              projectors
                  .computeIfAbsent(channel, key -> new Projector(folder.resolve(key.folder())))
                  .write(step, codes, codeSize, labelsOrNull, digits);
        });
    return left[0];
  }

  /** Hands everything to the operating system, where TensorBoard sees it; do so every epoch. */
  public synchronized void flush() throws IOException {
    guarded(() -> each(EventFile::flush));
  }

  /** Flushes and closes; nothing can be written afterwards. Closing again does nothing. */
  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      try {
        guarded(() -> each(EventFile::close));
      } finally {
        closed = true;
      }
    }
  }

  private EventFile file(Channel channel) throws IOException {
    EventFile file = files.get(channel);
    if (file == null) {
      file = EventFile.create(folder.resolve(channel.folder()), clock, restart);
      files.put(channel, file);
    }
    return file;
  }

  private interface Action {
    void run() throws IOException;
  }

  private interface FileAction {
    void on(EventFile file) throws IOException;
  }

  /** One channel's failure keeps nothing from the others. */
  private void each(FileAction action) throws IOException {
    IOException failure = null;
    for (EventFile file : files.values()) {
      try {
        action.on(file);
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void guarded(Action action) throws IOException {
    if (closed) {
      throw new IllegalStateException("the TensorBoard log in " + folder + " is closed");
    }
    try {
      action.run();
    } catch (IOException e) {
      throw new IOException(
          "Cannot write the TensorBoard log in %s: %s; what was written before is kept, make room there or choose another folder."
              .formatted(folder, AtomicFile.reason(e)),
          e);
    }
  }
}
