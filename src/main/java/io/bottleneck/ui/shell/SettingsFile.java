package io.bottleneck.ui.shell;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code settings.json} in the user's folder. */
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .enable(com.fasterxml.jackson.databind.SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Path file;
  private final Consumer<Path> setAside;

  /**
   * Settings kept in {@code file}, which need not exist.
   *
   * @param setAside told where a file went that could not be understood
   */
  public SettingsFile(Path file, Consumer<Path> setAside) {
    this.file = file;
    this.setAside = setAside;
  }

  /** The remembered settings; a file that cannot be understood is set aside, never deleted. */
  public Settings read() {
    try {
      Settings read = JSON.readValue(Files.readAllBytes(file), Settings.class);
      if (read == null) { // the text "null"
        throw JsonMappingException.from((JsonParser) null, "the file holds no settings");
      }
      return read;
    } catch (NoSuchFileException e) {
      return Settings.DEFAULTS;
    } catch (JsonProcessingException e) {
      setAside(e);
      return Settings.DEFAULTS;
    } catch (IOException e) {
      LOG.warn("{} could not be read; the window starts with its defaults", file, e);
      return Settings.DEFAULTS;
    }
  }

  /** Writes {@code settings} atomically. */
  public void write(Settings settings) throws IOException {
    Files.createDirectories(file.getParent());
    byte[] json = JSON.writeValueAsBytes(settings);
    AtomicFile.write(file, out -> out.write(json));
  }

  private void setAside(JsonProcessingException cause) {
    try {
      Path aside = AtomicFile.setAside(Disk.REAL, file);
      LOG.warn("{} could not be understood and was set aside as {}", file, aside, cause);
      setAside.accept(aside);
    } catch (IOException e) {
      LOG.warn("{} could not be set aside", file, e);
    }
  }
}
