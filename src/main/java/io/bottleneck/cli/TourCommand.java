package io.bottleneck.cli;

import io.bottleneck.lab.TourOptions;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks what was asked for, then lets the window drive itself. */
@Command(
    name = "tour",
    mixinStandardHelpOptions = true,
    description = "The window drives itself: pictures of every panel, or measurements.",
    footerHeading = "%nExample:%n",
    footer = "  bottleneck tour --out tour --data kaggle")
final class TourCommand implements Callable<Integer> {
  private final CommandServices services;

  @Mixin private TourOptions options;

  TourCommand(CommandServices services) {
    this.services = services;
    options = new TourOptions();
  }

  @Override
  public Integer call() throws RefusedException {
    Path data = options.data();
    if (data != null && !Files.exists(data)) {
      throw new RefusedException("There are no digits at %s; nothing was done.".formatted(data));
    }
    if (Presets.named(options.preset()).isEmpty()) {
      String known =
          Presets.all().stream().map(AutoencoderSpec::name).collect(Collectors.joining(", "));
      throw new RefusedException(
          "There is no preset %s; known are %s.".formatted(options.preset(), known));
    }
    return services.openTour().getAsInt();
  }
}
