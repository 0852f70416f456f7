package io.bottleneck.ui.training;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.KindDefaults;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.Presets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses a kind in a form: what must go with it is filled in, everything else stays as typed. */
final class KindChoice {
  private static final List<SpecField> CONCERNED =
      List.of(
          SpecField.KIND,
          SpecField.ENCODER_SIZES,
          SpecField.NOISE_KIND,
          SpecField.NOISE_STRENGTH,
          SpecField.CODE_ACTIVATION,
          SpecField.OUTPUT_ACTIVATION,
          SpecField.LOSS);

  private KindChoice() {}

  /** {@code draft} as one of {@code kind}. */
  static SpecDraft choose(SpecDraft draft, NetworkKind kind) {
    AutoencoderSpec before = concerned(draft);
    SpecDraft from = SpecDraft.of(before);
    SpecDraft fitted = SpecDraft.of(KindDefaults.choose(before, kind));
    SpecDraft chosen = draft;
    for (SpecField field : CONCERNED) {
      if (!fitted.get(field).equals(from.get(field))) {
        chosen = chosen.with(field, fitted.get(field));
      }
    }
    return chosen;
  }

  /** What the draft says of the fields a kind decides on; what cannot be read is some preset's. */
  private static AutoencoderSpec concerned(SpecDraft draft) {
    SpecDraft some = SpecDraft.of(Presets.QUICK);
    Map<SpecField, Object> parsed = new EnumMap<>(SpecField.class);
    for (SpecField field : SpecField.values()) {
      Object typed = CONCERNED.contains(field) ? draft.get(field) : some.get(field);
      parsed.put(field, parsed(field, typed).orElseGet(() -> field.kind().parse(some.get(field))));
    }
    return new DraftSpec(parsed).named(SpecDraft.CUSTOM);
  }

  private static Optional<Object> parsed(SpecField field, Object typed) {
    try {
      return Optional.of(field.kind().parse(typed)).filter(value -> !List.of().equals(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
