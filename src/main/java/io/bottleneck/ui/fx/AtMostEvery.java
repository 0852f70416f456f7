package io.bottleneck.ui.fx;

/**
 * Lets something that costs much be asked for only so often, whatever hurry its causes are in: at
 * once after a rest, else when the time is up, and then only the newest. FX thread only.
 */
public final class AtMostEvery {
  private final double millis;
  private final Delay delay;
  private Runnable newest;
  private long last;
  private boolean ran;

  /** Nothing was asked for yet; at least {@code millis} milliseconds will lie between two times. */
  public AtMostEvery(double millis) {
    this.millis = millis;
    delay = new Delay(millis);
  }

  /** Runs {@code asked}, unless something newer comes before its time. */
  public void run(Runnable asked) {
    boolean waits = newest != null;
    newest = asked;
    double since = ran ? (System.nanoTime() - last) / 1e6 : millis;
    if (since >= millis) {
      delay.cancel();
      runNewest();
    } else if (!waits) {
      delay.restart(this::runNewest, millis - since);
    }
  }

  private void runNewest() {
    Runnable now = newest;
    newest = null;
    ran = true;
    last = System.nanoTime();
    now.run();
  }
}
