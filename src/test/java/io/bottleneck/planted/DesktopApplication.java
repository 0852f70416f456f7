package io.bottleneck.planted;

import javafx.application.Platform;

final class DesktopApplication {
  private final Wiring wiring = new Wiring();

  void stop() {
    wiring.close();
    Platform.exit();
  }
}
