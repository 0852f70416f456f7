package io.bottleneck.planted.ui.draw;

import io.bottleneck.architecture.Violates;
import java.util.concurrent.Executor;
import javafx.application.Platform;

@Violates("platform-in-fx")
final class UsesPlatform {
  private final Executor executor = Platform::runLater;
}
