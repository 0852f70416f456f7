package io.bottleneck.ui.runs;

import io.bottleneck.ui.view.ScatterMarkers;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/** One half of a comparison: the choice of run and epoch over the map of its codes. */
final class CompareSideView extends BorderPane {
  private static final Texts TEXTS = Texts.of(CompareSideView.class);

  private final CompareViewModel model;
  private final ScatterView scatter;
  private final ComboBox<RunEntry> run = new ComboBox<>();
  private final ComboBox<Integer> epoch = new ComboBox<>();
  private final Label note = new Label();
  private final Region swatch = new Region();
  private final ObjectProperty<RunEntry> chosen;
  private final IntegerProperty chosenEpoch;
  private final RunEpochsViewModel epochs;
  private Comparison before;
  private boolean following;

  CompareSideView(
      String id,
      CompareViewModel model,
      ObjectProperty<RunEntry> chosen,
      IntegerProperty chosenEpoch,
      RunEpochsViewModel epochs,
      Function<Comparison, Comparison.Side> side,
      Executor painter) {
    this.model = model;
    this.chosen = chosen;
    this.chosenEpoch = chosenEpoch;
    this.epochs = epochs;
    scatter = new ScatterView(painter);
    scatter.setId(id + "-scatter");
    run.setId(id + "-run");
    epoch.setId(id + "-epoch");
    swatch.getStyleClass().add("run-swatch");
    note.getStyleClass().add("caption");
    run.setMaxWidth(Double.MAX_VALUE);
    run.setMinWidth(80);
    run.setAccessibleText(TEXTS.get("compare.run"));
    epoch.setAccessibleText(TEXTS.get("compare.epoch"));
    epoch.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(run, Priority.ALWAYS);
    HBox head = new HBox(8, swatch, run, epoch);
    head.getStyleClass().add("compare-head");
    head.setAlignment(Pos.CENTER_LEFT);
    setTop(head);
    note.setMouseTransparent(true);
    note.setId(id + "-note");
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.getStyleClass().add("compare-note");
    StackPane.setAlignment(note, Pos.TOP_RIGHT);
    setCenter(new StackPane(scatter, note));
    setMinWidth(160);
    bindChoices();
    bindScatter(side);
  }

  private void bindChoices() {
    run.setConverter(shown(entry -> entry == null ? "" : entry.name()));
    epoch.setConverter(
        shown(
            each ->
                each == null || each == CompareViewModel.BEST
                    ? TEXTS.get("compare.best")
                    : TEXTS.get("compare.epoch-of", each)));
    Runnable follow = this::followChoices;
    model.runs().ticksProperty().addListener((p, old, now) -> follow.run());
    chosen.addListener((p, old, now) -> follow.run());
    chosenEpoch.addListener((p, old, now) -> follow.run());
    epochs.keptProperty().addListener((p, old, now) -> follow.run());
    model.themeProperty().addListener((p, old, now) -> follow.run());
    run.valueProperty().addListener((p, old, now) -> choose(now));
    epoch
        .valueProperty()
        .addListener(
            (p, old, now) -> {
              if (!following && now != null) {
                chosenEpoch.set(now);
              }
            });
    followChoices();
  }

  private void choose(RunEntry now) {
    if (!following && now != null) {
      chosenEpoch.set(CompareViewModel.BEST);
      chosen.set(now);
    }
  }

  private void followChoices() {
    following = true;
    run.getItems().setAll(model.choices());
    run.setValue(chosen.get());
    List<Integer> known = new ArrayList<>(List.of(CompareViewModel.BEST));
    known.addAll(epochs.keptProperty().get());
    epoch.getItems().setAll(known);
    epoch.setValue(chosenEpoch.get());
    boolean dark = model.themeProperty().getValue().dark();
    swatch.setVisible(chosen.get() != null);
    if (chosen.get() != null) {
      swatch.setStyle("-fx-background-color: " + RunColours.web(model.slot(chosen.get()), dark));
    }
    following = false;
  }

  private void bindScatter(Function<Comparison, Comparison.Side> side) {
    model.comparisonProperty().addListener((p, old, now) -> show(now, side));
    model.themeProperty().addListener((p, old, now) -> scatter.setTheme(now));
    scatter.setTheme(model.themeProperty().getValue());
    model.hoveredProperty().addListener((p, old, now) -> mark());
    model.pinnedProperty().addListener((p, old, now) -> mark());
    scatter
        .hoveredProperty()
        .addListener(
            (p, old, now) -> {
              // The other map's mouse is elsewhere: only a change under one's own counts.
              if (scatter.isHover() || now.intValue() >= 0) {
                model.hoveredProperty().set(now.intValue());
              }
            });
    scatter.setOnMouseExited(event -> model.hoveredProperty().set(-1));
    scatter.setOnPointClicked(model::click);
    show(model.comparisonProperty().get(), side);
  }

  private void show(Comparison comparison, Function<Comparison, Comparison.Side> side) {
    scatter.setVisible(comparison != null);
    if (comparison == null) {
      before = null;
      note.setText("");
      return;
    }
    Comparison.Side mine = side.apply(comparison);
    if (before == null || side.apply(before).points() != mine.points()) {
      boolean same =
          before != null
              && before.digits() == comparison.digits()
              && side.apply(before).network().spec().equals(mine.network().spec());
      scatter.show(mine.points(), same);
    }
    before = comparison;
    note.setText(
        TEXTS.get("compare.note", mine.epoch(), comparison.digits().size())
            + (mine.map().exact() ? "" : ", " + mine.map().description()));
    scatter.setAccessibleText(note.getText());
    mark();
  }

  private void mark() {
    scatter.setMarkers(
        ScatterMarkers.ofPoints(model.hoveredProperty().get(), model.pinnedProperty().get()));
  }

  private static <T> StringConverter<T> shown(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return text.apply(value);
      }

      @Override
      public T fromString(String typed) {
        return null; // the boxes cannot be typed into
      }
    };
  }
}
