package io.bottleneck.dl4j;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * The learning rate of all layers, read by the optimiser at each step. Setting it costs nothing and
 * leaves the optimiser's memory alone, while DL4J's own setter builds its updaters anew.
 */
final class SettableRate implements ISchedule {
  private static final long serialVersionUID = 1L;

  private double rate;

  SettableRate(double rate) {
    this.rate = rate;
  }

  void set(double next) {
    rate = next;
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    return rate;
  }

  /** DL4J copies a configuration for each layer; all of them must read the same rate. */
  @Override
  public SettableRate clone() {
    return this;
  }
}
