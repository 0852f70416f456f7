package io.bottleneck.ui.training;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The spec being edited and what is wrong with it. FX thread only, without nodes. */
public final class SpecEditor {
  private final ReadOnlyObjectWrapper<SpecDraft> draft;
  private final ReadOnlyObjectWrapper<SpecDraft.Check> check;
  private final ReadOnlyObjectWrapper<AutoencoderSpec> soundSpec;
  private final BooleanBinding faulty;

  /** Starts with {@code spec}, which is free of faults. */
  public SpecEditor(AutoencoderSpec spec) {
    SpecDraft first = SpecDraft.of(spec.validated());
    draft = new ReadOnlyObjectWrapper<>(this, "draft", first);
    check = new ReadOnlyObjectWrapper<>(this, "check", first.check());
    soundSpec = new ReadOnlyObjectWrapper<>(this, "soundSpec", spec);
    faulty = Bindings.createBooleanBinding(() -> check.get().spec().isEmpty(), check);
  }

  /** What the editors hold. */
  public ReadOnlyObjectProperty<SpecDraft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** The spec, or its faults by field. */
  public ReadOnlyObjectProperty<SpecDraft.Check> checkProperty() {
    return check.getReadOnlyProperty();
  }

  /** The newest draft that was free of faults, for pictures of the network. */
  public ReadOnlyObjectProperty<AutoencoderSpec> soundSpecProperty() {
    return soundSpec.getReadOnlyProperty();
  }

  /** Whether the draft cannot be trained as it is. */
  public BooleanBinding faulty() {
    return faulty;
  }

  /** All faults, one sentence each; empty when the draft can be trained. */
  public List<String> faults() {
    return check.get().sentences();
  }

  /** Replaces everything with {@code spec}, a preset or an opened model's. */
  public void load(AutoencoderSpec spec) {
    accept(SpecDraft.of(spec));
  }

  /**
   * Changes one field to what its editor holds: text for typed fields, sound or not. Another kind
   * brings what must go with it, so that it can be trained at once.
   */
  public void set(SpecField field, Object value) {
    if (draft.get().get(field).equals(value)) {
      return;
    }
    if (field == SpecField.KIND) {
      accept(KindChoice.choose(draft.get(), (NetworkKind) value));
    } else {
      accept(draft.get().with(field, value));
    }
  }

  private void accept(SpecDraft changed) {
    SpecDraft.Check result = changed.check();
    draft.set(changed);
    check.set(result);
    result.spec().ifPresent(soundSpec::set);
  }
}
