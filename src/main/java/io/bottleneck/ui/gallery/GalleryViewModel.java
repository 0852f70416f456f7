package io.bottleneck.ui.gallery;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A choice of training and of held-out digits over their reconstructions, made anew off the FX
 * thread whenever the digits, the network or the choice change. While one is made, only the newest
 * request waits. FX thread only.
 */
public final class GalleryViewModel {
  private static final Texts TEXTS = Texts.of(GalleryViewModel.class);

  private final Workbench workbench;
  private final LatestTask<GalleryPictures.Request, GalleryPictures> task;
  private long seed = 1;

  /** A held-out digit to pin once it is on the map, by its index there; -1 for none. */
  private int awaited = -1;

  private final ReadOnlyObjectWrapper<GalleryPictures> pictures =
      new ReadOnlyObjectWrapper<>(this, "pictures", GalleryPictures.NONE);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

  /** Follows {@code workbench}; reconstructs on the background thread of {@code workers}. */
  public GalleryViewModel(Workbench workbench, Workers workers) {
    this.workbench = Objects.requireNonNull(workbench, "workbench");
    task =
        new LatestTask<>(
            workers.background(), workers.fx(), GalleryPictures::of, this::publish, this::failed);
    workbench.corpusProperty().addListener((property, before, now) -> otherDigits());
    workbench.codeMapProperty().addListener((property, before, now) -> mapChanged(now));
    workbench.modelProperty().addListener((property, before, now) -> refresh());
    refresh();
  }

  // State

  /** What is to be shown; never null. */
  public ReadOnlyObjectProperty<GalleryPictures> picturesProperty() {
    return pictures.getReadOnlyProperty();
  }

  /** One sentence on why the newest reconstructions are missing, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Index of the training digit that is pinned in the window, or -1. */
  public ReadOnlyIntegerProperty pinnedProperty() {
    return workbench.pinnedProperty();
  }

  // Verbs

  /** Chooses other digits at random; the same sequence of choices after every start. */
  public void chooseAnew() {
    seed++;
    refresh();
  }

  /**
   * Pins a training digit for the whole window; pinning it again lets it go. Does nothing while the
   * map shows recorded codes: they are of other digits.
   */
  public void pin(int index) {
    CodeMap map = workbench.codeMapProperty().get();
    if (map != null && map.recorded().isPresent()) {
      return;
    }
    workbench.togglePinned(index);
  }

  /**
   * Pins a held-out digit for the whole window; pinning it again lets it go. Brings the held-out
   * digits onto the map where they are not; does nothing while the map shows recorded codes.
   */
  public void pinHeldOut(int index) {
    DigitCorpus corpus = workbench.corpusProperty().get();
    CodeMap map = workbench.codeMapProperty().get();
    if (corpus == null || map == null || map.recorded().isPresent()) {
      return;
    }
    int onMap = corpus.training().size() + index;
    if (onMap < map.digits().size()) {
      workbench.togglePinned(onMap);
    } else {
      awaited = onMap;
      workbench.heldOutOnMapProperty().set(true);
    }
  }

  /** Index of the held-out digit that is pinned in the window, or -1. */
  public int pinnedHeldOut() {
    DigitCorpus corpus = workbench.corpusProperty().get();
    int pinned = workbench.pinnedProperty().get();
    return corpus == null ? -1 : Math.max(-1, pinned - corpus.training().size());
  }

  // Wiring

  private void mapChanged(CodeMap map) {
    if (awaited >= 0 && map != null && awaited < map.digits().size()) {
      workbench.pinnedProperty().set(awaited);
      awaited = -1;
    }
  }

  private void otherDigits() {
    awaited = -1;
    refresh();
  }

  private void refresh() {
    task.request(
        new GalleryPictures.Request(
            workbench.corpusProperty().get(),
            Optional.ofNullable(workbench.modelProperty().get()),
            seed));
  }

  private void publish(GalleryPictures made) {
    problem.set("");
    pictures.set(made);
  }

  private void failed(Throwable failure) {
    problem.set(TEXTS.get("problem", failure));
  }
}
