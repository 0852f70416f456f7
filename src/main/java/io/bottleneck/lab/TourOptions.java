package io.bottleneck.lab;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * What one can say to {@code bottleneck tour}: read by the command line, which refuses what is
 * wrong before a window opens, and by the window.
 */
public final class TourOptions {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder for the pictures and tour.json")
  private Path out;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "digits to open; without it the shipped sample")
  private Path data;

  @Option(
      names = "--measure",
      description = "take the figures in phases without pictures, while the preset trains")
  private boolean measure;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      defaultValue = "seed",
      description = "what trains while measuring: ${DEFAULT-VALUE} unless told")
  private String preset;

  /** The options among {@code arguments}; whatever else stands there is not for the tour. */
  public static TourOptions parse(String... arguments) {
    TourOptions options = new TourOptions();
    new CommandLine(options).setUnmatchedArgumentsAllowed(true).parseArgs(arguments);
    return options;
  }

  /** Folder for the pictures and {@code tour.json}. */
  public Path out() {
    return out;
  }

  /** Digits to open, or null for the shipped sample. */
  public Path data() {
    return data;
  }

  /** Whether to take figures instead of pictures. */
  public boolean measure() {
    return measure;
  }

  /** Name of the preset that trains while measuring. */
  public String preset() {
    return preset;
  }
}
