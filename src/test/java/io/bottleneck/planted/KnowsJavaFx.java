package io.bottleneck.planted;

import io.bottleneck.architecture.Violates;
import javafx.beans.property.SimpleIntegerProperty;

@Violates("toolkit-free")
final class KnowsJavaFx {
  private final SimpleIntegerProperty count = new SimpleIntegerProperty();
}
