package io.bottleneck.planted.ui.draw;

import io.bottleneck.architecture.Violates;
import javafx.stage.Stage;

final class NestedViewModel {
  @Violates("view-models-without-nodes")
  static final class Inside {
    private Stage stage;
  }
}
