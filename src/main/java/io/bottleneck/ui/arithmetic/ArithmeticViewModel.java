package io.bottleneck.ui.arithmetic;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Class means of the codes on the map, and the sum "this minus that plus another", again whenever
 * the weights or one of its terms change. Maps are prepared on the background thread, sums reckoned
 * on the inference thread, the newest request wins. Lives on the FX thread.
 */
public final class ArithmeticViewModel {
  private final Workbench workbench;
  private final LatestTask<CodeMap, ArithmeticGround> preparing;
  private final LatestTask<CodeSum.Question, CodeSum> reckoning;
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted", true);

  /** What tells an 8 from a 3, added to a 5: the strokes on the left that close the loops. */
  private final ObjectProperty<CodeTerm> first =
      new SimpleObjectProperty<>(this, "first", CodeTerm.mean(8));

  private final ObjectProperty<CodeTerm> second =
      new SimpleObjectProperty<>(this, "second", CodeTerm.mean(3));
  private final ObjectProperty<CodeTerm> third =
      new SimpleObjectProperty<>(this, "third", CodeTerm.mean(5));

  private final ReadOnlyObjectWrapper<List<MeanDigit>> means =
      new ReadOnlyObjectWrapper<>(this, "means", List.of());
  private final ReadOnlyObjectWrapper<CodeSum> sum = new ReadOnlyObjectWrapper<>(this, "sum");
  private ArithmeticGround ground;

  /**
   * Observes {@code workbench} from now on.
   *
   * @param failed is told, on the FX thread, what went wrong on the other threads
   */
  public ArithmeticViewModel(Workbench workbench, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    preparing =
        new LatestTask<>(
            workers.background(), workers.fx(), ArithmeticGround::of, this::prepared, failed);
    reckoning =
        new LatestTask<>(
            workers.inference(), workers.fx(), CodeSum.Question::answer, this::show, failed);
    workbench.codeMapProperty().addListener((property, before, now) -> refresh());
    wanted.addListener((property, before, now) -> refresh());
    workbench
        .pinnedProperty()
        .addListener((property, before, now) -> changed(CodeTerm.Kind.PINNED));
    workbench
        .selectionProperty()
        .addListener((property, before, now) -> changed(CodeTerm.Kind.SELECTION));
    workbench
        .drawnImageProperty()
        .addListener((property, before, now) -> changed(CodeTerm.Kind.DRAWN));
    Stream.of(first, second, third)
        .forEach(term -> term.addListener((property, before, now) -> refresh()));
    refresh();
  }

  // State.

  /** The term that others are taken from and added to. */
  public ObjectProperty<CodeTerm> firstProperty() {
    return first;
  }

  /** The term that is taken away. */
  public ObjectProperty<CodeTerm> secondProperty() {
    return second;
  }

  /** The term that is added. */
  public ObjectProperty<CodeTerm> thirdProperty() {
    return third;
  }

  /** Whether anybody looks; while it is false nothing is computed. True at first. */
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  /** The mean of each class with digits; empty without a map or without labels. */
  public ReadOnlyObjectProperty<List<MeanDigit>> meansProperty() {
    return means.getReadOnlyProperty();
  }

  /** The sum; null without a map. */
  public ReadOnlyObjectProperty<CodeSum> sumProperty() {
    return sum.getReadOnlyProperty();
  }

  /** Colours of drawn plots. */
  public ObservableValue<PlotTheme> themeProperty() {
    return workbench.themeProperty();
  }

  // Verbs.

  /** Lays the path on the map from the first term straight to the result, if there is one. */
  public void pathToResult() {
    CodeSum shown = sum.get();
    if (shown != null && shown.result().isPresent()) {
      workbench
          .pathProperty()
          .set(
              List.of(
                  shown.terms().get(0).orElseThrow().place(),
                  shown.result().get().decoded().place()));
    }
  }

  /** Pins digit {@code index} of the map. */
  public void pin(int index) {
    workbench.pinnedProperty().set(index);
  }

  // Wiring.

  private List<CodeTerm> terms() {
    return List.of(first.get(), second.get(), third.get());
  }

  private void changed(CodeTerm.Kind kind) {
    if (terms().stream().anyMatch(term -> term.kind() == kind)) {
      refresh();
    }
  }

  private void refresh() {
    CodeMap map = workbench.codeMapProperty().get();
    if (map == null) {
      ground = null;
      means.set(List.of());
      sum.set(null);
    } else if (wanted.get()) {
      if (ground == null || !ground.map().sameCodes(map)) {
        preparing.request(map);
      } else {
        ground = new ArithmeticGround(map, ground.means()); // it may lie on another plane
        reckoning.request(question());
      }
    }
  }

  /** A pin or a selection that other digits left behind is none of this map's. */
  private CodeSum.Question question() {
    int size = ground.map().digits().size();
    int pinned = workbench.pinnedProperty().get();
    Selection selection = workbench.selectionProperty().get();
    int[] selected = selection.indices();
    boolean fits = selected.length == 0 || selected[selected.length - 1] < size;
    return new CodeSum.Question(
        ground,
        terms(),
        pinned < size ? pinned : -1,
        fits ? selection : Selection.NONE,
        Optional.ofNullable(workbench.drawnImageProperty().get()));
  }

  private void prepared(ArithmeticGround newGround) {
    if (newGround.map() == workbench.codeMapProperty().get()) {
      ground = newGround;
      means.set(newGround.means());
      refresh();
    }
  }

  private void show(CodeSum reckoned) {
    if (workbench.codeMapProperty().get() != null) {
      sum.set(reckoned);
    }
  }
}
