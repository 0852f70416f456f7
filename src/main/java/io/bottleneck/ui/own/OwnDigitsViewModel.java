package io.bottleneck.ui.own;

import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.lab.own.OwnDigitsFile;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * The digits that the user keeps: drawings with labels. Every change is written at once and can be
 * undone. FX thread only.
 */
public final class OwnDigitsViewModel {
  private static final Texts TEXTS = Texts.of(OwnDigitsViewModel.class);

  private final Workbench workbench;
  private final PadPort pad;
  private final OwnFrame frame;
  private final OwnFiles files;
  private final OwnSet set;
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
  private final ReadOnlyObjectWrapper<OwnDigit> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen");
  private final BooleanProperty clearing = new SimpleBooleanProperty(this, "clearing");

  /**
   * Nothing is kept before {@link #read}.
   *
   * @param pad where drawings come from and go to
   * @param file where the digits are kept between two starts
   */
  public OwnDigitsViewModel(
      Workbench workbench, Workers workers, PadPort pad, OwnDigitsFile file, OwnFrame frame) {
    this.workbench = workbench;
    this.pad = pad;
    this.frame = frame;
    set = new OwnSet(workbench.ownDigitsProperty(), file, workers, frame.failed());
    files = new OwnFiles(set, workbench, frame);
    workbench.drawnImageProperty().addListener((property, before, now) -> updateRefusal());
    workbench
        .ownDigitsProperty()
        .addListener(
            (property, before, now) -> {
              updateRefusal();
              updateChosen();
            });
    workbench.chosenOwnProperty().addListener((property, before, now) -> updateChosen());
    updateRefusal();
  }

  // State

  /** The digits, oldest first. */
  public ObservableValue<OwnDigits> digitsProperty() {
    return workbench.ownDigitsProperty();
  }

  /** The chosen one of them, or null; the map marks it. */
  public ReadOnlyObjectProperty<OwnDigit> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Why the drawing cannot be kept, in one sentence; empty when it can. */
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** The class that most of the nearest codes have, only to be pointed out; null for none. */
  public ObservableValue<Integer> suggestionProperty() {
    return pad.suggestion();
  }

  /** Whether the pad is emptied after a drawing was kept. */
  public BooleanProperty clearingProperty() {
    return clearing;
  }

  /** Whether there is a change to take back. */
  public ReadOnlyBooleanProperty canUndoProperty() {
    return set.canUndoProperty();
  }

  /** Whether there is a change that was taken back. */
  public ReadOnlyBooleanProperty canRedoProperty() {
    return set.canRedoProperty();
  }

  /** Colours of drawn plots. */
  public ObservableValue<PlotTheme> themeProperty() {
    return workbench.themeProperty();
  }

  /** The digits as files and as data. */
  OwnFiles files() {
    return files;
  }

  // Verbs

  /** Reads what was kept before; called once. */
  public void read() {
    set.read();
  }

  /** Makes sure that everything is on the disk. */
  public void close() {
    set.close();
  }

  /** Keeps the drawing as a {@code label}; does nothing while {@link #refusalProperty} says why. */
  public void keep(int label) {
    if (!refusal.get().isEmpty()) {
      return;
    }
    float[] image = workbench.drawnImageProperty().get();
    boolean keptAlready =
        digits().digits().stream().anyMatch(kept -> kept.image() == image && kept.label() == label);
    if (keptAlready) {
      return; // the same press again, before the pad has anything new
    }
    OwnDigit digit = OwnDigit.of(label, image, Optional.of(pad.export().get()));
    set.change(digits().with(List.of(digit)));
    if (clearing.get()) {
      pad.clear().run();
    }
  }

  /** Chooses a digit, or lets go of it when it is the chosen one. */
  public void toggleChosen(String id) {
    workbench.toggleChosenOwn(id);
  }

  /** Gives the chosen digit another label. */
  public void relabel(int label) {
    OwnDigit digit = chosen.get();
    if (digit != null && digit.label() != label) {
      set.change(digits().relabelled(digit.id(), label));
    }
  }

  /** Takes the chosen digit away; the next one is chosen then. */
  public void remove() {
    OwnDigit digit = chosen.get();
    if (digit == null) {
      return;
    }
    int index = digits().indexOf(digit.id());
    set.change(digits().without(digit.id()));
    List<OwnDigit> left = digits().digits();
    int next = Math.min(index, left.size() - 1);
    workbench.chosenOwnProperty().set(next < 0 ? "" : left.get(next).id());
  }

  /** Takes all away. */
  public void clear() {
    if (!digits().isEmpty()) {
      set.change(OwnDigits.EMPTY);
    }
  }

  /** Takes the last change back. */
  public void undo() {
    set.undo();
  }

  /** Does again what was taken back last. */
  public void redo() {
    set.redo();
  }

  /** Whether {@code digit} can be drawn on; one from a file of pixels cannot. */
  public boolean canGoBack(OwnDigit digit) {
    return digit != null && digit.drawing().isPresent();
  }

  /** Puts the chosen drawing on the pad, in place of what is there, which the pad can undo. */
  public void putBack() {
    OwnDigit digit = chosen.get();
    if (!canGoBack(digit)) {
      return;
    }
    try {
      pad.restore().accept(digit.drawing().get());
    } catch (IllegalArgumentException e) {
      frame.failed().accept(new IOException(TEXTS.get("back.failed", e.getMessage()), e));
    }
  }

  // Wiring

  private OwnDigits digits() {
    return set.now();
  }

  private void updateChosen() {
    OwnDigit now = digits().find(workbench.chosenOwnProperty().get()).orElse(null);
    chosen.set(now);
  }

  private void updateRefusal() {
    if (workbench.drawnImageProperty().get() == null) {
      refusal.set(TEXTS.get("refusal.blank"));
    } else if (digits().size() >= OwnDigits.MOST) {
      refusal.set(TEXTS.get("refusal.full", OwnDigits.MOST));
    } else {
      refusal.set("");
    }
  }
}
