package io.bottleneck.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GalleryViewTest {
  private final Workbench workbench = new Workbench();
  private GalleryViewModel model;
  private GalleryView view;

  @Start
  void start(Stage stage) {
    Workers direct = new Workers(Runnable::run, Runnable::run, Runnable::run);
    model = new GalleryViewModel(workbench, direct);
    view = new GalleryView(model);
    view.setPrefSize(1240, 200);
    stage.setScene(new Scene(new Pane(view), 1260, 600));
    stage.show();
  }

  private List<Node> cells(FxRobot robot, String group) {
    return new ArrayList<>(
        robot.from(robot.lookup(group).queryAll()).lookup(".digit-cell").queryAll());
  }

  private void open(FxRobot robot) {
    robot.interact(
        () -> {
          workbench.corpusProperty().set(TestCorpus.of(100, 80));
          workbench.modelProperty().set(RandomNetworks.of(3, 2));
        });
  }

  private static int[] reconstruction(Node cell) {
    return ((DigitPicture) cell.lookupAll(".digit-picture").toArray()[1]).pixels();
  }

  @Test
  void beforeDigitsAreOpenItSaysWhatToDo(FxRobot robot) {
    assertThat(robot.lookup(".gallery-hint").queryAs(Label.class).getText())
        .contains("Open digits");
  }

  @Test
  void tenOfEachStandSideBySideAndFollowTheRun(FxRobot robot) {
    open(robot);
    assertThat(cells(robot, "#gallery-training")).hasSize(10);
    assertThat(cells(robot, "#gallery-held-out")).hasSize(10);
    int[] before = reconstruction(cells(robot, "#gallery-training").get(0));
    assertThat(robot.lookup("#gallery-maker").queryAs(Label.class).getText())
        .contains("network 3")
        .contains("epoch 2");

    robot.interact(() -> workbench.modelProperty().set(RandomNetworks.of(4, 2.5)));
    assertThat(reconstruction(cells(robot, "#gallery-training").get(0))).isNotEqualTo(before);
    assertThat(robot.lookup("#gallery-maker").queryAs(Label.class).getText()).contains("epoch 2.5");
  }

  @Test
  void aTrainingDigitIsPinnedByMouseAndLetGoByKey(FxRobot robot) {
    open(robot);
    int index = model.picturesProperty().get().training().stacks().get(2).index();
    robot.clickOn(cells(robot, "#gallery-training").get(2));
    assertThat(workbench.pinnedProperty().get()).isEqualTo(index);

    Node cell = cells(robot, "#gallery-training").get(2);
    robot.interact(cell::requestFocus);
    robot.type(KeyCode.ENTER);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
    robot.clickOn(cells(robot, "#gallery-held-out").get(2));
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
  }

  @Test
  void theButtonChoosesOtherDigitsInWideAndNarrowPanes(FxRobot robot) {
    open(robot);
    GalleryPictures first = model.picturesProperty().get();
    robot.clickOn("#gallery-anew");
    GalleryPictures second = model.picturesProperty().get();
    assertThat(second.training().stacks().get(0).original())
        .isNotEqualTo(first.training().stacks().get(0).original());

    robot.interact(() -> view.setPrefSize(300, 500));
    assertThat(cells(robot, "#gallery-training")).hasSizeBetween(4, 9);
    double trainingY = robot.lookup("#gallery-training").query().getLayoutY();
    assertThat(robot.lookup("#gallery-held-out").query().getLayoutY())
        .isGreaterThan(trainingY + 100);
    robot.clickOn("#gallery-anew");
    assertThat(model.picturesProperty().get()).isNotSameAs(second);
  }

  @Test
  void aVariationalNetworkDrawsDigitsThatNobodyWrote(FxRobot robot) {
    open(robot);
    assertThat(robot.lookup("#gallery-draw").query().isVisible()).isFalse();
    AutoencoderSpec spec = Presets.QUICK.with().kind(NetworkKind.VARIATIONAL).build();
    robot.interact(() -> workbench.modelProperty().set(RandomNetworks.of(spec, 5, 1)));
    robot.clickOn("#gallery-draw");
    List<Node> drawn = cells(robot, "#gallery-drawn");
    assertThat(drawn).hasSizeGreaterThanOrEqualTo(10);
    assertThat(drawn.get(0).lookupAll(".digit-picture")).hasSize(1);
    int[] first = picture(drawn.get(0));
    robot.clickOn("#gallery-anew");
    assertThat(picture(cells(robot, "#gallery-drawn").get(0))).isNotEqualTo(first);

    robot.interact(() -> workbench.modelProperty().set(RandomNetworks.of(3, 2)));
    assertThat(robot.lookup("#gallery-draw").query().isVisible()).isFalse();
    assertThat(cells(robot, "#gallery-training")).hasSize(10);
  }

  private static int[] picture(Node cell) {
    return ((DigitPicture) cell.lookup(".digit-picture")).pixels();
  }
}
