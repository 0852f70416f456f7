package io.bottleneck.lab.download;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.Disk;
import io.bottleneck.data.MnistFiles;
import io.bottleneck.data.PublishedFile;
import io.bottleneck.lab.download.DownloadProgress.State;
import io.bottleneck.lab.runs.ProcessLock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Fetches published files into a folder. Each arrives as {@code name.part} and gets its name only
 * after its content was compared with what it should be, so that a mirror need not be trusted.
 * Holds no state; callable from any thread, which it blocks. Two downloads into one folder, be it
 * of two processes, are never on at the same time; the empty file whose lock sees to that stays.
 */
public final class Download {
  /** How long a mirror may be silent. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Never deleted: who has opened it already would lock a file without a name, and the next one
   * another under the same name, both at once.
   */
  private static final String LOCK = ".download.lock";

  private final FileFetch.Web web;
  private final Disk disk;
  private final List<PublishedFile> files;
  private final List<URI> mirrors;

  /**
   * Downloads {@code files}.
   *
   * @param client asks the mirrors
   * @param clock ends what does not go on
   * @param patience how long a mirror may be silent
   * @param disk takes the files
   * @param mirrors folders that hold them all, ending with "/"; asked in this order
   */
  public Download(
      HttpClient client,
      ScheduledExecutorService clock,
      Duration patience,
      Disk disk,
      List<PublishedFile> files,
      List<URI> mirrors) {
    web = new FileFetch.Web(client, clock, patience);
    this.disk = disk;
    this.files = List.copyOf(files);
    this.mirrors = List.copyOf(mirrors);
  }

  /** Downloads MNIST from where it is published. */
  public static Download ofMnist(HttpClient client, ScheduledExecutorService clock) {
    return new Download(client, clock, PATIENCE, Disk.REAL, MnistFiles.ALL, MnistFiles.MIRRORS);
  }

  /** Where MNIST goes unless the user says otherwise. */
  public static Path mnistFolder(Path home) {
    return home.resolve("datasets").resolve("mnist");
  }

  /**
   * Fetches what is not yet there.
   *
   * @param folder made when missing
   * @param first mirrors to ask before the others
   * @param replace whether a file of other content makes room, set aside under another name; else
   *     it is refused before anything is fetched
   * @throws DownloadException with one sentence for the user; what has arrived is kept
   * @throws CancellationException if {@code listener} says so; what has arrived is kept, and asking
   *     again goes on
   */
  public DownloadReport run(
      Path folder, List<URI> first, boolean replace, DownloadListener listener)
      throws DownloadException {
    Path place = folder.toAbsolutePath().normalize();
    try {
      disk.createFolders(place);
      try (ProcessLock lock =
          ProcessLock.take(place.resolve(LOCK)).orElseThrow(() -> busy(place))) {
        return new Round(place, new Mirrors(first, mirrors), listener).run(replace);
      }
    } catch (DownloadException e) {
      throw e;
    } catch (IOException e) {
      throw DownloadException.failed(
          "Nothing can be written in %s (%s), so nothing was fetched; choose another folder."
              .formatted(place, AtomicFile.reason(e)),
          e);
    }
  }

  private static DownloadException busy(Path place) {
    return DownloadException.refused(
        "Another download into %s is on, so this one did nothing; wait for it.".formatted(place));
  }

  /** One call of {@link #run}. */
  private final class Round {
    private final Path place;
    private final Mirrors mirrors;
    private final ProgressBoard board;

    Round(Path place, Mirrors mirrors, DownloadListener listener) {
      this.place = place;
      this.mirrors = mirrors;
      board = new ProgressBoard(files, listener);
    }

    DownloadReport run(boolean replace) throws DownloadException {
      List<Boolean> right = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        right.add(rightlyThere(i, replace));
      }
      List<DownloadReport.FileReport> reports = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        reports.add(right.get(i) ? report(i, null, null) : fetched(i));
      }
      return new DownloadReport(place, reports);
    }

    private boolean rightlyThere(int index, boolean replace) throws DownloadException {
      PublishedFile file = files.get(index);
      Path target = place.resolve(file.name());
      if (!Files.exists(target)) {
        return false;
      }
      try {
        long size = Files.size(target);
        board.at(index, State.CHECKING, size, size);
        Optional<PublishedFile.Fault> fault = file.fault(target, board.of(index)::cancelled);
        if (fault.isEmpty()) {
          board.at(index, State.KEPT, size, size);
          return true;
        }
        board.at(index, State.WAITING, 0, file.packedBytes());
        if (replace) {
          return false;
        }
        throw DownloadException.inTheWay(
            "%s is there already, but %s and was left as it is; choose another folder, or let it be"
                    .formatted(target, fault.get().reason())
                + " set aside.");
      } catch (DownloadException e) {
        throw e;
      } catch (IOException e) {
        throw DownloadException.failed(
            "%s cannot be read (%s) and was left as it is; choose another folder."
                .formatted(target, AtomicFile.reason(e)),
            e);
      }
    }

    private DownloadReport.FileReport fetched(int index) throws DownloadException {
      PublishedFile file = files.get(index);
      Path target = place.resolve(file.name());
      PartFile part = new PartFile(disk, target);
      URI mirror = new FileFetch(web, file, part, board.of(index)).from(mirrors);
      Path aside = part.place();
      board.at(index, State.FETCHED, part.length(), part.length());
      return report(index, mirror, aside);
    }

    private DownloadReport.FileReport report(int index, URI mirror, Path aside) {
      PublishedFile file = files.get(index);
      return new DownloadReport.FileReport(
          file.name(), board.bytes(index), file.sha256(), mirror, aside);
    }
  }
}
