package io.bottleneck.plot;

import java.util.List;

/**
 * Maps values in [{@code low}, {@code high}] to [0, 1], evenly or by their logarithm. Immutable.
 *
 * @param low value at 0; above 0 on a logarithmic axis
 * @param high value at 1, above {@code low}
 * @param log whether equal distances are equal factors
 */
public record AxisScale(double low, double high, boolean log) {
  /** Checks that the range can be drawn. */
  public AxisScale {
    if (!Double.isFinite(low) || !Double.isFinite(high) || !(low < high) || (log && !(low > 0))) {
      throw new IllegalArgumentException("an axis from %s to %s, log %s".formatted(low, high, log));
    }
  }

  /** A linear axis. */
  public static AxisScale linear(double low, double high) {
    return new AxisScale(low, high, false);
  }

  /** Where {@code value} lies: 0 at low, 1 at high; NaN for what a logarithm cannot show. */
  public double unit(double value) {
    if (log) {
      return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
    }
    return (value - low) / (high - low);
  }

  /** The value at {@code unit}; the inverse of {@link #unit}. */
  public double value(double unit) {
    return log ? low * Math.pow(high / low, unit) : low + unit * (high - low);
  }

  /**
   * The part between {@code fromUnit} and {@code toUnit} (which may lie outside [0, 1]) as a new
   * axis; this one where the part is too thin for distinct numbers or leaves their range.
   */
  public AxisScale part(double fromUnit, double toUnit) {
    double from = value(fromUnit);
    double to = value(toUnit);
    boolean wide = to - from > 64 * Math.ulp(Math.max(Math.abs(from), Math.abs(to)));
    boolean drawable = Double.isFinite(from) && Double.isFinite(to) && (!log || from > 0);
    return wide && drawable ? new AxisScale(from, to, log) : this;
  }

  /** Zoomed about {@code unit}, which keeps its value; a factor above 1 shows less. */
  public AxisScale zoomed(double unit, double factor) {
    return part(unit - unit / factor, unit + (1 - unit) / factor);
  }

  /** Moved by {@code units} of its own length; positive moves towards higher values. */
  public AxisScale panned(double units) {
    return part(units, 1 + units);
  }

  /** Round values along the axis, at most {@code most}. */
  public List<Tick> ticks(int most) {
    return log ? Ticks.log(low, high, most) : Ticks.linear(low, high, most);
  }
}
