package io.bottleneck.lab.download;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The proxies that the environment variables {@code http_proxy}, {@code https_proxy}, {@code
 * all_proxy} and {@code no_proxy} name, in small or capital letters, as curl and wget read them.
 * Java itself knows only system properties.
 */
public final class ProxyEnvironment {
  private static final int HTTP_PORT = 80;

  private final URI http;
  private final URI https;
  private final List<String> except = new ArrayList<>();

  private ProxyEnvironment(UnaryOperator<String> environment) {
    String all = value("all_proxy", environment).orElse("");
    http = address(value("http_proxy", environment).orElse(all));
    https = address(value("https_proxy", environment).orElse(all));
    for (String host : value("no_proxy", environment).orElse("").split("[,\\s]+")) {
      if (!host.isEmpty()) {
        except.add(host.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""));
      }
    }
  }

  /**
   * Reads the variables.
   *
   * @param environment looks one up, null when unset
   */
  public static ProxyEnvironment of(UnaryOperator<String> environment) {
    return new ProxyEnvironment(environment);
  }

  /** Whether a proxy wants a password, which stands before its name. */
  public boolean hasPassword() {
    return http != null && http.getRawUserInfo() != null
        || https != null && https.getRawUserInfo() != null;
  }

  /** The proxy for {@code target}, if one is to be used. */
  Optional<InetSocketAddress> proxyFor(URI target) {
    URI proxy = "https".equalsIgnoreCase(target.getScheme()) ? https : http;
    if (proxy == null || target.getHost() == null || direct(target)) {
      return Optional.empty();
    }
    return Optional.of(InetSocketAddress.createUnresolved(proxy.getHost(), port(proxy)));
  }

  /** Tells proxies, and nobody else, the passwords that the variables hold. */
  Optional<Authenticator> authenticator() {
    return hasPassword() ? Optional.of(new Passwords()) : Optional.empty();
  }

  /** A proxy can never reach what only this machine can. */
  private boolean direct(URI target) {
    String host = target.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
      return true;
    }
    int port =
        target.getPort() >= 0
            ? target.getPort()
            : target.toString().startsWith("https") ? 443 : HTTP_PORT;
    for (String each : except) {
      String name = each.replaceFirst(":\\d+$", "");
      boolean samePort = name.equals(each) || each.endsWith(":" + port);
      if (each.equals("*") || samePort && (host.equals(name) || host.endsWith("." + name))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> value(String name, UnaryOperator<String> environment) {
    String small = environment.apply(name);
    String value = small == null ? environment.apply(name.toUpperCase(Locale.ROOT)) : small;
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Null for what is no http proxy: the JDK's client knows no other. */
  private static URI address(String text) {
    try {
      URI address = new URI(text.contains("://") ? text : "http://" + text);
      return "http".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
          ? address
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static int port(URI proxy) {
    return proxy.getPort() < 0 ? HTTP_PORT : proxy.getPort();
  }

  private final class Passwords extends Authenticator {
    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      if (getRequestorType() != RequestorType.PROXY) {
        return null;
      }
      for (URI proxy : new URI[] {https, http}) {
        if (proxy != null
            && proxy.getRawUserInfo() != null
            && proxy.getHost().equalsIgnoreCase(getRequestingHost())
            && port(proxy) == getRequestingPort()) {
          String[] user = proxy.getRawUserInfo().split(":", 2);
          String password = user.length < 2 ? "" : user[1];
          return new PasswordAuthentication(decoded(user[0]), decoded(password).toCharArray());
        }
      }
      return null;
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  }
}
