package io.bottleneck.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes files that belong together, such as digits and their labels: all of them, or none. Each is
 * written beside its place first, and only when all are, they are moved there one after the other;
 * when a move fails, those before it are undone. Only the end of the process between two moves, a
 * matter of microseconds, leaves some new and some old; a place that had a file always has one.
 */
public final class AtomicFiles {
  private AtomicFiles() {}

  /**
   * Writes several files, in the order of the map. Folders are made when missing.
   *
   * @param contents what to write where; places are different files
   * @throws IOException if anything fails; every place is then as it was
   */
  public static void write(Map<Path, AtomicFile.Content> contents) throws IOException {
    write(Disk.REAL, contents);
  }

  /** As {@link #write(Map)}, on a disk that tests may let fail. */
  public static void write(Disk disk, Map<Path, AtomicFile.Content> contents) throws IOException {
    List<AtomicFile.Staged> staged = new ArrayList<>();
    try {
      for (Map.Entry<Path, AtomicFile.Content> each : contents.entrySet()) {
        staged.add(AtomicFile.stage(disk, each.getKey(), each.getValue(), true));
      }
      moveAll(disk, staged);
    } catch (Throwable failure) {
      for (AtomicFile.Staged each : staged) {
        AtomicFile.deleteAfter(disk, failure, each.temporary());
      }
      throw failure;
    }
  }

  /**
   * A file that is in its place.
   *
   * @param target the place
   * @param old where the file is that was there; null when none was
   */
  private record Moved(Path target, Path old) {}

  private static void moveAll(Disk disk, List<AtomicFile.Staged> staged) throws IOException {
    List<Moved> moved = new ArrayList<>();
    try {
      for (int i = 0; i < staged.size(); i++) {
        Path target = staged.get(i).target();
        // The last move either happens or leaves the old file; nothing has to be brought back.
        boolean keep = i + 1 < staged.size() && Files.exists(target);
        Path old = keep ? AtomicFile.temporary(target) : null;
        if (keep) {
          disk.keep(target, old);
        }
        try {
          disk.move(staged.get(i).temporary(), target);
        } catch (Throwable failure) {
          if (keep) { // not moved back: between two names of one file that does nothing
            AtomicFile.deleteAfter(disk, failure, old);
          }
          throw failure;
        }
        moved.add(new Moved(target, old));
      }
    } catch (Throwable failure) {
      for (int i = moved.size() - 1; i >= 0; i--) {
        undo(disk, moved.get(i), failure);
      }
      throw failure;
    }
    for (Moved each : moved) {
      if (each.old() != null) {
        deleteQuietly(disk, each.old());
      }
    }
  }

  private static void undo(Disk disk, Moved moved, Throwable failure) {
    try {
      if (moved.old() == null) {
        disk.delete(moved.target());
      } else {
        disk.move(moved.old(), moved.target());
      }
    } catch (IOException again) {
      failure.addSuppressed(again);
    }
  }

  private static void deleteQuietly(Disk disk, Path old) {
    try {
      disk.delete(old);
    } catch (IOException e) {
      // All new files are in their places; a hidden neighbour too many is no reason to say no.
    }
  }
}
