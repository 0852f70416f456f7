package io.bottleneck.lab.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.Disk;
import io.bottleneck.model.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the pieces of one run lie: {@code run.json}, {@code history.jsonl}, {@code checkpoints/},
 * {@code codes.f32} and {@code lock}.
 *
 * @param path the run's own folder
 */
record RunFolder(Path path) {
  private static final Pattern CHECKPOINT = Pattern.compile("epoch-(\\d{6,9})\\.zip");

  Path info() {
    return path.resolve("run.json");
  }

  Path history() {
    return path.resolve("history.jsonl");
  }

  Path codes() {
    return path.resolve("codes.f32");
  }

  Path lock() {
    return path.resolve("lock");
  }

  private Path checkpoints() {
    return path.resolve("checkpoints");
  }

  /** The weights after a whole epoch. */
  Path checkpoint(int epoch) {
    return checkpoints().resolve(String.format(Locale.ROOT, "epoch-%06d.zip", epoch));
  }

  /** The weights a run was stopped with inside an epoch. */
  Path part() {
    return checkpoints().resolve("part.zip");
  }

  /** Whole epochs whose weights are there, ascending. */
  List<Integer> keptEpochs() throws IOException {
    if (!Files.isDirectory(checkpoints())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(checkpoints())) {
      return files
          .map(file -> CHECKPOINT.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(matcher -> Integer.valueOf(matcher.group(1)))
          .sorted()
          .toList();
    }
  }

  void writeInfo(Disk disk, RunInfo info) throws IOException {
    byte[] json = StrictJson.MAPPER.writeValueAsBytes(info);
    AtomicFile.write(disk, info(), out -> out.write(json));
  }

  /** Reads what the run is. */
  RunInfo readInfo() throws IOException {
    try {
      byte[] json = Files.readAllBytes(info());
      if (json.length > StrictJson.MAX_BYTES) {
        throw new IOException("run.json is longer than any of ours");
      }
      RunInfo info = StrictJson.MAPPER.readValue(json, RunInfo.class);
      if (info == null || !info.spec().faults().isEmpty()) {
        throw new IOException("run.json holds no spec that can be trained");
      }
      if (!info.id().equals(path.getFileName().toString())) {
        throw new IOException("run.json belongs to another run, " + info.id());
      }
      return info;
    } catch (JsonProcessingException e) {
      throw new IOException("in run.json " + StrictJson.reason(e), e);
    } catch (NoSuchFileException e) {
      throw new IOException("run.json is missing", e);
    } catch (IOException e) {
      throw new IOException(AtomicFile.reason(e), e);
    }
  }
}
