package io.bottleneck.ui.runs;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.lab.runs.RunInfo;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.lab.watch.Figures;
import io.bottleneck.lab.watch.LiveDigits;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.ui.workbench.RecordedCodes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The user's folder of runs, as the views need it. Callable from any thread. */
public final class StoredRuns implements RunsPort {
  private final RunStore store;
  private final MatrixProduct product;
  private final LiveDigits live;
  private final Consumer<Map<String, String>> unreadable;
  private Map<String, String> told = Map.of();

  /**
   * The runs of {@code store}.
   *
   * @param product for the batches of the networks read
   * @param live the held-out digits whose codes are recorded after each epoch
   * @param unreadable hears, on a background thread, which folders hold no run that can be read,
   *     whenever that has changed
   */
  public StoredRuns(
      RunStore store,
      MatrixProduct product,
      LiveDigits live,
      Consumer<Map<String, String>> unreadable) {
    this.store = store;
    this.product = product;
    this.live = live;
    this.unreadable = unreadable;
  }

  @Override
  public List<RunEntry> list() {
    var listing = store.list();
    tell(listing.unreadable());
    return listing.runs().stream().map(this::entry).toList();
  }

  private synchronized void tell(Map<String, String> faults) {
    if (!faults.equals(told)) {
      told = faults;
      unreadable.accept(faults);
    }
  }

  private RunEntry entry(RunSummary run) {
    RunInfo info = run.info();
    Optional<EpochRecord> best = run.history().best();
    return new RunEntry(
        info.id(),
        info.name(),
        info.spec(),
        new RunEntry.Digits(info.dataName(), digits(info.dataSha256(), info.heldOutSha256())),
        run.history().newest(),
        best.map(EpochRecord::epoch).orElse(0),
        best.map(EpochRecord::validationLoss).orElse(Double.NaN),
        run.history().newestFigures().getOrDefault(Figures.KNN_ACCURACY, Double.NaN),
        run.history().seconds(),
        info.created(),
        run.state(),
        info.note(),
        info.tags());
  }

  /** Names digits for {@link RunEntry.Digits}. */
  public static String digits(String trainingSha256, String heldOutSha256) {
    return trainingSha256 + heldOutSha256;
  }

  @Override
  public RunHistory history(String id) throws IOException {
    List<EpochRecord> epochs = store.history(id).epochs();
    return new RunHistory(
        epochs.stream().map(EpochRecord::trainingLoss).toList(),
        epochs.stream().map(EpochRecord::validationLoss).toList(),
        store.keptEpochs(id),
        store.codedEpochs(id));
  }

  @Override
  public Autoencoder weights(String id, int epoch) throws IOException {
    return store.checkpoint(id, epoch).autoencoder(product);
  }

  @Override
  public Optional<RecordedCodes> codes(String id, int epoch, DigitCorpus corpus)
      throws IOException {
    RunInfo info = store.info(id);
    if (!info.learnedFrom(corpus)) {
      return Optional.empty();
    }
    DigitDataset digits = live.of(corpus);
    return store
        .codes(id, epoch)
        .filter(codes -> codes.length == digits.size() * info.spec().codeSize())
        .map(codes -> new RecordedCodes(epoch, digits, codes));
  }

  @Override
  public void rename(String id, String name) throws IOException {
    RunInfo info = store.info(id);
    store.describe(id, name, info.note(), info.tags());
  }

  @Override
  public void note(String id, String note) throws IOException {
    RunInfo info = store.info(id);
    store.describe(id, info.name(), note, info.tags());
  }

  @Override
  public void tag(String id, List<String> tags) throws IOException {
    RunInfo info = store.info(id);
    store.describe(id, info.name(), info.note(), tags);
  }

  @Override
  public void delete(String id) throws IOException {
    store.delete(id);
  }

  @Override
  public void restore(String id) throws IOException {
    store.restore(id);
  }
}
