package io.bottleneck.ui.fx;

import java.util.function.Supplier;

/**
 * Makes a value when it is first asked for, and keeps it: what no one has looked at yet costs the
 * start nothing. FX thread only.
 *
 * @param <T> of the value
 */
public final class Lazily<T> implements Supplier<T> {
  private final Supplier<? extends T> making;
  private T value;

  /** Nothing is made yet. */
  public Lazily(Supplier<? extends T> making) {
    this.making = making;
  }

  /** The value, the same each time. */
  @Override
  public T get() {
    if (value == null) {
      value = making.get();
    }
    return value;
  }
}
