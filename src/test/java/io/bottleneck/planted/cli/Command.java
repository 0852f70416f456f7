package io.bottleneck.planted.cli;

public final class Command {
  void run() {
    System.err.println();
  }
}
