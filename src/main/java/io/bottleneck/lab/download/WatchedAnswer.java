package io.bottleneck.lab.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/** A mirror's answer, which must keep coming. One thread reads it. */
final class WatchedAnswer implements AutoCloseable {
  private final HttpResponse<InputStream> answer;
  private final StallWatch watch;
  private final Duration patience;

  private WatchedAnswer(HttpResponse<InputStream> answer, StallWatch watch, Duration patience) {
    this.answer = answer;
    this.watch = watch;
    this.patience = patience;
  }

  /**
   * Asks and waits for the head of the answer.
   *
   * @param patience how long nothing may arrive, now and later
   * @throws MirrorFailure if none comes
   * @throws CancellationException if {@code cancelled} says so, or the thread is interrupted while
   *     it waits here
   */
  static WatchedAnswer to(
      HttpRequest request,
      HttpClient client,
      ScheduledExecutorService clock,
      Duration patience,
      BooleanSupplier cancelled)
      throws MirrorFailure {
    CompletableFuture<HttpResponse<InputStream>> coming =
        client.sendAsync(request, BodyHandlers.ofInputStream());
    StallWatch watch = new StallWatch(clock, patience, cancelled, () -> abort(coming));
    try {
      WatchedAnswer answer = new WatchedAnswer(coming.get(), watch, patience);
      watch.arrived();
      return answer;
    } catch (ExecutionException | CancellationException e) {
      watch.close();
      throw failure(watch, patience, e instanceof ExecutionException ? e.getCause() : e);
    } catch (InterruptedException e) {
      watch.close();
      abort(coming);
      throw interrupted(e);
    }
  }

  /** The status code. */
  int status() {
    return answer.statusCode();
  }

  /** A header. */
  Optional<String> header(String name) {
    return answer.headers().firstValue(name);
  }

  /** How many bytes the answer says it has. */
  OptionalLong length() {
    try {
      return answer.headers().firstValueAsLong("Content-Length");
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * Reads what comes next, but at least {@code least} bytes.
   *
   * @return how many; fewer than {@code least} at the end
   * @throws MirrorFailure if they stop coming
   * @throws CancellationException if it is no longer wanted; an interrupt is not heard, because the
   *     JDK's stream waits on
   */
  int read(byte[] target, int least) throws MirrorFailure {
    int count = 0;
    while (count < least) {
      int read = readSome(target, count);
      if (read < 0) {
        return count;
      }
      count += read;
    }
    return count;
  }

  private int readSome(byte[] target, int from) throws MirrorFailure {
    try {
      watch.waiting();
      int count = answer.body().read(target, from, target.length - from);
      watch.arrived();
      if (watch.verdict() != StallWatch.Verdict.GOING) {
        throw failure(watch, patience, null); // the end that an abort makes is none
      }
      return count;
    } catch (IOException e) {
      throw failure(watch, patience, e);
    }
  }

  /** Ends the request, wherever it is. */
  @Override
  public void close() {
    watch.close();
    closeBody(answer);
  }

  private static MirrorFailure failure(StallWatch watch, Duration patience, Throwable cause) {
    return switch (watch.verdict()) {
      case CANCELLED -> throw new CancellationException("the download is no longer wanted");
      case UNASKED ->
          throw new IllegalStateException(
              "whether the download is still wanted cannot be asked", watch.unasked());
      case STALLED ->
          new MirrorFailure("nothing arrived for %s".formatted(Reasons.seconds(patience)), cause);
      case GOING -> new MirrorFailure(Reasons.of(cause), cause);
    };
  }

  private static CancellationException interrupted(Exception cause) {
    Thread.currentThread().interrupt();
    CancellationException cancelled = new CancellationException("the download was interrupted");
    cancelled.initCause(cause);
    return cancelled;
  }

  private static void abort(CompletableFuture<HttpResponse<InputStream>> coming) {
    if (!coming.cancel(true) && !coming.isCompletedExceptionally()) {
      closeBody(coming.join());
    }
  }

  private static void closeBody(HttpResponse<InputStream> answer) {
    try {
      answer.body().close();
    } catch (IOException e) {
      // nobody reads it any more
    }
  }
}
