package io.bottleneck.ui.training;

import io.bottleneck.model.Loss;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.ui.view.Curve;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Training and validation loss with the ghosts of other runs, what the losses are compared with,
 * and points where somebody changed the learning rate.
 */
final class LossTab extends ChartTab {
  /** More points would fill the legend. */
  private static final int MOST_RATES = 3;

  private final RunChart run;
  private final BooleanProperty baselines = new SimpleBooleanProperty(this, "baselines", true);
  private final List<SeriesStore> flat = new ArrayList<>();
  private final List<Double> levels = new ArrayList<>();

  LossTab(RunChart run) {
    super("loss");
    this.run = run;
    chart().hintProperty().set(TEXTS.get("chart.hint"));
    InvalidationListener rebuild = observed -> rebuild();
    run.curvesProperty().addListener(rebuild);
    run.curvesProperty()
        .flatMap(RunCurves::revisionProperty)
        .addListener((observed, before, now) -> rebuild());
    run.levelsProperty().addListener(rebuild);
    baselines.addListener(rebuild);
    rebuild();
  }

  /** Whether lines for the baselines are drawn. */
  BooleanProperty baselinesProperty() {
    return baselines;
  }

  @Override
  void update() {
    SeriesStore batches = losses().batches();
    SeriesStore validation = losses().validation();
    double last = Math.max(lastX(batches), lastX(validation));
    for (int i = 0; i < flat.size(); i++) {
      flat.get(i).clear();
      if (last > 0) {
        flat.get(i).add(last, levels.get(i));
      }
    }
    super.update();
  }

  private static double lastX(SeriesStore store) {
    return store.size() == 0 ? 0 : store.x(store.size() - 1);
  }

  private LossCurves losses() {
    return run.curvesProperty().get().losses();
  }

  private void rebuild() {
    flat.clear();
    levels.clear();
    List<Curve> curves = new ArrayList<>();
    RunCurves shown = run.curvesProperty().get();
    Loss loss = shown.spec() == null ? Loss.MSE : shown.spec().loss();
    chart().yTitleProperty().set(TEXTS.get("axis.loss." + key(loss)));
    LossCurves own = shown.losses();
    curves.add(curve("batches", 0xFF9AA6B6, 0xFF6B788C, true, own.batches()));
    curves.add(curve("held-out", 0xFFE5AE90, 0xFF9C6A4C, true, own.heldOut()));
    curves.add(curve("training", 0xFF2563EB, 0xFF6EA0FF, false, own.training()));
    curves.add(curve("validation", 0xFFC2410C, 0xFFFF9F5A, false, own.validation()));
    if (shown.parent() != null) {
      addGhost(curves, shown.parent());
    }
    List<RateMark> rates = shown.rateChanges();
    rates
        .subList(Math.max(0, rates.size() - MOST_RATES), rates.size())
        .forEach(rate -> addRate(curves, rate));
    if (baselines.get()) {
      Reference.of(run.levelsProperty().get()).forEach(reference -> addLevel(curves, reference));
    }
    draw(curves);
    update();
  }

  private static Curve curve(String key, int light, int dark, boolean smooth, SeriesStore store) {
    return new Curve(TEXTS.get("curve." + key), light, dark, smooth, store);
  }

  private static void addGhost(List<Curve> curves, GhostCurve ghost) {
    curves.add(ghost(ghost, "overlay.training", ghost.training()));
    curves.add(ghost(ghost, "overlay.validation", ghost.validation()));
  }

  private static Curve ghost(GhostCurve ghost, String key, List<Double> losses) {
    SeriesStore store = new SeriesStore();
    for (int i = 0; i < losses.size(); i++) {
      store.add(i + 1, losses.get(i));
    }
    return new Curve(
        TEXTS.get(key, ghost.name()), ghost.light(), ghost.dark(), false, Curve.Style.GHOST, store);
  }

  private void addLevel(List<Curve> curves, Reference reference) {
    SeriesStore store = new SeriesStore();
    flat.add(store);
    levels.add(reference.value());
    curves.add(
        new Curve(
            reference.name(),
            reference.light(),
            reference.dark(),
            false,
            Curve.Style.LEVEL,
            store));
  }

  /** A point on the curve of the minibatches, because that is what a rate changes. */
  private void addRate(List<Curve> curves, RateMark rate) {
    SeriesStore batches = losses().batches();
    int at = Math.min(batches.firstAtOrAfter(rate.epoch()), batches.size() - 1);
    if (at >= 0) {
      SeriesStore point = new SeriesStore();
      point.add(rate.epoch(), batches.mean(at));
      String name = TEXTS.get("curve.rate", FieldKind.DECIMAL.text(rate.learningRate()));
      curves.add(new Curve(name, 0xFFDF50C5, 0xFFCE5199, false, point));
    }
  }
}
