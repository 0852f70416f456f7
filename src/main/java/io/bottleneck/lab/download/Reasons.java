package io.bottleneck.lab.download;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Why a mirror did not answer, in words: the JDK's own are often none at all. */
final class Reasons {
  private Reasons() {}

  /** The reason as a part of a sentence. */
  static String of(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
        return "no such host is known, or there is no network";
      }
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return "no connection within %s".formatted(seconds(WebClient.CONNECTING));
    }
    if (failure instanceof ConnectException) {
      return "the connection was refused";
    }
    String message = failure.getMessage();
    String words = message == null || message.isBlank() ? failure.getClass().getName() : message;
    if (failure instanceof SSLException) {
      return "no secure connection (%s)".formatted(words);
    }
    return "the connection broke (%s)".formatted(words);
  }

  /** For example "30 s". */
  static String seconds(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0
        ? millis / 1000 + " s"
        : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
