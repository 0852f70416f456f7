package io.bottleneck.lab.download;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Proxies by Java's system properties, else by the user's environment. */
final class EnvironmentProxies extends ProxySelector {
  private final ProxyEnvironment environment;
  private final ProxySelector properties;

  EnvironmentProxies(ProxyEnvironment environment, ProxySelector propertiesOrNull) {
    this.environment = environment;
    properties = propertiesOrNull;
  }

  @Override
  public List<Proxy> select(URI target) {
    List<Proxy> chosen = properties == null ? List.of() : properties.select(target);
    if (chosen.stream().anyMatch(proxy -> proxy.type() == Proxy.Type.HTTP)) {
      return chosen;
    }
    return environment
        .proxyFor(target)
        .map(address -> List.of(new Proxy(Proxy.Type.HTTP, address)))
        .orElse(List.of(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI target, SocketAddress proxy, IOException failure) {
    // whoever asked hears of it
  }
}
