package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What one can do here, topic by topic, in plain paragraphs. */
final class GuideView extends VBox {
  private static final String[] TOPICS = {
    "map", "kinds", "train", "chart", "doctor", "runs", "scrub", "compare", "ladder", "draw",
    "library", "files"
  };

  /** A guide that offers {@code download} where it speaks of files. */
  GuideView(Runnable download) {
    super(16);
    Texts texts = Texts.of(GuideView.class);
    getStyleClass().add("guide");
    for (String topic : TOPICS) {
      Label title = new Label(texts.get("guide." + topic));
      title.getStyleClass().add("section-title");
      Label text = new Label(texts.get("guide." + topic + ".text"));
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
      getChildren().add(new VBox(4, title, text));
    }
    Button mnist = new Button(texts.get("data.download"));
    mnist.setId("guide-download");
    mnist.setOnAction(event -> download.run());
    getChildren().add(mnist);
  }
}
