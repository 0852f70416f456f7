package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.Familiarity;
import io.bottleneck.analysis.HeldOutSample;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.ui.fx.LatestTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Held-out digits measured by the map's network, so that a drawing can be compared with them. Done
 * on the background thread and only while somebody wants it: some 0.8 s for 28,000 held-out digits,
 * 42,000 training digits and a code of two, and once for each set of digits {@link HeldOutPixels}.
 *
 * <p>While a run goes on, a measurement that took longer than {@link #BRIEF_NANOS} is followed by a
 * rest ten times as long, so that the training loses a tenth of a core at most; what was passed
 * over is caught up after it. What is known is always that of one network, which it names; it is
 * forgotten at once when other digits or a network of another spec come. FX thread only.
 */
public final class HeldOutReference {
  /** A measurement up to this long may follow every map of a run. */
  static final long BRIEF_NANOS = 300_000_000;

  private static final int REST = 10;
  private static final double NANOS_A_MILLI = 1e6;

  /** Runs something later on the FX thread; another request replaces the one before. */
  @FunctionalInterface
  public interface Later {
    /** Runs {@code then} after {@code millis} milliseconds. */
    void restart(Runnable then, double millis);
  }

  private final Workbench workbench;
  private final Later later;
  private final LongSupplier nanos;
  private final HeldOutPixels pixels;
  private final LatestTask<Request, Made> measuring;
  private final List<ObservableValue<Boolean>> wishes = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Familiarity> familiarity =
      new ReadOnlyObjectWrapper<>(this, "familiarity");

  /** Of the digits that were measured last; only the background thread makes one. */
  private volatile Sampled sampled = new Sampled(null, null);

  private volatile Request wanted;
  private Request shown;
  private boolean busy;
  private long restUntil;

  private record Sampled(DigitCorpus corpus, HeldOutSample sample) {}

  private record Request(DigitCorpus corpus, CodeMap map) {
    boolean same(Request other) {
      return other != null && sameRun(other) && map.source() == other.map.source();
    }

    boolean sameRun(Request other) {
      return corpus == other.corpus && map.source().spec().equals(other.map.source().spec());
    }
  }

  private record Made(Request request, Optional<Familiarity> familiarity, long nanos) {}

  /**
   * Follows {@code workbench} while {@link #wantWhile somebody wants it}.
   *
   * @param tasks where the comparison of pixels is seen
   * @param later comes back after a rest
   * @param failed told on the FX thread what went wrong elsewhere
   */
  public HeldOutReference(
      Workbench workbench,
      Workers workers,
      BackgroundTasks tasks,
      Later later,
      Consumer<Throwable> failed) {
    this(workbench, workers, tasks, later, System::nanoTime, failed);
  }

  HeldOutReference(
      Workbench workbench,
      Workers workers,
      BackgroundTasks tasks,
      Later later,
      LongSupplier nanos,
      Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.later = later;
    this.nanos = nanos;
    pixels = new HeldOutPixels(workers, tasks, familiarity, failed);
    measuring =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            this::measure,
            this::publish,
            failure -> {
              busy = false;
              failed.accept(failure);
            });
    workbench.codeMapProperty().addListener((property, before, now) -> follow());
    workbench.corpusProperty().addListener((property, before, now) -> follow());
    workbench.modelProperty().addListener((property, before, now) -> follow());
  }

  /** What is known of the held-out digits, and by which network; null until it is measured. */
  public ReadOnlyObjectProperty<Familiarity> familiarityProperty() {
    return familiarity.getReadOnlyProperty();
  }

  /** Keeps it up to date while {@code wish} is true. */
  public void wantWhile(ObservableValue<Boolean> wish) {
    wishes.add(wish);
    wish.addListener((property, before, now) -> follow());
    follow();
  }

  private void follow() {
    DigitCorpus corpus = workbench.corpusProperty().get();
    CodeMap map = workbench.codeMapProperty().get();
    Request request = corpus == null || map == null ? null : new Request(corpus, map);
    if (shown != null && (request == null || !request.sameRun(shown))) {
      shown = null;
      familiarity.set(null);
    }
    if (corpus == null || wanted != null && wanted.corpus != corpus) {
      pixels.cancel();
    }
    if (request == null) {
      wanted = null;
    } else if (!request.same(wanted) && wishes.stream().anyMatch(ObservableValue::getValue)) {
      ask(request);
    }
  }

  private void ask(Request request) {
    if (wanted != null && request.sameRun(wanted) && runGoesOn()) {
      if (busy) {
        return; // comes back when it is measured: a quick run would else never be
      }
      long rest = restUntil - nanos.getAsLong();
      if (rest > 0) {
        later.restart(this::follow, rest / NANOS_A_MILLI);
        return;
      }
    }
    wanted = request;
    busy = true;
    measuring.request(request);
  }

  /** Whether the shown weights are those of a run that will bring more. */
  private boolean runGoesOn() {
    ModelInUse model = workbench.modelProperty().get();
    return model != null && model.card().isEmpty() && model.recorded().isEmpty();
  }

  private Made measure(Request request) {
    long start = nanos.getAsLong();
    BooleanSupplier cancelled = () -> wanted != request;
    try {
      HeldOutSample sample = sample(request.corpus);
      Autoencoder network = request.map.source();
      Familiarity measured =
          Familiarity.of(network, sample, trainingCodes(request, cancelled), cancelled);
      return new Made(request, Optional.of(pixels.with(measured)), nanos.getAsLong() - start);
    } catch (CancellationException e) {
      return new Made(request, Optional.empty(), 0); // there is a newer request, which is next
    }
  }

  private HeldOutSample sample(DigitCorpus corpus) {
    if (sampled.corpus != corpus) {
      sampled = new Sampled(corpus, HeldOutSample.of(corpus.training(), corpus.heldOut()));
    }
    return sampled.sample;
  }

  /** The map's, unless it shows other digits. */
  private static float[] trainingCodes(Request request, BooleanSupplier cancelled) {
    DigitDataset training = request.corpus.training();
    CodeMap map = request.map;
    return map.digits() == training
        ? map.sourceCodes(cancelled)
        : Codes.of(map.source(), training, cancelled);
  }

  private void publish(Made made) {
    if (made.request != wanted) {
      return; // a newer one is on its way, or nothing can be measured any more
    }
    busy = false;
    restUntil = nanos.getAsLong() + (made.nanos > BRIEF_NANOS ? REST * made.nanos : 0);
    made.familiarity.ifPresent(
        known -> {
          shown = made.request;
          familiarity.set(known);
          pixels.want(known.sample());
        });
    follow();
  }
}
