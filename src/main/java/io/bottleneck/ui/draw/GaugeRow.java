package io.bottleneck.ui.draw;

import io.bottleneck.analysis.HeldOutMeasure;
import io.bottleneck.analysis.Standing;
import io.bottleneck.ui.draw.GaugeViewModel.Judged;
import io.bottleneck.ui.view.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** One measure of the gauge: its name, its scale and the drawing's figure. */
final class GaugeRow {
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
  private static final double TIP_WIDTH = 320;

  private final Texts texts = Texts.of(GaugeRow.class);
  private final HeldOutMeasure measure;
  private final Label name;
  private final GaugeScale scale = new GaugeScale();
  private final Label value = new Label();
  private final Tooltip tip = new Tooltip();

  GaugeRow(HeldOutMeasure measure) {
    this.measure = measure;
    name = new Label(GaugeText.name(measure));
    name.getStyleClass().add("figure-name");
    value.getStyleClass().addAll("figures", "gauge-value");
    value.setId("gauge-value-" + measure.name());
    scale.setId("gauge-scale-" + measure.name());
    scale.setAccessibleRole(AccessibleRole.TEXT);
    tip.setWrapText(true);
    tip.setMaxWidth(TIP_WIDTH);
    for (Node node : new Node[] {name, scale, value}) {
      Tooltip.install(node, tip);
    }
    show(null);
  }

  void addTo(GridPane grid, int row) {
    grid.addRow(row, name, scale, value);
    GridPane.setHalignment(value, HPos.RIGHT);
  }

  /** Shows where the drawing stands; null for no drawing. */
  void show(Judged judged) {
    Optional<Standing> standing =
        Optional.ofNullable(judged).flatMap(each -> each.judgement().in(measure));
    boolean out = standing.filter(each -> judged.judgement().reasons().contains(each)).isPresent();
    name.pseudoClassStateChanged(OUT, out);
    value.pseudoClassStateChanged(OUT, out);
    String explained = GaugeText.explained(measure);
    if (standing.isEmpty()) {
      scale.clear();
      value.setText(texts.get("none"));
      tell(judged == null ? explained : explained + "\n" + texts.get("gauge.digits.missing"));
      return;
    }
    Standing where = standing.get();
    scale.show(where.percentile(), out);
    value.setText(GaugeText.value(where));
    String rank = GaugeText.rank(where, judged.reference().sample());
    tell(texts.get("gauge.row", explained, GaugeText.value(where), rank));
  }

  private void tell(String words) {
    tip.setText(words);
    scale.setAccessibleText(name.getText() + ". " + words);
  }
}
