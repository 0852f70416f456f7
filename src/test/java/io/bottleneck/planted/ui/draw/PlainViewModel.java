package io.bottleneck.planted.ui.draw;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

final class PlainViewModel {
  private final SimpleIntegerProperty count = new SimpleIntegerProperty();
  private final ObservableList<String> names = FXCollections.observableArrayList();
}
