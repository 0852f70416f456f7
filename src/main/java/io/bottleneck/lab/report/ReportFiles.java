package io.bottleneck.lab.report;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a report: either the whole new report is in its folder afterwards or what was there
 * before, unless the process is killed between two moves: then some files are in neither state, and
 * the earlier ones lie in a hidden folder {@code .bottleneck-*} in it. Other files in the folder
 * are left alone.
 */
public final class ReportFiles {
  /** Every name that some report has, without the endings of pictures. */
  private static final List<String> PICTURES =
      List.of(
          "reconstructions-train",
          "reconstructions-test",
          "denoising-gaussian",
          "denoising-masking",
          "denoising-salt-and-pepper",
          "codes-train",
          "codes-test",
          "loss",
          "network",
          "manifold");

  private static final Logger LOG = LoggerFactory.getLogger(ReportFiles.class);

  private ReportFiles() {}

  /** Files of an earlier report in {@code folder}, whether or not a new one would have them. */
  public static List<Path> present(Path folder) {
    return Stream.concat(
            Stream.of("report.md", "report.html"),
            PICTURES.stream().flatMap(name -> Stream.of(name + ".png", name + ".svg")))
        .map(folder::resolve)
        .filter(Files::exists)
        .toList();
  }

  /**
   * Writes all files, and takes away what an earlier report has left. First everything is written
   * beside its place, where a full disk harms nobody; then it is moved.
   *
   * @param files bytes by name
   * @throws IOException with one sentence for the user; what was there before is there again
   */
  static void write(Disk disk, Path folder, Map<String, byte[]> files) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    boolean there = Files.isDirectory(target);
    Path staging =
        (there ? target : target.getParent()).resolve(".bottleneck-" + UUID.randomUUID());
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        AtomicFile.write(disk, staging.resolve(file.getKey()), out -> out.write(file.getValue()));
      }
      if (there) {
        exchange(disk, target, staging, files);
      } else {
        disk.move(staging, target);
      }
    } catch (NotUndone e) {
      throw e; // and its files are kept
    } catch (IOException e) {
      delete(disk, staging);
      throw new IOException(
          "Cannot write the report to %s: %s; what was there before is unchanged, make room or choose another folder."
              .formatted(folder, AtomicFile.reason(e)),
          e);
    }
    delete(disk, staging);
  }

  /** Files could neither be put in place nor be taken back. */
  private static final class NotUndone extends IOException {
    private static final long serialVersionUID = 1;

    NotUndone(Path folder, Path earlier, IOException cause) {
      super(
          "Cannot write the report to %s: %s; it is half there, and the files of the earlier one are kept in %s, from where you can move them back."
              .formatted(folder, AtomicFile.reason(cause), earlier),
          cause);
    }
  }

  private record Moved(Path from, Path to) {}

  private static void exchange(Disk disk, Path folder, Path staging, Map<String, byte[]> files)
      throws IOException {
    Path earlier = staging.resolve("earlier");
    disk.createFolders(earlier);
    Deque<Moved> done = new ArrayDeque<>();
    List<Moved> wanted = new ArrayList<>();
    present(folder)
        .forEach(file -> wanted.add(new Moved(file, earlier.resolve(file.getFileName()))));
    files
        .keySet()
        .forEach(name -> wanted.add(new Moved(staging.resolve(name), folder.resolve(name))));
    try {
      for (Moved each : wanted) {
        disk.move(each.from, each.to);
        done.push(each);
      }
    } catch (IOException e) {
      undo(disk, done, folder, earlier);
      throw e;
    }
  }

  private static void undo(Disk disk, Deque<Moved> done, Path folder, Path earlier)
      throws NotUndone {
    for (Moved each : done) {
      try {
        disk.move(each.to, each.from);
      } catch (IOException e) {
        throw new NotUndone(folder, earlier, e);
      }
    }
  }

  /** What is left there is of no use to anybody, and harmless where it cannot be deleted. */
  private static void delete(Disk disk, Path staging) {
    try (Stream<Path> found = Files.walk(staging)) {
      for (Path leftover : found.sorted(Comparator.reverseOrder()).toList()) {
        disk.delete(leftover);
      }
    } catch (NoSuchFileException e) {
      // It has become the report's folder, or was never made.
    } catch (IOException e) {
      LOG.warn("{} is of no use any more and could not be deleted", staging, e);
    }
  }
}
