package io.bottleneck.lab.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.bottleneck.BesideWindows;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@BesideWindows
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProxyEnvironmentTest {
  private static String proxy(Map<String, String> variables, String target) {
    return ProxyEnvironment.of(variables::get)
        .proxyFor(URI.create(target))
        .map(address -> address.getHostString() + ":" + address.getPort())
        .orElse("none");
  }

  @Test
  void eachSchemeHasItsOwn() {
    Map<String, String> both =
        Map.of("http_proxy", "http://one:3128", "https_proxy", "two:8080/", "ALL_PROXY", "x:1");
    assertThat(proxy(both, "http://example.org/")).isEqualTo("one:3128");
    assertThat(proxy(both, "https://example.org/")).isEqualTo("two:8080");
    assertThat(proxy(Map.of("all_proxy", "http://any"), "https://example.org/"))
        .isEqualTo("any:80");
    assertThat(proxy(Map.of(), "http://example.org/")).isEqualTo("none");
    assertThat(proxy(Map.of("https_proxy", " "), "https://example.org/")).isEqualTo("none");
  }

  @Test
  void smallLettersGoBeforeCapitals() {
    assertThat(
            proxy(
                Map.of("HTTPS_PROXY", "http://big:1", "https_proxy", "http://small:2"),
                "https://example.org/"))
        .isEqualTo("small:2");
    assertThat(proxy(Map.of("HTTPS_PROXY", "http://big:1"), "https://example.org/"))
        .isEqualTo("big:1");
  }

  @Test
  void whatIsNoHttpProxyIsLeftAside() {
    assertThat(proxy(Map.of("all_proxy", "socks5://one:1080"), "http://a.org/")).isEqualTo("none");
    assertThat(proxy(Map.of("http_proxy", "http://no good"), "http://a.org/")).isEqualTo("none");
  }

  @Test
  void exceptionsAreHostsTheirSubdomainsAndPorts() {
    Map<String, String> some =
        Map.of(
            "all_proxy", "p:1", "no_proxy", "example.org, .inside.net,*.deep.net,other.org:8080");
    for (String direct :
        List.of(
            "https://example.org/",
            "https://www.EXAMPLE.org/",
            "http://a.inside.net/",
            "http://inside.net/",
            "http://x.deep.net",
            "http://other.org:8080/")) {
      assertThat(proxy(some, direct)).as(direct).isEqualTo("none");
    }
    for (String through : List.of("https://notexample.org/", "http://other.org/", "http://net/")) {
      assertThat(proxy(some, through)).as(through).isEqualTo("p:1");
    }
    assertThat(proxy(Map.of("all_proxy", "p:1", "NO_PROXY", "*"), "http://a.org/"))
        .isEqualTo("none");
  }

  @Test
  void thisMachineIsReachedDirectly() {
    for (String own : List.of("http://localhost:80/", "http://127.0.0.1/", "http://[::1]:8080/")) {
      assertThat(proxy(Map.of("all_proxy", "p:1"), own)).as(own).isEqualTo("none");
    }
  }

  @Test
  void javasOwnPropertiesGoFirst() {
    Proxy own = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("own", 1));
    ProxySelector properties =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI target) {
            return List.of(target.getScheme().equals("https") ? own : Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI target, SocketAddress address, IOException failure) {
            throw new AssertionError(failure);
          }
        };
    EnvironmentProxies proxies =
        new EnvironmentProxies(ProxyEnvironment.of(Map.of("all_proxy", "p:1")::get), properties);
    assertThat(proxies.select(URI.create("https://example.org/"))).containsExactly(own);
    assertThat(proxies.select(URI.create("http://example.org/")))
        .extracting(proxy -> proxy.address().toString())
        .singleElement()
        .asString()
        .contains("p");
  }

  @Test
  void theClientGoesThroughItAndTellsItThePassword() throws Exception {
    List<String> asked = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String told = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
          asked.add(exchange.getRequestURI() + " " + told);
          if (told == null) {
            exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"x\"");
            exchange.sendResponseHeaders(407, -1);
          } else {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes());
          }
          exchange.close();
        });
    server.start();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      String address = "http://me:p%40ss@127.0.0.1:" + server.getAddress().getPort();
      String answer =
          WebClient.of(threads, ProxyEnvironment.of(Map.of("http_proxy", address)::get))
              .send(
                  HttpRequest.newBuilder(URI.create("http://mirror.invalid/a.gz")).build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(answer).isEqualTo("ok");
      String basic = Base64.getEncoder().encodeToString("me:p@ss".getBytes(StandardCharsets.UTF_8));
      assertThat(asked)
          .containsExactly(
              "http://mirror.invalid/a.gz null", "http://mirror.invalid/a.gz Basic " + basic);
    } finally {
      server.stop(0);
      threads.shutdownNow();
    }
  }
}
