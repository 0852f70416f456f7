package io.bottleneck.ui.training;

import io.bottleneck.lab.watch.Finding;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The worst finding in one line that is always as high; pressed, all findings stand in place of the
 * charts, each with what to try.
 */
final class DoctorStrip extends HBox {
  private static final Texts TEXTS = Texts.of(DoctorStrip.class);

  private final RunChart run;
  private final ToggleButton line = new ToggleButton();
  private final VBox list = new VBox(12);
  private final ScrollPane page = new ScrollPane(list);

  DoctorStrip(RunChart run) {
    this.run = run;
    getStyleClass().add("doctor-strip");
    line.setId("doctor");
    line.setTooltip(new Tooltip(TEXTS.get("doctor.help")));
    line.setAccessibleHelp(TEXTS.get("doctor.help"));
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinWidth(0);
    HBox.setHgrow(line, Priority.ALWAYS);
    getChildren().add(line);
    list.getStyleClass().add("doctor-list");
    page.setFitToWidth(true);
    page.setId("doctor-page");
    page.visibleProperty().bind(line.selectedProperty());
    InvalidationListener show = observed -> show();
    run.curvesProperty().addListener(show);
    run.curvesProperty()
        .flatMap(RunCurves::revisionProperty)
        .addListener((observed, before, now) -> show());
    show();
  }

  /** All findings; visible while the line is pressed. */
  Node page() {
    return page;
  }

  /** Takes the findings away again. */
  void close() {
    line.setSelected(false);
  }

  private void show() {
    RunCurves shown = run.curvesProperty().get();
    List<Finding> worstFirst = shown.findings();
    list.getChildren().setAll(worstFirst.stream().map(DoctorStrip::entry).toList());
    line.setDisable(worstFirst.isEmpty());
    if (worstFirst.isEmpty()) {
      boolean followed = shown.followed();
      line.setText(followed ? TEXTS.get("doctor.none") : "");
      line.setAccessibleText(TEXTS.get("doctor.title") + ". " + line.getText());
      line.setGraphic(followed ? icon(Material2AL.CHECK, "healthy") : null);
      close();
      return;
    }
    Finding worst = worstFirst.get(0);
    int more = worstFirst.size() - 1;
    line.setText(more == 0 ? worst.text() : TEXTS.get("doctor.more", worst.text(), more));
    line.setGraphic(icon(worst.severity()));
    line.setAccessibleText(TEXTS.get("doctor.title") + ". " + line.getText());
  }

  private static Node entry(Finding finding) {
    FontIcon icon = icon(finding.severity());
    icon.setAccessibleText(TEXTS.get("doctor." + key(finding.severity())));
    Label text = new Label(finding.text());
    text.setWrapText(true);
    text.getStyleClass().add("section-title");
    Label remedy = new Label(finding.remedy());
    remedy.setWrapText(true);
    for (Label label : List.of(text, remedy)) {
      label.setMinHeight(USE_PREF_SIZE);
    }
    return new HBox(8, icon, new VBox(2, text, remedy));
  }

  private static FontIcon icon(Finding.Severity severity) {
    return switch (severity) {
      case NOTE -> icon(Material2AL.INFO, key(severity));
      case WARNING -> icon(Material2MZ.WARNING, key(severity));
      case SERIOUS -> icon(Material2AL.ERROR, key(severity));
    };
  }

  private static FontIcon icon(Ikon which, String style) {
    FontIcon icon = new FontIcon(which);
    icon.getStyleClass().add("doctor-" + style);
    return icon;
  }

  private static String key(Finding.Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
