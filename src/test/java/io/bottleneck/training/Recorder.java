package io.bottleneck.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.model.SavedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers everything it hears and may act on it. */
final class Recorder implements TrainingObserver {
  private final List<Object> heard = new ArrayList<>();
  private final List<Consumer<TrainingEvent>> actions = new ArrayList<>();

  @Override
  public synchronized void on(TrainingEvent event) {
    heard.add(event);
    List.copyOf(actions).forEach(action -> action.accept(event));
  }

  @Override
  public synchronized void checkpoint(SavedModel model) {
    heard.add(model);
  }

  /** Acts at the {@code count}th event of {@code type}. */
  void when(Class<? extends TrainingEvent> type, int count, Runnable action) {
    actions.add(
        event -> {
          if (type.isInstance(event) && all(type).size() == count) {
            action.run();
          }
        });
  }

  void onState(TrainingState state, Runnable action) {
    actions.add(
        event -> {
          if (event instanceof TrainingEvent.StateChanged changed && changed.state() == state) {
            action.run();
          }
        });
  }

  /** Names of events; states by their own name. */
  synchronized List<String> kinds() {
    return heard.stream().map(Recorder::kind).toList();
  }

  synchronized <T> List<T> all(Class<T> type) {
    return heard.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T> T first(Class<T> type) {
    return all(type).get(0);
  }

  <T> T only(Class<T> type) {
    assertThat(all(type)).hasSize(1);
    return first(type);
  }

  private static String kind(Object thing) {
    if (thing instanceof SavedModel) {
      return "checkpoint";
    }
    return thing instanceof TrainingEvent.StateChanged changed
        ? changed.state().name()
        : thing.getClass().getSimpleName();
  }
}
