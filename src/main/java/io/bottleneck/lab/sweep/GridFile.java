package io.bottleneck.lab.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.bottleneck.data.AtomicFile;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file of a sweep: {@code {"base": {...}, "grid": {"seed": [1, 2], "batch": [50, 200]}}} for
 * all combinations, the last setting changing fastest, or {@code {"base": {...}, "list": [{...},
 * {...}]}} for these and no others. {@code base} may be left out; what grid or list say counts
 * more. Reading is strict: nothing may be unknown, doubled or of another type.
 */
public final class GridFile {
  /** More would take weeks, and was most likely not meant. */
  public static final int MOST = 1000;

  private static final String BASE = "base";
  private static final String GRID = "grid";
  private static final String LIST = "list";

  private final Path file;
  private final SettingReader reader;

  private GridFile(Path file, SettingReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * Reads a file.
   *
   * @throws SweepException with one sentence that names the place
   */
  public static SweepPlan read(Path file, SettingReader reader) throws SweepException {
    return new GridFile(file, reader).plan();
  }

  private SweepPlan plan() throws SweepException {
    JsonNode root = tree();
    if (!root.isObject()) {
      throw refused("found no JSON object; it holds \"base\" and either \"grid\" or \"list\"");
    }
    for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!List.of(BASE, GRID, LIST).contains(name)) {
        throw refused("\"%s\" is unknown; there are base, grid and list".formatted(shown(name)));
      }
    }
    if (root.has(GRID) == root.has(LIST)) {
      throw refused(
          root.has(GRID)
              ? "grid and list are both there; leave one of them out"
              : "neither grid nor list is there; one of them says what to train");
    }
    Map<String, String> base = root.has(BASE) ? texts(BASE, root.get(BASE)) : Map.of();
    return root.has(GRID) ? grid(base, root.get(GRID)) : list(base, root.get(LIST));
  }

  private JsonNode tree() throws SweepException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(StrictJson.MAX_BYTES + 1);
      if (bytes.length > StrictJson.MAX_BYTES) {
        throw refused("it is longer than any file of a sweep");
      }
      return StrictJson.MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw refused(StrictJson.reason(e));
    } catch (SweepException e) {
      throw e;
    } catch (IOException e) {
      String why = Files.isDirectory(file) ? "it is a folder" : AtomicFile.reason(e);
      throw new SweepException(
          "Cannot read %s: %s; name the file that says what to train.".formatted(file, why), e);
    }
  }

  private SweepPlan grid(Map<String, String> base, JsonNode grid) throws SweepException {
    requireObject(GRID, grid);
    if (grid.isEmpty()) {
      throw refused("grid is empty; give the values of a setting: {\"seed\": [1, 2]}");
    }
    List<Map<String, String>> combinations = List.of(base);
    List<String> varied = new ArrayList<>();
    for (Map.Entry<String, JsonNode> setting : fields(grid)) {
      String place = GRID + "." + setting.getKey();
      JsonNode values = setting.getValue();
      if (!values.isArray() || values.isEmpty()) {
        throw refused("%s must be a list of one value or more".formatted(shown(place)));
      }
      requireFew((long) combinations.size() * values.size());
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        texts.add(text("%s[%d]".formatted(place, i), setting.getKey(), values.get(i)));
      }
      varied.add(setting.getKey());
      combinations = product(combinations, setting.getKey(), texts);
    }
    return plan(varied, combinations);
  }

  private static List<Map<String, String>> product(
      List<Map<String, String>> combinations, String setting, List<String> texts) {
    List<Map<String, String>> product = new ArrayList<>();
    for (Map<String, String> each : combinations) {
      for (String text : texts) {
        Map<String, String> one = new LinkedHashMap<>(each);
        one.put(setting, text);
        product.add(one);
      }
    }
    return product;
  }

  private SweepPlan list(Map<String, String> base, JsonNode list) throws SweepException {
    if (!list.isArray() || list.isEmpty()) {
      throw refused("list must be a list of one object or more");
    }
    requireFew(list.size());
    Set<String> varied = new LinkedHashSet<>();
    List<Map<String, String>> all = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Map<String, String> own = texts("%s[%d]".formatted(LIST, i), list.get(i));
      varied.addAll(own.keySet());
      Map<String, String> one = new LinkedHashMap<>(base);
      one.putAll(own);
      all.add(one);
    }
    return plan(List.copyOf(varied), all);
  }

  private SweepPlan plan(List<String> varied, List<Map<String, String>> all) throws SweepException {
    Map<AutoencoderSpec, Integer> numbers = new LinkedHashMap<>();
    List<SweepPlan.Entry> entries = new ArrayList<>();
    for (Map<String, String> settings : all) {
      int number = entries.size() + 1;
      AutoencoderSpec spec;
      try {
        spec = reader.spec(settings);
      } catch (SettingReader.Refusal e) {
        throw refused(
            "entry %d (%s) cannot be trained: %s".formatted(number, settings, e.getMessage()));
      }
      Integer before = numbers.putIfAbsent(spec, number);
      if (before != null) {
        throw refused(
            "entries %d and %d are the same network with the same seed (%s)"
                .formatted(before, number, settings));
      }
      entries.add(new SweepPlan.Entry(number, settings, spec));
    }
    return new SweepPlan(varied, entries);
  }

  private Map<String, String> texts(String place, JsonNode settings) throws SweepException {
    requireObject(place, settings);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> setting : fields(settings)) {
      String name = setting.getKey();
      texts.put(name, text(place + "." + name, name, setting.getValue()));
    }
    return texts;
  }

  private String text(String place, String setting, JsonNode value) throws SweepException {
    try {
      return reader.text(setting, value);
    } catch (SettingReader.Refusal e) {
      throw refused(shown(place) + " " + e.getMessage());
    }
  }

  private void requireObject(String place, JsonNode value) throws SweepException {
    if (!value.isObject()) {
      throw refused("%s must be an object of settings: {\"seed\": ...}".formatted(place));
    }
  }

  private void requireFew(long entries) throws SweepException {
    if (entries > MOST) {
      throw refused("it asks for %,d trainings; at most %,d are possible".formatted(entries, MOST));
    }
  }

  private static List<Map.Entry<String, JsonNode>> fields(JsonNode object) {
    return List.copyOf(object.properties());
  }

  /** Keeps a hostile name from filling the screen. */
  private static String shown(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 80 ? printable : printable.substring(0, 80) + "…";
  }

  private SweepException refused(String why) {
    return new SweepException(
        "In %s %s; nothing was trained, correct the file."
            .formatted(file.getFileName(), why.replaceFirst("\\.$", "")));
  }
}
