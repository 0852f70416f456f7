package io.bottleneck.planted;

final class Main {
  void start() {
    System.out.println(new DesktopApplication());
  }
}
