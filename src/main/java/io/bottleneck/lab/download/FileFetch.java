package io.bottleneck.lab.download;

import io.bottleneck.data.PublishedFile;
import io.bottleneck.lab.download.DownloadProgress.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ScheduledExecutorService;

/**
 * One file from the first mirror that has it. What an earlier attempt or another mirror has brought
 * is gone on with. Mirrors may have compressed it differently, so that two halves need not fit; the
 * check at the end knows, and then the same mirror is asked for all of it.
 */
final class FileFetch {
  private static final int BLOCK = 1 << 16;
  private static final int GZIP_MAGIC = 2;
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final Web web;
  private final PublishedFile file;
  private final PartFile part;
  private final Telling telling;

  /** What a fetch asks the web with. */
  record Web(HttpClient client, ScheduledExecutorService clock, Duration patience) {}

  /** Who hears of one file. */
  interface Telling {
    void at(State state, long bytes, long total);

    void told(String sentence);

    boolean cancelled();
  }

  FileFetch(Web web, PublishedFile file, PartFile part, Telling telling) {
    this.web = web;
    this.file = file;
    this.part = part;
    this.telling = telling;
  }

  /**
   * Fetches the file; afterwards the part is the whole, checked.
   *
   * @return the mirror it came from, at last
   * @throws DownloadException if no mirror had it, or the disk fails
   * @throws java.util.concurrent.CancellationException if it is no longer wanted; the part is kept
   */
  URI from(Mirrors mirrors) throws DownloadException {
    StringJoiner reasons = new StringJoiner("; ");
    if (part.length() > 0) {
      telling.at(State.FETCHING, part.length(), Math.max(part.length(), file.packedBytes()));
    }
    for (URI mirror : mirrors.inOrder()) {
      try {
        fetch(mirror.resolve(file.name()));
        return mirror;
      } catch (MirrorFailure e) {
        mirrors.failed(mirror);
        reasons.add(mirror + ": " + e.getMessage());
        telling.told("%s: %s failed: %s.".formatted(file.name(), mirror, e.getMessage()));
      }
    }
    throw DownloadException.failed(
        "%s could not be fetched (%s) and %s; look at the connection or name another mirror, then"
                .formatted(file.name(), reasons, part.kept())
            + " run it again to go on.",
        null);
  }

  private void fetch(URI address) throws MirrorFailure, DownloadException {
    boolean resumed = part.length() > 0;
    Received received = receive(address);
    if (received == Received.NOT_GOING_ON) {
      if (check().isEmpty()) {
        return; // it was whole, and only its check was cut off
      }
      part.clear();
      resumed = false;
      received = receive(address);
    }
    Optional<PublishedFile.Fault> fault = check();
    if (fault.isPresent() && resumed && !endedEarly(fault.get(), received)) {
      part.clear();
      received = receive(address);
      fault = check();
    }
    if (fault.isPresent()) {
      if (!endedEarly(fault.get(), received)) {
        part.clear();
      }
      throw new MirrorFailure("what it gave " + fault.get().reason());
    }
  }

  /** What came of a request. */
  private enum Received {
    /** All that the mirror said it had. */
    WHOLE,
    /** Something whose end nobody had announced. */
    UNTIL_THE_END,
    /** Nothing: the mirror has nothing that goes on where the part ends. */
    NOT_GOING_ON
  }

  private static boolean endedEarly(PublishedFile.Fault fault, Received received) {
    return fault.cutOff() && received == Received.UNTIL_THE_END;
  }

  /** Receives what is missing of the part, or all of it. */
  private Received receive(URI address) throws MirrorFailure, DownloadException {
    long from = part.length();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("Accept-Encoding", "identity");
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    try (WatchedAnswer answer =
        WatchedAnswer.to(
            request.build(), web.client, web.clock, web.patience, telling::cancelled)) {
      boolean goesOn = from > 0 && answer.status() == PARTIAL;
      if (from > 0 && answer.status() == RANGE_NOT_SATISFIABLE || goesOn && !at(from, answer)) {
        return Received.NOT_GOING_ON;
      }
      if (!goesOn && answer.status() != OK) {
        throw new MirrorFailure("it answered with status " + answer.status());
      }
      take(answer, goesOn);
      return answer.length().isPresent() ? Received.WHOLE : Received.UNTIL_THE_END;
    } finally {
      part.flush();
    }
  }

  private static boolean at(long from, WatchedAnswer answer) {
    return answer.header("Content-Range").orElse("").startsWith("bytes " + from + "-");
  }

  private void take(WatchedAnswer answer, boolean goesOn) throws MirrorFailure, DownloadException {
    long before = goesOn ? part.length() : 0;
    long total = answer.length().isPresent() ? before + answer.length().getAsLong() : -1;
    if (total > file.mostPackedBytes()) {
      throw tooMuch();
    }
    byte[] block = new byte[BLOCK];
    int count = answer.read(block, GZIP_MAGIC);
    if (!goesOn) {
      requireGzip(block, count); // or a login page would cost what is already there
      part.clear();
    }
    while (count > 0) {
      if (part.length() + count > file.mostPackedBytes()) {
        part.clear();
        throw tooMuch();
      }
      part.add(block, count);
      telling.at(State.FETCHING, part.length(), total < 0 ? file.packedBytes() : total);
      count = answer.read(block, 1);
    }
  }

  private MirrorFailure tooMuch() {
    return new MirrorFailure(
        String.format(
            Locale.ROOT,
            "it gives more than the %,d bytes that the file can have",
            file.mostPackedBytes()));
  }

  private static void requireGzip(byte[] block, int count) throws MirrorFailure {
    if (count < GZIP_MAGIC || (block[0] & 0xFF) != 0x1F || (block[1] & 0xFF) != 0x8B) {
      throw new MirrorFailure("what it gave is no gzip file");
    }
  }

  private Optional<PublishedFile.Fault> check() throws DownloadException {
    telling.at(State.CHECKING, part.length(), part.length());
    try {
      return file.fault(part.path(), telling::cancelled);
    } catch (IOException e) {
      throw part.unwritable(e);
    }
  }
}
