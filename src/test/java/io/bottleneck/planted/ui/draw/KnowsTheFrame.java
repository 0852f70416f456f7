package io.bottleneck.planted.ui.draw;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.ui.shell.Frame;

@Violates("features")
final class KnowsTheFrame {
  private Frame frame;
}
