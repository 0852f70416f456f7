package io.bottleneck.planted.ui.library;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.ui.library.card.Card;

@Violates("no-cycles")
public final class Shelf {
  private Card card;
}
