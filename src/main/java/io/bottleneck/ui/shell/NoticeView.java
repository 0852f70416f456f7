package io.bottleneck.ui.shell;

import io.bottleneck.ui.fx.Delay;
import io.bottleneck.ui.view.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The newest notice, floating over the lower edge of the centre. Good news goes away by itself; bad
 * news stays until it is closed.
 */
final class NoticeView extends VBox {
  private static final double GOOD_NEWS_MILLIS = 6000;

  private final Texts texts = Texts.of(NoticeView.class);
  private final ObjectProperty<Notice> notice;
  private final Delay goAway = new Delay(GOOD_NEWS_MILLIS);

  NoticeView(ObjectProperty<Notice> notice) {
    this.notice = notice;
    setMaxSize(720, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    notice.addListener((p, old, now) -> show(now));
    show(notice.get());
  }

  private void show(Notice now) {
    getChildren().clear();
    goAway.cancel();
    setVisible(now != null);
    if (now == null) {
      return;
    }
    Label text = new Label(now.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setAccessibleRole(AccessibleRole.TEXT);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(text);
    row.getStyleClass().add("notice");
    if (now.bad()) {
      row.getStyleClass().add("bad");
    }
    for (Notice.Action action : now.actions()) {
      row.getChildren()
          .add(
              button(
                  action.label(),
                  () -> {
                    notice.set(null);
                    action.run().run();
                  }));
    }
    if (!now.details().isEmpty()) {
      row.getChildren().add(button(texts.get("notice.details"), () -> toggleDetails(now)));
    }
    row.getChildren().add(button(texts.get("notice.close"), () -> notice.set(null)));
    getChildren().add(row);
    if (!now.bad() && now.actions().isEmpty()) {
      goAway.restart(
          () -> {
            if (notice.get() == now) {
              notice.set(null);
            }
          });
    }
  }

  private static Button button(String label, Runnable run) {
    Button button = new Button(label);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    return button;
  }

  private void toggleDetails(Notice now) {
    if (getChildren().size() > 1) {
      getChildren().remove(1);
      return;
    }
    TextArea details = new TextArea(now.details());
    details.setEditable(false);
    details.setPrefRowCount(10);
    getChildren().add(details);
  }
}
