package io.bottleneck.ui.draw;

import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.Locale;
import java.util.StringJoiner;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The numbers of a drawing: class, votes, code, error and whose weights made them. */
final class DrawFigures extends GridPane {
  private static final int SHOWN_OF_LONG_CODE = 3;

  private final Texts texts;
  private final Label likeness = value("likeness");
  private final Label code = value("code");
  private final Label error = value("error");
  private final Label errorRank = value("error-rank");
  private final Label network = value("network");
  private final VoteBar votes = new VoteBar();
  private final Tooltip wholeCode = new Tooltip();

  DrawFigures(Texts texts) {
    this.texts = texts;
    getStyleClass().add("draw-figures");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
    addRow(0, name("likeness"), likeness);
    add(votes, 0, 1, 2, 1);
    addRow(2, name("code"), code);
    addRow(3, name("error"), errorAndColours());
    add(errorRank, 0, 4, 2, 1); // too long for the second column alone
    GridPane.setHalignment(errorRank, HPos.RIGHT);
    addRow(5, name("network"), network);
    errorRank.getStyleClass().setAll("label", "caption");
    wholeCode.setWrapText(true);
    wholeCode.setMaxWidth(360);
    network.getStyleClass().remove("figures");
    show(null);
    showLikeness(null, false);
  }

  /** Says where the error stands among those of other digits; empty where nobody knows. */
  void showErrorRank(String words) {
    errorRank.setText(words);
  }

  /** Shows a drawing's numbers; null or blank for none. */
  void show(DrawnDigit digit) {
    DrawnDigit.Answer answer = digit == null || digit.blank() ? null : digit.answer().orElse(null);
    if (answer == null) {
      String missing = digit == null || digit.blank() ? texts.get("none") : texts.get("no.network");
      code.setText(texts.get("none"));
      error.setText(texts.get("none"));
      network.setText(missing);
      code.setTooltip(null);
      return;
    }
    code.setText(shortened(answer.code()));
    wholeCode.setText(joined(answer.code(), answer.code().length));
    code.setTooltip(wholeCode);
    error.setText(number("%.4f", answer.error()));
    network.setText(name(answer.model()));
  }

  /** Shows whom a drawing resembles; null for nobody yet. */
  void showLikeness(Likeness found, boolean dark) {
    likeness.setText(
        found == null
            ? texts.get("none")
            : texts.get("likeness.value", found.label(), found.votes(), found.neighbours()));
    votes.show(found, dark);
    likeness.setTooltip(found == null ? null : new Tooltip(shares(found)));
    votes.setAccessibleText(found == null ? texts.get("none") : shares(found));
  }

  private String shares(Likeness found) {
    StringJoiner shares = new StringJoiner("\n", texts.get("votes") + "\n", "");
    for (int label = 0; label < found.vote().counts().size(); label++) {
      int count = found.vote().counts().get(label);
      if (count > 0) {
        shares.add(texts.get("votes.value", label, count));
      }
    }
    return shares.toString();
  }

  private String shortened(float[] values) {
    if (values.length <= SHOWN_OF_LONG_CODE) {
      return joined(values, values.length);
    }
    return texts.get("code.long", joined(values, SHOWN_OF_LONG_CODE), values.length);
  }

  private static String joined(float[] values, int count) {
    StringJoiner joined = new StringJoiner("  ");
    for (int i = 0; i < count; i++) {
      joined.add(number("%.3f", values[i]));
    }
    return joined.toString();
  }

  private String name(ModelInUse model) {
    return texts.get("network.value", model.name(), FigureText.epoch(model.autoencoder().epoch()));
  }

  private static String number(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value).replace('-', '\u2212');
  }

  /** The colours are those of the difference, which stands right above. */
  private HBox errorAndColours() {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox row = new HBox(8, error, between, colour("lost"), colour("invented"));
    row.setAlignment(Pos.CENTER_LEFT);
    error.setMinWidth(USE_PREF_SIZE);
    error.setTooltip(new Tooltip(texts.get("error.tip")));
    return row;
  }

  private Label colour(String key) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", key);
    Label label = new Label(texts.get(key), swatch);
    label.getStyleClass().add("caption");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private Label name(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("figure-name");
    return label;
  }

  private static Label value(String key) {
    Label label = new Label();
    label.setId("draw-" + key);
    label.getStyleClass().add("figures");
    return label;
  }
}
