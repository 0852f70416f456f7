package io.bottleneck.ui.latent;

import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

/** What to do next where there is no map yet. */
final class MapStatusView extends VBox {
  private static final double TEXT_WIDTH = 360;

  private final Texts texts = Texts.of(MapStatusView.class);
  private final Label title = new Label();
  private final Label text = new Label();
  private final ProgressIndicator turning = new ProgressIndicator();

  MapStatusView(LatentViewModel model) {
    super(12);
    setId("map-status");
    setAlignment(Pos.CENTER);
    setMouseTransparent(true);
    getStyleClass().add("empty-state");
    title.getStyleClass().add("empty-title");
    text.getStyleClass().add("secondary");
    text.setWrapText(true);
    text.setMaxWidth(TEXT_WIDTH);
    text.setStyle("-fx-text-alignment: center;");
    turning.setMaxSize(32, 32);
    turning.managedProperty().bind(turning.visibleProperty());
    getChildren().addAll(turning, title, text);
    model.statusProperty().addListener((property, before, now) -> show(now));
    show(model.statusProperty().get());
  }

  private void show(LatentViewModel.Status status) {
    boolean ready = status == LatentViewModel.Status.READY;
    setVisible(!ready);
    turning.setVisible(status == LatentViewModel.Status.PLACING);
    if (!ready) {
      String key = "status." + status.name().toLowerCase(java.util.Locale.ROOT);
      title.setText(texts.get(key));
      text.setText(texts.get(key + ".next"));
    }
  }
}
