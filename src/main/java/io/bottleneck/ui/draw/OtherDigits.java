package io.bottleneck.ui.draw;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.ink.Drawing;
import io.bottleneck.ink.PlacedPicture;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;

/** The menu of what else than strokes one can draw on: digits of the data set, and pictures. */
final class OtherDigits extends MenuButton {
  private final Workbench workbench;
  private final Pad pad;
  private final Texts texts;
  private final SplittableRandom random = new SplittableRandom();

  OtherDigits(
      Workbench workbench,
      Pad pad,
      PadPictures pictures,
      Supplier<Optional<Path>> choosePicture,
      Texts texts) {
    this.workbench = workbench;
    this.pad = pad;
    this.texts = texts;
    getStyleClass().add("other-digits");
    MenuItem pinned = item("digit.pinned", this::pinned);
    MenuItem learned = item("digit.learned", () -> random(DigitCorpus::training));
    MenuItem heldOut = item("digit.heldout", () -> random(DigitCorpus::heldOut));
    MenuItem paste = item("picture.paste", pictures::paste);
    MenuItem open = item("picture.open", () -> choosePicture.get().ifPresent(pictures::open));
    getItems().setAll(learned, heldOut, pinned, new SeparatorMenuItem(), open, paste);
    setOnShowing(
        event -> {
          DigitCorpus corpus = workbench.corpusProperty().get();
          pinned.setDisable(workbench.pinnedProperty().get() < 0);
          learned.setDisable(corpus == null || corpus.training().size() == 0);
          heldOut.setDisable(corpus == null || corpus.heldOut().size() == 0);
          paste.setDisable(!PadPictures.holdsPicture(Clipboard.getSystemClipboard()));
        });
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId("draw-" + key.replace('.', '-'));
    item.setOnAction(event -> action.run());
    return item;
  }

  private void pinned() {
    int index = workbench.pinnedProperty().get();
    if (index >= 0 && workbench.codeMapProperty().get() != null) {
      put(workbench.codeMapProperty().get().digits(), index);
    }
  }

  private void random(Function<DigitCorpus, DigitDataset> part) {
    DigitDataset digits = part.apply(workbench.corpusProperty().get());
    put(digits, random.nextInt(digits.size()));
  }

  private void put(DigitDataset digits, int index) {
    pad.replace(new Drawing(List.of(PlacedPicture.ofDigit(digits.image(index)))));
  }
}
