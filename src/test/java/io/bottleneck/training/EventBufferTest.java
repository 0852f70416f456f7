package io.bottleneck.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.model.DenseAutoencoder;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.training.TrainingEvent.Batches;
import io.bottleneck.training.TrainingEvent.Snapshot;
import io.bottleneck.training.TrainingEvent.StateChanged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventBufferTest {
  private final EventBuffer buffer = new EventBuffer();

  @Test
  void consecutiveMinibatchesBecomeOne() {
    buffer.on(batch(0.1, 5));
    buffer.on(batch(0.2, 2));
    buffer.on(batch(0.3, 8));
    Batches merged = (Batches) buffer.drain().get(0);
    assertThat(merged.count()).isEqualTo(3);
    assertThat(merged.mean()).isCloseTo(5, within(1e-12));
    assertThat(merged.min()).isEqualTo(2);
    assertThat(merged.max()).isEqualTo(8);
    assertThat(merged.last()).isEqualTo(8);
    assertThat(merged.epoch()).isEqualTo(0.3);
    assertThat(buffer.drain()).isEmpty();
  }

  @Test
  void minibatchesAroundAnotherEventStayApart() {
    StateChanged paused = new StateChanged(TrainingState.PAUSED);
    buffer.on(batch(0.1, 1));
    buffer.on(paused);
    buffer.on(batch(0.2, 1));
    assertThat(buffer.drain()).containsExactly(batch(0.1, 1), paused, batch(0.2, 1));
  }

  @Test
  void aReaderThatSleepsFindsOnlyTheNewestSnapshotOfTheEpoch() {
    for (int i = 1; i <= 1000; i++) {
      buffer.on(batch(i / 1000.0, i));
      if (i % 10 == 0) {
        buffer.on(snapshot(i / 1000.0));
      }
    }
    List<TrainingEvent> events = buffer.drain();
    assertThat(events).hasSize(2);
    assertThat(((Batches) events.get(0)).count()).isEqualTo(1000);
    assertThat(((Snapshot) events.get(1)).snapshot().epoch()).isEqualTo(1);
  }

  @Test
  void aSnapshotIsNotMovedAcrossAPause() {
    StateChanged paused = new StateChanged(TrainingState.PAUSED);
    Snapshot before = snapshot(0.1);
    Snapshot after = snapshot(0.2);
    buffer.on(before);
    buffer.on(paused);
    buffer.on(after);
    assertThat(buffer.drain()).containsExactly(before, paused, after);
  }

  private static Batches batch(double epoch, double loss) {
    return new Batches(epoch, 1, loss, loss, loss, loss, Map.of(), 1e-3, 100);
  }

  private static Snapshot snapshot(double epoch) {
    float[] parameters = new float[(int) LayerShape.parameterCount(FakeEngine.spec(1))];
    return new Snapshot(
        new DenseAutoencoder(FakeEngine.spec(1), epoch, parameters, MatrixProduct.PLAIN));
  }
}
