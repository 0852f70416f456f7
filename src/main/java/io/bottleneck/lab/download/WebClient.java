package io.bottleneck.lab.download;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;

/** How the application goes to the web. */
public final class WebClient {
  /** How long a connection may take to come about. */
  static final Duration CONNECTING = Duration.ofSeconds(15);

  private WebClient() {}

  /**
   * A client that follows redirects, but for those from https to http, and goes through the proxy
   * that the user's environment names.
   *
   * @param executor where its callbacks run
   */
  public static HttpClient of(Executor executor, ProxyEnvironment environment) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // one file at a time has no use for streams
            .executor(executor)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .proxy(new EnvironmentProxies(environment, ProxySelector.getDefault()));
    environment.authenticator().ifPresent(builder::authenticator);
    return builder.build();
  }
}
