package io.bottleneck.ui.shell;

import io.bottleneck.ui.draw.DrawViewModel;
import io.bottleneck.ui.draw.ReplayView;
import io.bottleneck.ui.view.PaneTabs;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** The panels below the map while one draws, a page each. */
final class DrawPanes {
  private final Texts texts = Texts.of(DrawPanes.class);
  private final PaneTabs bottom = new PaneTabs("draw-tabs");

  DrawPanes(DrawViewModel draw, Workbench workbench) {
    add("replay", () -> new ReplayView(draw, workbench));
  }

  private ObservableValue<Boolean> add(String key, Supplier<? extends Region> page) {
    return bottom.add(key, texts.get("tab." + key), texts.get("tab." + key + ".help"), page);
  }

  /** How the drawing came about. */
  PaneTabs bottom() {
    return bottom;
  }
}
