package io.bottleneck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether Linux's dynamic loader would find a shared library, asked without loading it.
 *
 * <p>It looks where {@code ld.so(8)} looks: {@code LD_LIBRARY_PATH}, the loader's cache, the usual
 * folders with their multiarch subfolders.
 */
final class SharedLibraries {
  private static final List<String> USUAL_FOLDERS =
      List.of("lib64", "usr/lib64", "lib", "usr/lib", "usr/local/lib");

  private final Path root;
  private final Map<String, String> environment;

  /**
   * Looks below {@code root}, which is {@code /} but in tests.
   *
   * @param environment where {@code LD_LIBRARY_PATH} is read
   */
  SharedLibraries(Path root, Map<String, String> environment) {
    this.root = root;
    this.environment = Map.copyOf(environment);
  }

  /** Those of {@code names}, such as {@code libgtk-3.so.0}, that would not be found. */
  List<String> missing(List<String> names) {
    return names.stream().filter(name -> !found(name)).toList();
  }

  private boolean found(String name) {
    return folders().stream().anyMatch(folder -> Files.exists(folder.resolve(name)))
        || inLoaderCache(name);
  }

  private List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    for (String folder : environment.getOrDefault("LD_LIBRARY_PATH", "").split(":")) {
      if (folder.startsWith("/")) {
        folders.add(root.resolve(folder.substring(1)));
      }
    }
    for (String folder : USUAL_FOLDERS) {
      Path path = root.resolve(folder);
      folders.add(path);
      folders.addAll(multiarch(path));
    }
    return folders;
  }

  /** Subfolders such as {@code x86_64-linux-gnu}. */
  private static List<Path> multiarch(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, "*-linux-*")) {
      children.forEach(found::add);
    } catch (IOException unreadable) {
      return List.of(); // what this process cannot list, its loader may still find by the cache
    }
    return found;
  }

  /** The cache is a binary file in which names stand as plain text, each ended by a zero byte. */
  private boolean inLoaderCache(String name) {
    Path cache = root.resolve("etc/ld.so.cache");
    if (!Files.isReadable(cache)) {
      return false;
    }
    try {
      String text = new String(Files.readAllBytes(cache), StandardCharsets.ISO_8859_1);
      return text.contains("/" + name + "\0");
    } catch (IOException unreadable) {
      return false; // the folders were searched before
    }
  }
}
