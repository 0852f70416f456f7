package io.bottleneck.lab.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottleneck.model.AutoencoderSpec;
import java.util.Map;

/** Knows which settings a file of a sweep may name, and what they make of a network. */
public interface SettingReader {
  /**
   * The text of one value, for people and for {@link #spec}.
   *
   * @throws Refusal if there is no such setting, or this cannot be its value
   */
  String text(String setting, JsonNode value) throws Refusal;

  /**
   * What settings make together; those not named are as usual.
   *
   * @param settings texts by name
   * @return a spec without faults
   * @throws Refusal if that cannot be trained
   */
  AutoencoderSpec spec(Map<String, String> settings) throws Refusal;

  /** Why something is refused. */
  final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param reason of {@link #text} what follows the setting's name in a sentence, of {@link
     *     #spec} a sentence
     */
    public Refusal(String reason) {
      super(reason);
    }
  }
}
