package io.bottleneck.ui.training;

import io.bottleneck.ui.view.CurveChart;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/**
 * The live curves of a run with the transport beside them, made for a pane some 1000 by 220 pixels.
 * While the panel has the focus, Space plays and pauses, full stop and {@code >} step, R rewinds; a
 * focused button keeps its own Space, and a text field all of them.
 */
public final class TrainingChartView extends BorderPane {
  private final TrainingViewModel viewModel;
  private final ChartDeck deck;
  private final ObjectProperty<IntConsumer> onChosenEpoch =
      new SimpleObjectProperty<>(this, "onChosenEpoch");

  /** A panel over {@code viewModel}. */
  public TrainingChartView(TrainingViewModel viewModel) {
    this.viewModel = viewModel;
    deck = new ChartDeck(viewModel);
    getStyleClass().add("training-chart");
    setPrefHeight(220);
    setLeft(new TransportBar(viewModel));
    setCenter(deck);
    deck.setOnChosenX(this::chosen);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    CurveChart first = deck.charts().get(0);
    first
        .markedXProperty()
        .bind(
            viewModel
                .workbench()
                .modelProperty()
                .map(TrainingChartView::epochOf)
                .orElse(Double.NaN));
  }

  /** The chart in front alone, for pictures of it. */
  public CurveChart chart() {
    return deck.chart();
  }

  /** Is told the kept epoch nearest to where somebody clicked on a chart, or null. */
  public ObjectProperty<IntConsumer> onChosenEpochProperty() {
    return onChosenEpoch;
  }

  private void chosen(double x) {
    if (onChosenEpoch.get() != null) {
      onChosenEpoch.get().accept(nearest(viewModel.chart().keptEpochs(), x));
    }
  }

  /** The kept epoch nearest to {@code x}; the whole number nearest to it while none is kept. */
  static int nearest(List<Integer> kept, double x) {
    int best = (int) Math.max(0, Math.round(x));
    double distance = Double.POSITIVE_INFINITY;
    for (int epoch : kept) {
      if (Math.abs(epoch - x) < distance) {
        best = epoch;
        distance = Math.abs(epoch - x);
      }
    }
    return best;
  }

  private static Number epochOf(ModelInUse model) {
    return model.epoch();
  }

  private void pressed(KeyEvent event) {
    boolean free = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (!free || event.getTarget() instanceof TextInputControl) {
      return;
    }
    boolean shift = event.isShiftDown();
    if (event.getCode() == KeyCode.SPACE && !shift && !(event.getTarget() instanceof ButtonBase)) {
      viewModel.playOrPause();
    } else if (event.getCode() == KeyCode.R && shift) {
      viewModel.newSeed();
    } else if (event.getCode() == KeyCode.R) {
      viewModel.rewind();
    } else {
      return;
    }
    event.consume();
  }

  /** Full stop and {@code >} lie on different keys from country to country. */
  private void typed(KeyEvent event) {
    boolean free = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (!free || event.getTarget() instanceof TextInputControl) {
      return;
    }
    switch (event.getCharacter()) {
      case "." -> viewModel.stepBatch();
      case ">" -> viewModel.stepEpoch();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
