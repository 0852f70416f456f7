package io.bottleneck.planted.lab;

import io.bottleneck.architecture.Violates;
import java.io.IOException;
import java.util.List;

final class StartsProcesses {
  @Violates("processes-in-wiring")
  static final class ByBuilder {
    Process start() throws IOException {
      return new ProcessBuilder("ls").start();
    }
  }

  @Violates("processes-in-wiring")
  static final class ByPipeline {
    List<Process> start(List<ProcessBuilder> builders) throws IOException {
      return ProcessBuilder.startPipeline(builders);
    }
  }

  @Violates("processes-in-wiring")
  static final class ByRuntime {
    Process start() throws IOException {
      return Runtime.getRuntime().exec(new String[] {"ls"});
    }
  }
}
