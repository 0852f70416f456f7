package io.bottleneck.ui.shell;

import io.bottleneck.ui.noise.NoiseView;
import io.bottleneck.ui.noise.NoiseViewModel;
import io.bottleneck.ui.view.PaneTabs;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** The panels below the drawing, a page each. */
final class DrawPanes {
  private final Texts texts = Texts.of(DrawPanes.class);
  private final PaneTabs bottom = new PaneTabs("draw-tabs");

  DrawPanes(Workbench workbench, Workers workers, ExplorePanes.Frame frame) {
    NoiseViewModel noise =
        new NoiseViewModel(workbench, workers, frame.tasks(), frame.models(), frame.failed());
    noise.activeProperty().bind(add("noise", () -> new NoiseView(noise)));
  }

  private ObservableValue<Boolean> add(String key, Supplier<? extends Region> page) {
    return bottom.add(key, texts.get("tab." + key), texts.get("tab." + key + ".help"), page);
  }

  /** The noise bench. */
  PaneTabs bottom() {
    return bottom;
  }
}
