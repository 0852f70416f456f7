package io.bottleneck.ui.runs;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/**
 * A ladder: the same network with codes of several sizes, to see what each dimension more is worth.
 * Every run on the same digits that differs from the ladder's spec in nothing but code size and
 * name stands on it, so that rungs trained earlier count. FX thread only.
 */
public final class LadderViewModel {
  /** What most people want to see first. */
  public static final String DEFAULT_SIZES = "1, 2, 3, 8, 16, 32";

  private static final Texts TEXTS = Texts.of(LadderViewModel.class);

  private final RunsViewModel runs;
  private final QueueViewModel queue;
  private final QueuePort port;
  private final Supplier<AutoencoderSpec> form;
  private final ObservableValue<PlotTheme> theme;
  private final StringProperty sizes = new SimpleStringProperty(this, "sizes", DEFAULT_SIZES);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyObjectWrapper<List<LadderPoint>> principal =
      new ReadOnlyObjectWrapper<>(this, "principal", List.of());
  private final ReadOnlyObjectWrapper<List<LadderPoint>> points =
      new ReadOnlyObjectWrapper<>(this, "points", List.of());
  private AutoencoderSpec base;
  private String digits;

  /**
   * A ladder over the list of runs.
   *
   * @param form the spec being edited; null while it has faults
   */
  public LadderViewModel(
      RunsViewModel runs,
      QueueViewModel queue,
      QueuePort port,
      Supplier<AutoencoderSpec> form,
      ObservableValue<PlotTheme> theme) {
    this.runs = runs;
    this.queue = queue;
    this.port = port;
    this.form = form;
    this.theme = theme;
    runs.all().addListener((ListChangeListener<RunEntry>) change -> collect());
    runs.selectedProperty()
        .addListener(
            (p, before, now) -> {
              if (now != null) {
                base = now.spec();
                collect();
              }
            });
    collect();
  }

  /** Code sizes as typed, between commas or blanks. */
  public StringProperty sizesProperty() {
    return sizes;
  }

  /** Why nothing was queued, one sentence; empty when all is well. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What PCA reaches with as many components, ascending. */
  public ReadOnlyObjectProperty<List<LadderPoint>> principalProperty() {
    return principal.getReadOnlyProperty();
  }

  /**
   * Shows the ladder of other digits.
   *
   * @param sha256 what {@link RunEntry.Digits} calls them; null while that is not known: those of
   *     the newest run of the ladder
   * @param components what PCA reaches on them
   */
  public void compareOn(String sha256, List<LadderPoint> components) {
    digits = sha256;
    principal.set(components);
    collect();
  }

  /** The rungs that have a loss, ascending by size; of several runs of a size the best. */
  public ReadOnlyObjectProperty<List<LadderPoint>> pointsProperty() {
    return points.getReadOnlyProperty();
  }

  /** Colours of drawn plots. */
  public ObservableValue<PlotTheme> themeProperty() {
    return theme;
  }

  /** The id of the chosen run, or null. */
  public String chosen() {
    return runs.selectedProperty().get() == null ? null : runs.selectedProperty().get().id();
  }

  /** Queues a run for every size. */
  public void queue() {
    AutoencoderSpec spec = form.get();
    List<Integer> wanted = parsed();
    if (wanted.isEmpty()) {
      problem.set(TEXTS.get("ladder.no-sizes", AutoencoderSpec.MAX_LAYER_SIZE));
    } else if (spec == null) {
      problem.set(TEXTS.get("ladder.no-spec"));
    } else {
      queue(spec, wanted);
    }
  }

  /** Chooses the run of the rung nearest to a code size, on the chart's logarithmic axis. */
  public void selectNearest(double codeSize) {
    points.get().stream()
        .min(
            Comparator.comparingDouble(
                point -> Math.abs(Math.log(point.codeSize()) - Math.log(codeSize))))
        .ifPresent(point -> runs.select(point.run()));
  }

  private void queue(AutoencoderSpec spec, List<Integer> wanted) {
    try {
      port.add(wanted.stream().map(size -> withCode(spec, size).validated()).toList());
      problem.set("");
      base = spec;
      collect();
      queue.refresh();
    } catch (IllegalStateException | IllegalArgumentException e) {
      problem.set(e.getMessage());
    }
  }

  /** The typed sizes, ascending, each once; empty when one of them is no size. */
  private List<Integer> parsed() {
    TreeSet<Integer> found = new TreeSet<>();
    for (String word : sizes.get().trim().split("[,;\\s]+")) {
      if (!word.matches("\\d{1,6}")
          || Integer.parseInt(word) < 1
          || Integer.parseInt(word) > AutoencoderSpec.MAX_LAYER_SIZE) {
        return List.of();
      }
      found.add(Integer.parseInt(word));
    }
    return List.copyOf(found);
  }

  private void collect() {
    AutoencoderSpec of = base == null ? form.get() : base;
    if (of == null) {
      points.set(List.of());
      return;
    }
    AutoencoderSpec key = withCode(of, 1);
    List<LadderPoint> found = new ArrayList<>();
    String on = digits;
    for (RunEntry run : runs.all()) {
      AutoencoderSpec same = withCode(run.spec(), 1).with().name(key.name()).build();
      if (!Double.isNaN(run.bestLoss()) && same.equals(key)) {
        on = on == null ? run.digits().sha256() : on;
        if (!run.digits().sha256().equals(on)) {
          continue; // its loss says nothing beside those of other digits
        }
        found.add(new LadderPoint(run.spec().codeSize(), run.bestLoss(), run.id()));
      }
    }
    found.sort(
        Comparator.comparingInt(LadderPoint::codeSize).thenComparingDouble(LadderPoint::loss));
    List<LadderPoint> best = new ArrayList<>();
    for (LadderPoint point : found) {
      if (best.isEmpty() || best.get(best.size() - 1).codeSize() != point.codeSize()) {
        best.add(point);
      }
    }
    points.set(List.copyOf(best));
  }

  private static AutoencoderSpec withCode(AutoencoderSpec spec, int codeSize) {
    List<Integer> units = new ArrayList<>(spec.encoderSizes());
    units.set(units.size() - 1, codeSize);
    return spec.with().encoderSizes(units).build();
  }
}
