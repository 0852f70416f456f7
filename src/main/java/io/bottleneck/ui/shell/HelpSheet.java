package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/** The help over the window: a guide to what one can do, and all keys. F1 opens and closes it. */
final class HelpSheet extends Sheet {
  private static final double SHEET_WIDTH = 860;
  private static final double SHEET_HEIGHT = 640;
  private static final Texts TEXTS = Texts.of(HelpSheet.class);

  private final ScrollPane page = new ScrollPane();

  /** A help whose guide offers {@code download}. */
  HelpSheet(Runnable download) {
    this(tab("guide"), tab("keys"), download);
  }

  private HelpSheet(ToggleButton guideTab, ToggleButton keysTab, Runnable download) {
    super(
        TEXTS.get("help.title"), SHEET_WIDTH, SHEET_HEIGHT, new SegmentedButton(guideTab, keysTab));
    Node guide =
        new GuideView(
            () -> {
              setVisible(false);
              download.run();
            });
    Node keys = new ShortcutsView();
    guideTab.setOnAction(event -> open(guideTab, guide));
    keysTab.setOnAction(event -> open(keysTab, keys));
    open(guideTab, guide);
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    fill(page);
  }

  private void open(ToggleButton tab, Node content) {
    tab.setSelected(true); // a second click must not leave nothing chosen
    page.setContent(content);
    page.setVvalue(0);
  }

  private static ToggleButton tab(String name) {
    ToggleButton tab = new ToggleButton(TEXTS.get("help." + name));
    tab.setId("help-" + name);
    return tab;
  }
}
