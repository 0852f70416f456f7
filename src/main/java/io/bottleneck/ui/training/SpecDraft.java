package io.bottleneck.ui.training;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A spec being edited: exactly what the editors hold, be it a number or not. Immutable.
 *
 * @param values what is shown of each field: text for typed ones, else the value itself
 */
public record SpecDraft(Map<SpecField, Object> values) {
  /** The name of a spec that is no preset any more. */
  public static final String CUSTOM = "custom";

  /** What decides whether other fields are used. */
  private static final Set<SpecField> DECIDING =
      Set.of(SpecField.KIND, SpecField.OPTIMISER, SpecField.SCHEDULE);

  private static final Texts TEXTS = Texts.of(SpecDraft.class);

  /**
   * What is wrong with a draft.
   *
   * @param spec the spec; empty when there are faults
   * @param faults sentences by the field that should change; no empty lists
   */
  public record Check(Optional<AutoencoderSpec> spec, Map<SpecField, List<String>> faults) {
    /** All sentences, in the order of the fields, each once. */
    public List<String> sentences() {
      return faults.values().stream().flatMap(List::stream).distinct().toList();
    }
  }

  /** Copies the values; every field must be there. */
  public SpecDraft {
    values = new EnumMap<>(values);
    for (SpecField field : SpecField.values()) {
      if (!values.containsKey(field)) {
        throw new IllegalArgumentException("no value for " + field);
      }
    }
  }

  /** The draft that shows {@code spec}. */
  public static SpecDraft of(AutoencoderSpec spec) {
    Map<SpecField, Object> values = new EnumMap<>(SpecField.class);
    for (SpecField field : SpecField.values()) {
      values.put(field, field.shown(spec));
    }
    return new SpecDraft(values);
  }

  /** The same draft with another value in one field. */
  public SpecDraft with(SpecField field, Object value) {
    Map<SpecField, Object> changed = new EnumMap<>(values);
    changed.put(field, value);
    return new SpecDraft(changed);
  }

  /** What one field shows. */
  public Object get(SpecField field) {
    return values.get(field);
  }

  /**
   * The preset whose network and optimiser this is, whatever the seed and the number of epochs; or
   * {@link #CUSTOM}.
   */
  public String presetName() {
    for (AutoencoderSpec preset : Presets.all()) {
      SpecDraft same =
          of(preset)
              .with(SpecField.SEED, get(SpecField.SEED))
              .with(SpecField.EPOCHS, get(SpecField.EPOCHS));
      if (same.alike(this)) {
        return preset.name();
      }
    }
    return CUSTOM;
  }

  /** Whether {@code field} decides anything beside the others; what does not is hidden. */
  public boolean uses(SpecField field) {
    return FieldUse.used(field, this);
  }

  /** Whether both describe the same spec: what neither uses may differ. */
  private boolean alike(SpecDraft other) {
    return Arrays.stream(SpecField.values())
        .filter(field -> uses(field) || other.uses(field))
        .allMatch(field -> get(field).equals(other.get(field)));
  }

  /** Parses and validates all fields; names all faults at once, each at the field it belongs to. */
  public Check check() {
    Map<SpecField, List<String>> faults = new EnumMap<>(SpecField.class);
    Map<SpecField, Object> parsed = new EnumMap<>(SpecField.class);
    for (SpecField field : SpecField.values()) {
      if (!uses(field)) {
        parsed.put(field, sound(field));
        continue;
      }
      try {
        parsed.put(field, field.kind().parse(get(field)));
      } catch (NumberFormatException e) {
        String reason = "fault." + field.kind().name().toLowerCase(Locale.ROOT);
        faults.put(
            field, List.of(TEXTS.get(reason, TEXTS.get(field.key()), String.valueOf(get(field)))));
        parsed.put(field, sound(field));
      }
    }
    AutoencoderSpec spec = new DraftSpec(parsed).named(presetName());
    List<String> unplaced = new ArrayList<>(spec.faults());
    for (SpecField field : SpecField.values()) {
      List<String> own = faultsAlone(field, parsed);
      own.retainAll(unplaced);
      if (!own.isEmpty()) {
        faults.put(field, List.copyOf(own));
        unplaced.removeAll(own);
      }
    }
    if (!unplaced.isEmpty()) { // what no field does alone: loss and output that do not go together
      faults.put(SpecField.LOSS, List.copyOf(unplaced));
    }
    return new Check(faults.isEmpty() ? Optional.of(spec) : Optional.empty(), faults);
  }

  /** Faults of a sound spec of the same kinds into which only {@code field} is put. */
  private List<String> faultsAlone(SpecField field, Map<SpecField, Object> parsed) {
    SpecDraft base = KindChoice.choose(of(Presets.SEED), (NetworkKind) get(SpecField.KIND));
    Map<SpecField, Object> alone = new EnumMap<>(SpecField.class);
    for (SpecField other : SpecField.values()) {
      boolean kept = other == field || DECIDING.contains(other);
      alone.put(other, kept ? parsed.get(other) : other.kind().parse(base.get(other)));
    }
    return new ArrayList<>(new DraftSpec(alone).named(CUSTOM).faults());
  }

  private static Object sound(SpecField field) {
    return field.kind().parse(field.shown(Presets.SEED));
  }
}
