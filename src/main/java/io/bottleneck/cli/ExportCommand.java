package io.bottleneck.cli;

import io.bottleneck.export.onnx.OnnxPart;
import io.bottleneck.lab.files.OnnxFiles;
import io.bottleneck.model.SavedModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck export}: a trained network for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Write a trained network as ONNX files, which other programs run.",
    footerHeading = "%nWhat the files take and give, any number of rows at a time:%n",
    footer = {
      "  encoder.onnx      image -> code",
      "  decoder.onnx      code -> reconstruction",
      "  autoencoder.onnx  image -> reconstruction, code",
      "image and reconstruction are rows of 784 floats, 0 = paper and 1 = ink.",
      "The code of a variational network is the mean.",
      "",
      "Example:",
      "  bottleneck export --onnx exported --model seed"
    })
final class ExportCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Mixin private ModelOption model;

  @Option(
      names = "--onnx",
      required = true,
      paramLabel = "PATH",
      description =
          "A folder for encoder.onnx, decoder.onnx and autoencoder.onnx, made if missing; or one"
              + " file, whose name ends in .onnx, for the whole network.")
  private Path onnx;

  @Option(names = "--part", paramLabel = "PART", description = "Only encoder, decoder or whole.")
  private OnnxPart part;

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ExportCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    Map<OnnxPart, Path> places = OnnxFiles.places(onnx, part);
    requireWritable(places);
    SavedModel saved = model.open(services);
    OnnxFiles.write(saved, places);
    print(places);
    return ExitCode.DONE;
  }

  private void requireWritable(Map<OnnxPart, Path> places) throws RefusedException {
    if (!OnnxFiles.oneFile(onnx) && !Files.isDirectory(onnx)) {
      if (Files.exists(onnx)) {
        throw new RefusedException(
            "--onnx %s is a file and was left as it is; name a folder, or a file that ends in .onnx."
                .formatted(onnx));
      }
      OutputOption.writable("--onnx", onnx, force); // whether the folder can be made
      return;
    }
    for (Path file : places.values()) {
      OutputOption.writable("--onnx", file, force);
    }
  }

  private void print(Map<OnnxPart, Path> places) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      new JsonObject("exported").put("files", List.copyOf(places.values())).print(out);
      return;
    }
    for (Map.Entry<OnnxPart, Path> place : places.entrySet()) {
      List<String> outputs = place.getKey().outputs();
      out.printf(
          Locale.ROOT,
          "%s: %s -> %s, %,d bytes.%n",
          place.getValue(),
          place.getKey().input(),
          String.join(", ", outputs),
          Files.size(place.getValue()));
    }
  }
}
