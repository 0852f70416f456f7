package io.bottleneck.lab.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mirror on this machine's loopback address that answers as badly as a test wants. */
public final class TestMirror implements AutoCloseable {
  private static final int BLOCK = 1 << 10;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** How one file is given. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public TestMirror() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String name = path.substring(path.lastIndexOf('/') + 1);
      String range = exchange.getRequestHeaders().getFirst("Range");
      requests.add(range == null ? name : name + " " + range);
      answers.getOrDefault(name, status(404)).to(exchange);
    }
  }

  /** The folder with the files. */
  public URI address() {
    InetSocketAddress at = server.getAddress();
    return URI.create("http://%s:%d/mnist/".formatted(at.getHostString(), at.getPort()));
  }

  /** What was asked for: a name, and the range behind it where there was one. */
  public List<String> requests() {
    return requests;
  }

  /** Answers requests for {@code name} from now on. */
  public void answer(String name, Answer answer) {
    answers.put(name, answer);
  }

  /** As a server should, ranges included. */
  public static Answer whole(byte[] bytes) {
    return exchange -> {
      int from = from(exchange);
      if (from >= bytes.length) {
        exchange.getResponseHeaders().set("Content-Range", "bytes */" + bytes.length);
        exchange.sendResponseHeaders(416, -1);
        return;
      }
      begin(exchange, bytes, from);
      exchange.getResponseBody().write(bytes, from, bytes.length - from);
    };
  }

  /** Without ranges. */
  public static Answer rangeless(byte[] bytes) {
    return exchange -> {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Promises all, then breaks the connection after {@code count} bytes of the file. */
  public static Answer cutOff(byte[] bytes, int count) {
    return exchange -> {
      int from = from(exchange);
      begin(exchange, bytes, from);
      exchange.getResponseBody().write(bytes, from, Math.max(0, count - from));
      exchange.getResponseBody().flush();
    };
  }

  /** Falls silent after {@code count} bytes of the file, until the mirror closes. */
  public Answer stalled(byte[] bytes, int count) {
    return exchange -> {
      cutOff(bytes, count).to(exchange);
      untilClosed();
    };
  }

  /** Never says a word, but runs {@code asked} first. */
  public Answer mute(Runnable asked) {
    return exchange -> {
      asked.run();
      untilClosed();
    };
  }

  /** More bytes than anybody wants, without saying how many. */
  public static Answer endless(byte[] beginning) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      body.write(beginning);
      byte[] more = new byte[BLOCK];
      Arrays.fill(more, (byte) 7);
      for (int i = 0; i < (1 << 20); i++) {
        body.write(more); // until the other side hangs up
      }
    };
  }

  /** Nothing but a status. */
  public static Answer status(int code) {
    return exchange -> exchange.sendResponseHeaders(code, -1);
  }

  /** Sends on to another place. */
  public static Answer redirect(URI target) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", target.toString());
      exchange.sendResponseHeaders(302, -1);
    };
  }

  private static int from(HttpExchange exchange) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    return range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
  }

  private static void begin(HttpExchange exchange, byte[] bytes, int from) throws IOException {
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, bytes.length - 1, bytes.length));
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, bytes.length - from);
  }

  private void untilClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
