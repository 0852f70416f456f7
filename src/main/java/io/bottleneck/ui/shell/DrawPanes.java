package io.bottleneck.ui.shell;

import io.bottleneck.ui.draw.DrawViewModel;
import io.bottleneck.ui.draw.ReplayView;
import io.bottleneck.ui.noise.NoiseView;
import io.bottleneck.ui.noise.NoiseViewModel;
import io.bottleneck.ui.own.OwnDigitsView;
import io.bottleneck.ui.own.OwnDigitsViewModel;
import io.bottleneck.ui.view.PaneTabs;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** The panels below the map while one draws, a page each. */
final class DrawPanes {
  private final Texts texts = Texts.of(DrawPanes.class);
  private final PaneTabs bottom = new PaneTabs("draw-tabs");

  /**
   * Pages over what the window has.
   *
   * @param own the digits that the user keeps
   * @param which asks which file of digits to read
   */
  DrawPanes(
      Workbench workbench,
      Workers workers,
      DrawViewModel draw,
      OwnDigitsViewModel own,
      ExplorePanes.Frame frame,
      Supplier<Optional<Path>> which) {
    NoiseViewModel noise =
        new NoiseViewModel(workbench, workers, frame.tasks(), frame.models(), frame.failed());
    add("replay", () -> new ReplayView(draw, workbench));
    noise.activeProperty().bind(add("noise", () -> new NoiseView(noise)));
    add("own", () -> new OwnDigitsView(own, frame.saveAs(), which));
  }

  private ObservableValue<Boolean> add(String key, Supplier<? extends Region> page) {
    return bottom.add(key, texts.get("tab." + key), texts.get("tab." + key + ".help"), page);
  }

  /** Replay, the noise bench and the digits that the user keeps. */
  PaneTabs bottom() {
    return bottom;
  }
}
