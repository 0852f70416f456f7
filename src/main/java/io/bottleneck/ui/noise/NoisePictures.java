package io.bottleneck.ui.noise;

import io.bottleneck.analysis.NoiseTrial;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.layout.GridPane;

/**
 * The clean and the noisy image, then what each model makes of it, with its figures. One model
 * stands in one row; with two, the clean image begins the first row and the noisy one the second.
 */
final class NoisePictures extends GridPane {
  private static final double GAP = 8;
  private static final int LARGEST = 8;
  private static final int MODELS = 2;

  private final CaptionedPicture clean = new CaptionedPicture("clean", "noise-clean");
  private final CaptionedPicture noisy = new CaptionedPicture("noisy", "noise-noisy");
  private final List<Lane> lanes;
  private int shown;

  /** What one model makes of the noisy image. */
  private record Lane(
      CaptionedPicture reconstruction, CaptionedPicture difference, NoiseFigures figures) {
    static Lane of(NoiseViewModel model, int place) {
      return new Lane(
          new CaptionedPicture("reconstruction", "noise-reconstruction-" + place),
          new CaptionedPicture("difference", "noise-difference-" + place),
          new NoiseFigures(model, place));
    }
  }

  NoisePictures(NoiseViewModel model) {
    setHgap(GAP);
    setVgap(GAP);
    setMinSize(USE_PREF_SIZE, 0);
    lanes = IntStream.range(0, MODELS).mapToObj(place -> Lane.of(model, place)).toList();
    arrange(1);
  }

  void show(NoiseAnswer answer) {
    List<NoiseTrial> trials = answer.trials();
    if (trials.size() != shown) {
      arrange(trials.size());
    }
    float[] image = answer.question().subject().image();
    clean.picture().show(image);
    noisy.picture().show(answer.noisy());
    for (int i = 0; i < shown; i++) {
      float[] reconstruction = trials.get(i).reconstruction();
      lanes.get(i).reconstruction.picture().show(reconstruction);
      lanes.get(i).difference.picture().showDifference(image, reconstruction);
    }
  }

  private void arrange(int models) {
    shown = models;
    getChildren().clear();
    boolean stacked = models > 1;
    int column = stacked ? 1 : 2;
    add(clean, 0, 0);
    add(noisy, stacked ? 0 : 1, stacked ? 1 : 0);
    for (int i = 0; i < models; i++) {
      Lane lane = lanes.get(i);
      add(lane.reconstruction, column, i);
      add(lane.difference, column + 1, i);
      add(lane.figures, column + 2, i);
      setValignment(lane.figures, VPos.TOP);
    }
  }

  /** Makes the pictures as large as {@code width} and {@code height} allow. */
  void fit(double width, double height) {
    int multiple = LARGEST;
    while (multiple > 1 && !fits(multiple, width, height)) {
      multiple--;
    }
    for (CaptionedPicture each : pictures()) {
      each.picture().setMultiple(multiple);
    }
  }

  private boolean fits(int multiple, double width, double height) {
    boolean stacked = shown > 1;
    Lane lane = lanes.get(0);
    double inputs =
        stacked
            ? Math.max(clean.widthAt(multiple), noisy.widthAt(multiple))
            : clean.widthAt(multiple) + GAP + noisy.widthAt(multiple);
    double answers =
        lane.reconstruction.widthAt(multiple) + GAP + lane.difference.widthAt(multiple);
    double high = shown * clean.heightAt(multiple) + (shown - 1) * GAP;
    return inputs + answers + NoiseFigures.WIDTH + 2 * GAP <= width && high <= height;
  }

  private List<CaptionedPicture> pictures() {
    return Stream.concat(
            Stream.of(clean, noisy),
            lanes.stream().flatMap(lane -> Stream.of(lane.reconstruction, lane.difference)))
        .toList();
  }
}
