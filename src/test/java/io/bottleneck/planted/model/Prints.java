package io.bottleneck.planted.model;

import io.bottleneck.architecture.Violates;

final class Prints {
  @Violates("console-in-cli")
  static final class Out {
    void print() {
      System.out.println();
    }
  }

  @Violates("console-in-cli")
  static final class Err {
    private final java.io.PrintStream stream = System.err;
  }

  @Violates("console-in-cli")
  static final class Trace {
    void print(RuntimeException failure) {
      failure.printStackTrace();
    }
  }
}
