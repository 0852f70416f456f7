package io.bottleneck.ui.latent;

import javafx.scene.layout.Region;

/** Where a card stands that is about something on the map. */
final class CardPlace {
  /** Room between the card and what it is about. */
  private static final double APART = 16;

  private CardPlace() {}

  /** Puts {@code card} beside (x, y), wherever in {@code width} times {@code height} it fits. */
  static void beside(Region card, double x, double y, double width, double height) {
    double right = x + APART;
    double left = x - APART - card.getWidth();
    double wantedX = right + card.getWidth() <= width ? right : left;
    double below = y + APART;
    double above = y - APART - card.getHeight();
    double wantedY = below + card.getHeight() <= height ? below : above;
    card.relocate(
        Math.round(Math.max(0, Math.min(width - card.getWidth(), wantedX))),
        Math.round(Math.max(0, Math.min(height - card.getHeight(), wantedY))));
  }
}
