package io.bottleneck.ui.draw;

import io.bottleneck.analysis.HeldOutMeasure;
import io.bottleneck.analysis.Judgement.Level;
import io.bottleneck.ui.draw.GaugeViewModel.Judged;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Whether the drawing is like the data: a sentence, and for each measure a scale that shows where
 * the drawing stands among held-out digits. 260 wide is enough; its height does not change with
 * what it says.
 */
public final class GaugeView extends VBox {
  private static final double TIP_WIDTH = 320;

  /** Six figures. */
  private static final double VALUES = 52;

  private final Texts texts = Texts.of(GaugeView.class);
  private final GaugeViewModel model;
  private final Label level = new Label();
  private final Region sign = new Region();
  private final Label reason = new Label();
  private final Label among = new Label();
  private final Tooltip levelTip = new Tooltip();
  private final List<GaugeRow> rows = new ArrayList<>();

  /** What {@code model} judges. */
  public GaugeView(GaugeViewModel model) {
    super(4);
    this.model = model;
    setId("gauge");
    getStyleClass().add("gauge");
    sign.getStyleClass().add("gauge-sign");
    level.setId("gauge-level");
    level.getStyleClass().add("gauge-level");
    level.setGraphic(sign);
    reason.setId("gauge-reason");
    reason.getStyleClass().add("gauge-reason");
    among.setId("gauge-among");
    among.getStyleClass().addAll("caption", "gauge-among");
    reason.setWrapText(true);
    among.setWrapText(true);
    levelTip.setWrapText(true);
    levelTip.setMaxWidth(TIP_WIDTH);
    getChildren().addAll(level, reason, scales(), among);
    model.activeProperty().bind(sceneProperty().isNotNull());
    model.judgedProperty().addListener((property, before, now) -> show());
    model.stateProperty().addListener((property, before, now) -> show());
    show();
  }

  private GridPane scales() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("gauge-scales");
    ColumnConstraints fixed = new ColumnConstraints();
    fixed.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints growing = new ColumnConstraints();
    growing.setHgrow(Priority.ALWAYS);
    ColumnConstraints values = new ColumnConstraints();
    values.setMinWidth(VALUES); // as wide for a dash, so that the scales stay
    grid.getColumnConstraints().addAll(fixed, growing, values);
    for (HeldOutMeasure measure : HeldOutMeasure.values()) {
      GaugeRow row = new GaugeRow(measure);
      row.addTo(grid, rows.size());
      rows.add(row);
    }
    return grid;
  }

  private void show() {
    Judged judged = model.judgedProperty().get();
    rows.forEach(row -> row.show(judged));
    showSign(judged == null ? "none" : style(judged));
    if (judged == null) {
      level.setText(texts.get("gauge.title"));
      level.setTooltip(null);
      reason.setText(
          switch (model.stateProperty().get()) {
            case NO_NETWORK -> texts.get("gauge.no-network");
            case NO_DRAWING -> texts.get("gauge.no-drawing");
            default -> texts.get("gauge.measuring");
          });
      among.setText("");
      return;
    }
    level.setText(GaugeText.level(judged));
    boolean few = judged.judgement().level() == Level.TOO_FEW;
    levelTip.setText(texts.get("gauge.level.tip", GaugeText.digits(judged.reference().sample())));
    level.setTooltip(few ? null : levelTip);
    reason.setText(GaugeText.reason(judged));
    among.setText(GaugeText.among(judged));
  }

  /** Only where it is another, as every change costs a look through all style sheets. */
  private void showSign(String style) {
    if (!sign.getStyleClass().contains(style)) {
      sign.getStyleClass().setAll("gauge-sign", style);
    }
  }

  private static String style(Judged judged) {
    return judged.judgement().level().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
