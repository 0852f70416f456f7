package io.bottleneck.ui.runs;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.lab.runs.RunState;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.RecordedCodes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Runs in memory: 64 epochs of random networks, weights at powers of two, codes at every epoch. */
final class FakeRuns implements RunsPort {
  static final List<Integer> KEPT = List.of(0, 1, 2, 4, 8, 16, 32, 64);

  final Map<String, RunEntry> runs = new LinkedHashMap<>();
  final Map<String, RunEntry> deleted = new LinkedHashMap<>();
  final List<String> read = new ArrayList<>();
  List<Integer> kept = KEPT;
  List<Integer> coded = IntStream.rangeClosed(1, 64).boxed().toList();
  Set<Integer> broken = Set.of();
  boolean readOnly;
  private DigitDataset subset;

  static final RunEntry.Digits DIGITS = new RunEntry.Digits("drawn", "0123456789");

  /** The same run on digits with the same name and another hash. */
  static RunEntry on(String sha256, RunEntry run) {
    return new RunEntry(
        run.id(),
        run.name(),
        run.spec(),
        new RunEntry.Digits(run.digits().name(), sha256),
        run.epochs(),
        run.bestEpoch(),
        run.bestLoss(),
        run.accuracy(),
        run.seconds(),
        run.started(),
        run.state(),
        run.note(),
        run.tags());
  }

  static RunEntry entry(String id, String name, AutoencoderSpec spec, double loss, int minute) {
    return new RunEntry(
        id,
        name,
        spec,
        DIGITS,
        64,
        30,
        loss,
        0.9 - loss,
        60 * minute,
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute),
        RunState.COMPLETED,
        "",
        List.of());
  }

  static DigitCorpus corpus() {
    return new DigitCorpus(
        "drawn",
        Path.of("drawn"),
        Handwriting.digits("training", 40, 1),
        Handwriting.digits("held out", 30, 2),
        "drawn for a test");
  }

  FakeRuns with(RunEntry... entries) {
    for (RunEntry entry : entries) {
      runs.put(entry.id(), entry);
    }
    return this;
  }

  /** Three runs called a, b and c. */
  static FakeRuns three() {
    return new FakeRuns()
        .with(
            entry("a", "first", Presets.QUICK, 0.03, 3),
            entry("b", "second", Presets.QUICK.withSeed(7), 0.01, 1),
            entry("c", "Third", Presets.SEED, 0.02, 2));
  }

  @Override
  public List<RunEntry> list() {
    return List.copyOf(runs.values());
  }

  private void change(String id, java.util.function.UnaryOperator<RunEntry> how)
      throws IOException {
    if (readOnly) {
      throw new IOException("the folder cannot be written");
    }
    runs.computeIfPresent(id, (key, run) -> how.apply(run));
  }

  @Override
  public void rename(String id, String name) throws IOException {
    change(id, run -> run.withName(name));
  }

  @Override
  public void note(String id, String note) throws IOException {
    change(id, run -> run.withNote(note));
  }

  @Override
  public void tag(String id, List<String> tags) throws IOException {
    change(id, run -> run.withTags(tags));
  }

  @Override
  public void delete(String id) throws IOException {
    change(id, run -> run);
    deleted.put(id, runs.remove(id));
  }

  @Override
  public void restore(String id) {
    runs.put(id, deleted.remove(id));
  }

  @Override
  public RunHistory history(String id) {
    List<Double> losses = IntStream.rangeClosed(1, 64).mapToObj(e -> 0.01 + 0.2 / e).toList();
    return new RunHistory(losses, losses, kept, coded);
  }

  @Override
  public Autoencoder weights(String id, int epoch) throws IOException {
    read.add(id + epoch);
    if (!kept.contains(epoch) || broken.contains(epoch)) {
      throw new IOException("epoch %d is not kept".formatted(epoch));
    }
    return RandomNetworks.of(id.hashCode() * 100L + epoch, epoch).autoencoder();
  }

  @Override
  public Optional<RecordedCodes> codes(String id, int epoch, DigitCorpus corpus) {
    if (subset == null) {
      subset = corpus.heldOut().subset("followed", new int[] {3, 1, 20});
    }
    float[] codes = new float[subset.size() * Presets.QUICK.codeSize()];
    java.util.Arrays.fill(codes, epoch);
    return Optional.of(new RecordedCodes(epoch, subset, codes));
  }
}
