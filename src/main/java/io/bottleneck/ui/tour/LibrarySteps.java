package io.bottleneck.ui.tour;

import static io.bottleneck.ui.tour.TourDriver.check;

import io.bottleneck.ui.library.LibraryModel;
import io.bottleneck.ui.library.LibraryViewModel;
import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.workbench.CodeMap;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;

/** Looks through the models there are, opens another one and comes back to the first. */
final class LibrarySteps {
  private final TourStage stage;
  private final TourDriver driver;
  private final LibraryViewModel library;

  LibrarySteps(TourStage stage) {
    this.stage = stage;
    driver = stage.driver();
    library = stage.features().library();
  }

  void run() {
    driver.step("the model library", this::look);
    driver.step("open another model and come back", this::choose);
    driver.step(
        "leave the library",
        () -> driver.fxRun(() -> stage.shell().perspectiveProperty().set(Perspective.EXPLORE)));
  }

  private void look() throws Exception {
    driver.fxRun(() -> stage.shell().perspectiveProperty().set(Perspective.LIBRARY));
    driver.await(
        "a picture for every model",
        60,
        () ->
            library.modelsProperty().get() != null
                && library.modelsProperty().get().stream()
                    .allMatch(each -> each.picture().isPresent()));
    driver.settle(500);
    stage.inBothThemes("library");
  }

  private void choose() throws Exception {
    Path before = driver.fx(() -> library.shownProperty().getValue());
    List<LibraryModel> models = driver.fx(() -> library.modelsProperty().get());
    check(before != null, "no card is that of the model on show");
    Path other =
        models.stream()
            .map(each -> each.entry().file())
            .filter(file -> !file.equals(before))
            .findFirst()
            .orElse(before); // with one model only, it is opened once more
    open(other);
    driver.picture("library-chosen");
    open(before);
  }

  /** A click on a card, and what must come of it. */
  private void open(Path file) throws Exception {
    CodeMap old = driver.fx(() -> stage.workbench().codeMapProperty().get());
    driver.fxRun(() -> Mouse.click(card(file)));
    driver.await(
        "codes of " + file.getFileName(),
        TourStage.PATIENCE_SECONDS,
        () ->
            file.equals(library.shownProperty().getValue())
                && library.openingProperty().get() == null
                && stage.workbench().codeMapProperty().get() != null
                && stage.workbench().codeMapProperty().get() != old);
    stage.awaitMap();
    check(driver.fx(() -> library.refusalProperty().get() == null), "the model was refused");
  }

  private Node card(Path file) {
    String id = "model-" + file.getFileName();
    return stage.shell().stage().getScene().getRoot().lookupAll(".model-tile").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElseThrow();
  }
}
