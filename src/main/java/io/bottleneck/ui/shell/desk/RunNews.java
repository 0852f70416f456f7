package io.bottleneck.ui.shell.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * What the training thread and those who measure have to tell the window, until it comes to hear
 * it: always after the events of the run itself, so that nobody hears of an epoch before it is
 * over. Only what the newest run has to tell counts.
 */
final class RunNews {
  private final List<News> waiting = new ArrayList<>();
  private Object newest;

  private record News(Object run, Runnable news) {}

  /** From now on {@code run} is listened to, what it has told already included; FX thread. */
  void follow(Object run) {
    newest = run;
  }

  /** {@code run} has something to tell; any thread, also before it is followed. */
  synchronized void tell(Object run, Runnable news) {
    waiting.add(new News(run, news));
  }

  /**
   * Tells what has come so far; FX thread.
   *
   * @param events takes the events of the run, which are all there when news of them are
   */
  void drain(Runnable events) {
    List<News> now = take();
    events.run();
    now.stream().filter(each -> each.run == newest).forEach(each -> each.news.run());
  }

  private synchronized List<News> take() {
    List<News> now = List.copyOf(waiting);
    waiting.clear();
    return now;
  }
}
