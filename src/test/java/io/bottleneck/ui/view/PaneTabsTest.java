package io.bottleneck.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PaneTabsTest {
  private final AtomicInteger made = new AtomicInteger();
  private Label first;
  private StackPane root;
  private PaneTabs tabs;
  private ObservableValue<Boolean> firstShown;
  private ObservableValue<Boolean> secondShown;

  @Start
  void start(Stage stage) {
    first = new Label("first page");
    root = new StackPane();
    tabs = new PaneTabs("tabs");
    firstShown = tabs.add("one", "One", "the first", () -> first);
    secondShown =
        tabs.add(
            "two",
            "Two",
            "the second",
            () -> {
              made.incrementAndGet();
              return new Label("second page");
            });
    root.getChildren().add(tabs);
    stage.setScene(new Scene(root, 300, 200));
    stage.show();
  }

  @Test
  void aPageIsMadeWhenFirstChosenAndStaysChosenWhenClickedAgain(FxRobot robot) {
    assertThat(tabs.getCenter()).isSameAs(first);
    assertThat(firstShown.getValue()).isTrue();
    assertThat(made).hasValue(0);
    robot.clickOn("#tab-two").clickOn("#tab-one").clickOn("#tab-two").clickOn("#tab-two");
    assertThat(made).hasValue(1);
    assertThat(((Label) tabs.getCenter()).getText()).isEqualTo("second page");
    assertThat(robot.lookup("#tab-two").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(firstShown.getValue()).isFalse();
    assertThat(secondShown.getValue()).isTrue();
  }

  @Test
  void noPageCountsAsShownWhileTheTabsAreOutOfTheWindow(FxRobot robot) {
    robot.interact(() -> root.getChildren().clear());
    assertThat(firstShown.getValue()).isFalse();
    robot.interact(() -> root.getChildren().add(tabs));
    assertThat(firstShown.getValue()).isTrue();
  }

  @Test
  void aPageThatStoodElsewhereMeanwhileComesBack(FxRobot robot) {
    robot.interact(() -> root.getChildren().setAll(first));
    assertThat(first.getParent()).isSameAs(root);
    robot.interact(() -> root.getChildren().setAll(tabs));
    assertThat(tabs.getCenter()).isSameAs(first);
    assertThat(first.getParent()).isSameAs(tabs);
  }
}
