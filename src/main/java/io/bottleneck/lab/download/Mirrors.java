package io.bottleneck.lab.download;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Folders on the web that hold the same files. */
public final class Mirrors {
  /** In the order in which they are asked. */
  private final List<URI> order;

  Mirrors(List<URI> first, List<URI> others) {
    Set<URI> all = new LinkedHashSet<>(first);
    all.addAll(others);
    order = new ArrayList<>(all);
  }

  /**
   * Reads an address that a user gave; without a "/" at its end it gets one.
   *
   * @throws DownloadException with one sentence if it is none
   */
  public static URI parse(String text) throws DownloadException {
    String stripped = text.strip();
    try {
      URI address = new URI(stripped.endsWith("/") ? stripped : stripped + "/");
      String scheme = address.getScheme();
      boolean web =
          scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
      boolean plain =
          address.getRawQuery() == null
              && address.getRawFragment() == null
              && address.getRawUserInfo() == null; // it would be printed, password and all
      if (web && plain && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // said below, in words that do not count characters
    }
    throw DownloadException.refused(
        "\"%s\" is no mirror's address; it is a folder's, such as https://example.org/mnist/."
            .formatted(stripped));
  }

  /** All of them, those that have not failed yet before the others. */
  List<URI> inOrder() {
    return List.copyOf(order);
  }

  /** Asks {@code mirror} last from now on: what fails once mostly fails again, and slowly. */
  void failed(URI mirror) {
    order.remove(mirror);
    order.add(mirror);
  }
}
