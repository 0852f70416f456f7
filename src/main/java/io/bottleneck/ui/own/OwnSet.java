package io.bottleneck.ui.own;

import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.lab.own.OwnDigitsFile;
import io.bottleneck.ui.workbench.Workers;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The set as it changes: each change is a step to undo, and is written at once. FX thread only. */
final class OwnSet {
  private final ObjectProperty<OwnDigits> digits;
  private final OwnKeeper keeper;
  private final OwnHistory history = new OwnHistory();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");

  /**
   * A set that is what {@code digits} holds.
   *
   * @param failed hears why the digits could not be read or written
   */
  OwnSet(
      ObjectProperty<OwnDigits> digits,
      OwnDigitsFile file,
      Workers workers,
      Consumer<Throwable> failed) {
    this.digits = digits;
    keeper = new OwnKeeper(file, workers, this::found, failed);
  }

  OwnDigits now() {
    return digits.get();
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  void read() {
    keeper.read();
  }

  void close() {
    keeper.close();
  }

  void change(OwnDigits to) {
    history.leaving(now());
    show(to);
  }

  void undo() {
    if (history.canUndo()) {
      show(history.undo(now()));
    }
  }

  void redo() {
    if (history.canRedo()) {
      show(history.redo(now()));
    }
  }

  private void show(OwnDigits to) {
    digits.set(to);
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
    keeper.write(to);
  }

  /** What was on the disk, or another window has written there, which no undo takes away. */
  private void found(List<OwnDigit> others) {
    if (!others.isEmpty()) {
      history.add(others);
      digits.set(new OwnDigits(others).with(now().digits()));
    }
  }
}
