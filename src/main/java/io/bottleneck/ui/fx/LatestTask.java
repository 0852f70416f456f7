package io.bottleneck.ui.fx;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Interactive work off the FX thread where only the newest request matters.
 *
 * <p>A request starts at once when none is running, otherwise it replaces whatever waits. Every
 * finished result is published, in order, so that a steady stream of requests is seen moving and
 * its last one always arrives.
 *
 * @param <I> an immutable input, captured when the request is made
 * @param <O> an immutable result
 */
public final class LatestTask<I, O> {
  private final Executor worker;
  private final Executor fx;
  private final Function<I, O> work;
  private final Consumer<O> publish;
  private final Consumer<Throwable> failed;
  private final AtomicReference<Request<I>> waiting = new AtomicReference<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  private record Request<I>(I input) {}

  /**
   * Nothing runs until {@link #request}.
   *
   * @param worker where {@code work} runs
   * @param fx where {@code publish} and {@code failed} run
   */
  public LatestTask(
      Executor worker,
      Executor fx,
      Function<I, O> work,
      Consumer<O> publish,
      Consumer<Throwable> failed) {
    this.worker = Objects.requireNonNull(worker, "worker");
    this.fx = Objects.requireNonNull(fx, "fx");
    this.work = Objects.requireNonNull(work, "work");
    this.publish = Objects.requireNonNull(publish, "publish");
    this.failed = Objects.requireNonNull(failed, "failed");
  }

  /**
   * Asks for {@code input}; callable from any thread.
   *
   * @return whether an older request that had not started was superseded
   */
  public boolean request(I input) {
    boolean superseded = waiting.getAndSet(new Request<>(input)) != null;
    startIfIdle();
    return superseded;
  }

  private void startIfIdle() {
    if (waiting.get() != null && busy.compareAndSet(false, true)) {
      worker.execute(this::runOne);
    }
  }

  private void runOne() {
    Request<I> request = waiting.getAndSet(null);
    try {
      if (request != null) {
        O result = work.apply(request.input);
        fx.execute(() -> publish.accept(result));
      }
    } catch (RuntimeException | Error e) {
      fx.execute(() -> failed.accept(e));
    } finally {
      busy.set(false);
      startIfIdle();
    }
  }
}
