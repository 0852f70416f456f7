package io.bottleneck.ui.noise;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workers;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Measures in the background how far apart digits lie in the codes of models. FX thread only. */
final class CodeLengths {
  private final LatestTask<Yardsticks.Question, Yardsticks> measuring;
  private final ReadOnlyObjectWrapper<Yardsticks> yardsticks =
      new ReadOnlyObjectWrapper<>(this, "yardsticks", Yardsticks.NONE);

  CodeLengths(Workers workers, Consumer<Throwable> failed) {
    measuring =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            Yardsticks.Question::answer,
            yardsticks::set,
            failed);
  }

  /** What is known so far; never null. */
  ReadOnlyObjectProperty<Yardsticks> yardsticksProperty() {
    return yardsticks.getReadOnlyProperty();
  }

  /**
   * Measures what is not known yet.
   *
   * @param corpus whose digits to learn from are encoded; null for none
   */
  void measure(List<ModelInUse> models, DigitCorpus corpus) {
    if (corpus == null || corpus.training().size() == 0) {
      yardsticks.set(Yardsticks.NONE);
    } else if (!yardsticks.get().hold(models, corpus.training())) {
      measuring.request(new Yardsticks.Question(models, corpus.training(), yardsticks.get()));
    }
  }
}
