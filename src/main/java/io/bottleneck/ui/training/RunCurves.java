package io.bottleneck.ui.training;

import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.watch.Finding;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * What there is to draw and to say of one run: losses, what others measured of it, and what was
 * done to it on the way. FX thread only.
 */
public final class RunCurves {
  private final LossCurves losses = new LossCurves();
  private final InsightCurves insight = new InsightCurves();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private final List<RateMark> rateChanges = new ArrayList<>();
  private List<Finding> findings = List.of();
  private AutoencoderSpec spec;
  private String heldOut = "";
  private GhostCurve parent;
  private boolean followed;

  /** Losses, other terms and learning rate; changing them is told elsewhere. */
  public LossCurves losses() {
    return losses;
  }

  /** Figures that somebody else measures and adds. */
  public InsightCurves insight() {
    return insight;
  }

  /** Counts the changes of everything but losses and figures. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Where somebody changed the learning rate. */
  public List<RateMark> rateChanges() {
    return List.copyOf(rateChanges);
  }

  /** What the doctor says, worst first. */
  public List<Finding> findings() {
    return findings;
  }

  /** What was trained; null before anything was. */
  public AutoencoderSpec spec() {
    return spec;
  }

  /** SHA-256 of the digits that were held out; empty before anything was trained. */
  public String heldOutSha256() {
    return heldOut;
  }

  /** The run this one branched from; null when it did not. */
  public GhostCurve parent() {
    return parent;
  }

  /** Whether these are the curves of a run of this session, which the doctor has followed. */
  public boolean followed() {
    return followed;
  }

  /** The doctor has looked again. */
  public void diagnosed(List<Finding> newest) {
    if (!newest.equals(findings)) {
      findings = List.copyOf(newest);
      changed();
    }
  }

  /** Fills in what was written down of epochs that are not here yet. */
  public void remember(RunHistory written) {
    losses.remember(written.epochs());
    new TreeMap<>(written.figures()).forEach(insight::add);
    if (rateChanges.isEmpty()) {
      written.rates().forEach(rate -> changeRate(rate.epoch(), rate.learningRate()));
    }
  }

  /** What was kept of a run that is over, or trained elsewhere. */
  static RunCurves of(RunHistory written, ModelCard of) {
    RunCurves curves = new RunCurves();
    curves.spec = of.spec();
    curves.heldOut = of.heldOutSha256();
    curves.remember(written);
    return curves;
  }

  /** What a model's card remembers. */
  static RunCurves of(ModelCard card) {
    RunCurves curves = new RunCurves();
    curves.spec = card.spec();
    curves.heldOut = card.heldOutSha256();
    curves.losses.load(card);
    return curves;
  }

  /** A run begins to be followed; what is there of it stays when it {@code continues}. */
  void begin(AutoencoderSpec trained, String newHeldOut, GhostCurve newParent, boolean continues) {
    spec = trained;
    heldOut = newHeldOut;
    followed = true;
    if (!continues) {
      losses.clear();
      insight.clear();
      rateChanges.clear();
      findings = List.of();
      parent = newParent;
    }
    changed();
  }

  void changeRate(double epoch, double learningRate) {
    rateChanges.add(new RateMark(epoch, learningRate));
    changed();
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }
}
