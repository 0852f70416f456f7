package io.bottleneck.planted.ui.gallery;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.cli.Command;

@Violates("layers")
final class KnowsCli {
  private final Command command = new Command();
}
