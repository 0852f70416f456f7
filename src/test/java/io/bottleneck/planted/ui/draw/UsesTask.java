package io.bottleneck.planted.ui.draw;

import io.bottleneck.architecture.Violates;
import javafx.concurrent.Task;

@Violates("no-javafx-concurrent")
final class UsesTask {
  private Task<Void> task;
}
