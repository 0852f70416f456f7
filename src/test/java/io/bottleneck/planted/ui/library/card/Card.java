package io.bottleneck.planted.ui.library.card;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.ui.library.Shelf;

@Violates("no-cycles")
public final class Card {
  private Shelf shelf;
}
