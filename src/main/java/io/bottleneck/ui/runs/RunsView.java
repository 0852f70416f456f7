package io.bottleneck.ui.runs;

import io.bottleneck.ui.view.Texts;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

/**
 * The bottom pane of the perspective: the table, and beside it the curves, the differing settings,
 * queue and ladder.
 */
public final class RunsView extends StackPane {
  private static final Texts TEXTS = Texts.of(RunsView.class);
  private static final double TABLE_SHARE = 0.58;

  RunsView(
      RunsTableView table,
      RunCurvesView curves,
      DifferencesView differences,
      QueueView queue,
      LadderView ladder) {
    setId("runs-view");
    getStyleClass().add("runs-view");
    SplitPane background = new SplitPane(queue, ladder);
    background.setOrientation(Orientation.HORIZONTAL);
    background.setDividerPositions(0.45);
    TabPane tabs =
        new TabPane(
            tab("curves", curves), tab("differences", differences), tab("ladder", background));
    tabs.setId("runs-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    SplitPane split = new SplitPane(table, tabs);
    split.setDividerPositions(TABLE_SHARE);
    getChildren().add(split);
  }

  private static Tab tab(String what, Node content) {
    Tab tab = new Tab(TEXTS.get("tab." + what), content);
    tab.setId("runs-tab-" + what);
    return tab;
  }
}
