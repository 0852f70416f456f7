package io.bottleneck.planted.data;

import io.bottleneck.planted.ink.Pen;

final class HandwritingDigits {
  private final Pen pen = new Pen();
}
