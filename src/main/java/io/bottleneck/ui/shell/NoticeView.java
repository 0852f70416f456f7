package io.bottleneck.ui.shell;

import io.bottleneck.ui.fx.Delay;
import io.bottleneck.ui.view.Texts;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
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
 * The notices, floating over the lower edge of the panes, newest below. Passing news goes away by
 * itself.
 */
final class NoticeView extends VBox {
  private static final double NEWS_MILLIS = 6000;
  private static final Insets MARGIN = new Insets(0, 16, 12, 16);

  private final Texts texts = Texts.of(NoticeView.class);
  private final Notices notices;
  private final Runnable focusElsewhere;
  private final Delay goAway = new Delay(NEWS_MILLIS);

  /** Shows {@code notices}; {@code focusElsewhere} is run when one goes that has the focus. */
  NoticeView(Notices notices, Runnable focusElsewhere) {
    super(8);
    this.notices = notices;
    this.focusElsewhere = focusElsewhere;
    setMaxSize(720, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    StackPane.setMargin(this, MARGIN);
    notices.shown().addListener((ListChangeListener<Notice>) change -> follow(change));
  }

  private void follow(ListChangeListener.Change<? extends Notice> change) {
    while (change.next()) {
      if (change.wasRemoved() && isFocusWithin()) {
        focusElsewhere.run(); // or the window's first button would get it
      }
      for (Notice gone : change.getRemoved()) {
        getChildren().removeIf(card -> card.getUserData() == gone);
      }
      for (Notice added : change.getAddedSubList()) {
        getChildren().add(card(added));
        if (added.passing()) {
          goAway.restart(() -> notices.dismiss(added));
        }
      }
    }
  }

  private VBox card(Notice notice) {
    Label text = new Label(notice.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setAccessibleRole(AccessibleRole.TEXT);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(text);
    row.getStyleClass().add("notice");
    if (notice.bad()) {
      row.getStyleClass().add("bad");
    }
    VBox card = new VBox(row);
    card.setUserData(notice);
    for (Notice.Action action : notice.actions()) {
      row.getChildren()
          .add(
              button(
                  action.label(),
                  () -> {
                    notices.dismiss(notice);
                    action.run().run();
                  }));
    }
    if (!notice.details().isEmpty()) {
      row.getChildren().add(button(texts.get("notice.details"), () -> toggleDetails(card, notice)));
    }
    row.getChildren().add(button(texts.get("notice.close"), () -> notices.dismiss(notice)));
    return card;
  }

  private static Button button(String label, Runnable run) {
    Button button = new Button(label);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    return button;
  }

  private static void toggleDetails(VBox card, Notice notice) {
    if (card.getChildren().size() > 1) {
      card.getChildren().remove(1);
      return;
    }
    TextArea details = new TextArea(notice.details());
    details.setEditable(false);
    details.setPrefRowCount(10);
    card.getChildren().add(details);
  }
}
