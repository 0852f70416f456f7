package io.bottleneck.planted.ui.fx;

import io.bottleneck.architecture.Exempt;
import javafx.concurrent.Task;

@Exempt(rule = "no-javafx-concurrent", reason = "a control of another library asks for tasks")
final class TaskAdapter extends Task<Void> {
  @Override
  protected Void call() {
    return null;
  }
}
