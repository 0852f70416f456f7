package io.bottleneck.lab.files;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.export.WholeFiles;
import io.bottleneck.export.onnx.OnnxModel;
import io.bottleneck.export.onnx.OnnxPart;
import io.bottleneck.model.SavedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A trained network as ONNX files. */
public final class OnnxFiles {
  private static final String ENDING = ".onnx";

  private OnnxFiles() {}

  /**
   * Which files are meant. A name that ends in {@code .onnx} is one file, of the whole network
   * unless a part is asked for; any other is a folder, of one file a part.
   *
   * @param place the file or folder; it need not be there
   * @param partOrNull the part asked for
   * @return where each part goes, in the order of the parts
   */
  public static Map<OnnxPart, Path> places(Path place, OnnxPart partOrNull) {
    Map<OnnxPart, Path> places = new EnumMap<>(OnnxPart.class);
    if (oneFile(place)) {
      places.put(partOrNull == null ? OnnxPart.WHOLE : partOrNull, place);
      return places;
    }
    for (OnnxPart part : partOrNull == null ? OnnxPart.values() : new OnnxPart[] {partOrNull}) {
      places.put(part, place.resolve(part.fileName()));
    }
    return places;
  }

  /** Whether {@code place} names one file and not a folder of files. */
  public static boolean oneFile(Path place) {
    return place.toString().toLowerCase(Locale.ROOT).endsWith(ENDING) && !Files.isDirectory(place);
  }

  /**
   * Writes all of them, or none; the folder is made when missing.
   *
   * @throws IOException with one sentence if that cannot be
   */
  public static void write(SavedModel model, Map<OnnxPart, Path> places) throws IOException {
    Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
    places.forEach(
        (part, file) -> contents.put(file, out -> OnnxModel.of(model, part).writeTo(out)));
    WholeFiles.write(contents);
  }
}
