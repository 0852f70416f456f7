package io.bottleneck.ui.training;

import io.bottleneck.plot.SeriesStore;
import io.bottleneck.training.LossTerm;
import io.bottleneck.ui.view.Curve;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/**
 * The kind's other terms and the learning rate, one at a time because each has a unit of its own.
 */
final class TermsTab extends ChartTab {
  private final RunChart run;
  private final BorderPane page = new BorderPane(chart());
  private final ToggleGroup group = new ToggleGroup();
  private final Map<LossTerm, ToggleButton> terms = new EnumMap<>(LossTerm.class);
  private final ToggleButton rate = chip("learning-rate");

  TermsTab(RunChart run) {
    super("terms");
    this.run = run;
    chart().hintProperty().set(TEXTS.get("chart.hint.terms"));
    HBox chips = new HBox(4);
    chips.getStyleClass().addAll("training-chart-controls", "training-terms");
    for (LossTerm term : LossTerm.values()) {
      ToggleButton chip = chip(key(term));
      chip.managedProperty().bind(chip.visibleProperty());
      chip.setVisible(false);
      terms.put(term, chip);
      chips.getChildren().add(chip);
    }
    chips.getChildren().add(rate);
    page.setTop(chips);
    group
        .selectedToggleProperty()
        .addListener(
            (observed, before, now) -> {
              if (now == null) {
                before.setSelected(true); // one of them is always on show
              } else {
                choose();
              }
            });
    rate.setSelected(true);
    run.curvesProperty()
        .addListener(
            (observed, before, now) -> {
              update();
              choose();
            });
  }

  @Override
  Node page() {
    return page;
  }

  /** A term is offered once the run has values of it; the first of them comes forward. */
  @Override
  void update() {
    terms.forEach(
        (term, chip) -> {
          boolean known = run.curvesProperty().get().losses().termBatches(term).size() > 0;
          boolean first = known && !chip.isVisible() && rate.isSelected();
          chip.setVisible(known);
          if (first) {
            chip.setSelected(true);
          } else if (!known && chip.isSelected()) {
            rate.setSelected(true);
          }
        });
    super.update();
  }

  private void choose() {
    for (Map.Entry<LossTerm, ToggleButton> each : terms.entrySet()) {
      if (each.getValue().isSelected()) {
        LossTerm term = each.getKey();
        show(
            key(term),
            List.of(
                batches(run.curvesProperty().get().losses().termBatches(term), true),
                new Curve(
                    TEXTS.get("term.epochs"),
                    0xFF2563EB,
                    0xFF6EA0FF,
                    false,
                    run.curvesProperty().get().losses().termEpochs(term))));
        return;
      }
    }
    show(
        "learning-rate",
        List.of(batches(run.curvesProperty().get().losses().learningRate(), false)));
  }

  private static Curve batches(SeriesStore store, boolean smooth) {
    return new Curve(TEXTS.get("term.batches"), 0xFF5B6B80, 0xFF9AA6B6, smooth, store);
  }

  private void show(String term, List<Curve> curves) {
    chart().yTitleProperty().set(TEXTS.get("term." + term + ".unit"));
    draw(curves);
  }

  private ToggleButton chip(String term) {
    ToggleButton chip = new ToggleButton(TEXTS.get("term." + term));
    chip.setId("term-" + term);
    chip.getStyleClass().add("chip");
    chip.setMinWidth(HBox.USE_PREF_SIZE);
    chip.setAccessibleHelp(TEXTS.get("term." + term + ".unit"));
    chip.setToggleGroup(group);
    return chip;
  }
}
