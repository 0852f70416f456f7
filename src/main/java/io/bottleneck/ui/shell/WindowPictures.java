package io.bottleneck.ui.shell;

import io.bottleneck.ui.fx.Picture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.stage.Stage;

/** Takes pictures of the window's parts, of those too that another perspective hides. */
final class WindowPictures {
  private static final double SCALE = 2;

  private final Stage stage;
  private final Features features;
  private final ObjectProperty<Perspective> perspective;

  WindowPictures(Stage stage, Features features, ObjectProperty<Perspective> perspective) {
    this.stage = stage;
    this.features = features;
    this.perspective = perspective;
  }

  /** Every picture by its name in the texts; taken when asked for, on the FX thread. */
  Map<String, Supplier<Picture>> all() {
    Map<String, Supplier<Picture>> pictures = new LinkedHashMap<>();
    pictures.put("map", () -> Picture.of(features.latentView(), SCALE));
    pictures.put("chart", () -> of(Perspective.TRAIN, features.trainingChart().chart()));
    pictures.put("gallery", () -> of(Perspective.EXPLORE, features.galleryView().exportNode()));
    pictures.put("drawing", () -> of(Perspective.DRAW, features.drawView().exportNode()));
    pictures.put("network", () -> of(Perspective.TRAIN, features.trainingForm().network()));
    pictures.put("compare", () -> of(Perspective.RUNS, features.runs().compareView()));
    pictures.put("runs", () -> of(Perspective.RUNS, features.runs().view()));
    pictures.put("window", () -> Picture.of(stage.getScene()));
    return pictures;
  }

  /** A node that may stand in another perspective, which is shown meanwhile. */
  private Picture of(Perspective home, Node node) {
    Perspective before = perspective.get();
    if (node.getScene() == null) {
      perspective.set(home);
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
    Picture picture = Picture.of(node, SCALE);
    perspective.set(before);
    return picture;
  }
}
