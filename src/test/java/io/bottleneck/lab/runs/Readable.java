package io.bottleneck.lab.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that can be read of a run at one moment.
 *
 * @param info what it is
 * @param history what it has written down
 * @param codes of the live subset, by epoch
 * @param weights files of weights, by epoch
 */
record Readable(
    RunInfo info,
    RunHistory history,
    Map<Integer, FloatBuffer> codes,
    Map<Integer, ByteBuffer> weights) {

  static Readable of(RunStore store, String id) {
    try {
      Map<Integer, FloatBuffer> codes = new TreeMap<>();
      for (int epoch : store.codedEpochs(id)) {
        codes.put(epoch, FloatBuffer.wrap(store.codes(id, epoch).orElseThrow()));
      }
      Map<Integer, ByteBuffer> weights = new TreeMap<>();
      RunFolder run = new RunFolder(store.folder(id));
      for (int epoch : run.keptEpochs()) {
        weights.put(epoch, ByteBuffer.wrap(Files.readAllBytes(run.checkpoint(epoch))));
      }
      return new Readable(store.info(id), store.history(id), codes, weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails unless all that could be read {@code before} can be read now and says the same. */
  void assertKeeps(Readable before) {
    assertThat(info).isEqualTo(before.info);
    assertThat(history.epochs()).containsAll(before.history.epochs());
    assertThat(history.figures()).containsAllEntriesOf(before.history.figures());
    assertThat(codes).containsAllEntriesOf(before.codes);
    assertThat(weights).containsAllEntriesOf(before.weights);
  }
}
