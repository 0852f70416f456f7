package io.bottleneck.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottleneck.data.MnistFiles;
import io.bottleneck.lab.download.Download;
import io.bottleneck.lab.download.DownloadException;
import io.bottleneck.lab.download.DownloadReport;
import io.bottleneck.lab.download.DownloadReport.FileReport;
import io.bottleneck.lab.download.Mirrors;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck download}: MNIST's four files, from a mirror, checked. */
@Command(
    name = "download",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fetch MNIST's four files (11.6 MB; " + MnistFiles.LICENCE + ").",
      "Each is checked by its content before it gets its name; what is there already is not fetched"
          + " again, and what was cut off is gone on with. The proxies that http_proxy, https_proxy"
          + " and no_proxy name are used."
    },
    footerHeading = "%nExample:%n",
    footer = "  bottleneck download --out mnist")
final class DownloadCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      description =
          "Folder on the web that holds the files, asked before those built in; may be repeated.")
  private List<String> mirrors = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder to put them in (default: datasets/mnist in the user's own folder).")
  private Path out;

  @Option(
      names = "--force",
      description = "Set a file aside that is there under one of the names with other content.")
  private boolean force;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  DownloadCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    List<URI> first = new ArrayList<>();
    for (String mirror : mirrors) {
      first.add(Mirrors.parse(mirror));
    }
    Path folder = out == null ? Download.mnistFolder(services.home()) : out;
    PrintWriter complaints = command.commandLine().getErr();
    DownloadReport report;
    try (ConsoleDownload console = new ConsoleDownload(complaints, services)) {
      report = services.download().get().run(folder, first, force, console);
    } catch (CancellationException e) {
      return ExitCode.INTERRUPTED;
    } catch (DownloadException e) {
      throw e.isInTheWay()
          ? new RefusedException(e.getMessage().replaceFirst("\\.$", " with --force."))
          : e;
    }
    PrintWriter results = command.commandLine().getOut();
    if (json) {
      printJson(report, results);
    } else {
      print(report, results);
    }
    return ExitCode.DONE;
  }

  private static void print(DownloadReport report, PrintWriter results) {
    for (FileReport file : report.files()) {
      results.printf(
          Locale.ROOT,
          "%-27s %,10d bytes  %s%n",
          file.name(),
          file.bytes(),
          file.mirror() == null ? "was there already" : "from " + file.mirror());
      if (file.aside() != null) {
        results.printf("  A file of other content was there and is now %s.%n", file.aside());
      }
    }
    results.printf("All of them are as published, in %s.%n", report.folder());
    results.printf("Train with them: bottleneck train --data %s%n", quoted(report.folder()));
  }

  private static String quoted(Path folder) {
    String text = folder.toString();
    return text.contains(" ") ? '"' + text + '"' : text;
  }

  private static void printJson(DownloadReport report, PrintWriter results) {
    ObjectNode object = new ObjectMapper().createObjectNode();
    object.put("folder", report.folder().toString()).put("licence", "CC BY-SA 3.0");
    for (FileReport file : report.files()) {
      ObjectNode row = object.withArray("files").addObject();
      row.put("name", file.name())
          .put("bytes", file.bytes())
          .put("contentSha256", file.sha256())
          .put("fetched", file.mirror() != null)
          .put("mirror", file.mirror() == null ? null : file.mirror().toString())
          .put("setAside", file.aside() == null ? null : file.aside().toString());
    }
    results.println(object);
  }
}
