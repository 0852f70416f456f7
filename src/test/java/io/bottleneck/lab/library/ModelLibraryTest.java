package io.bottleneck.lab.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.export.PictureFile;
import io.bottleneck.export.RasterPicture;
import io.bottleneck.lab.library.LibraryEntry.Place;
import io.bottleneck.model.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelLibraryTest {
  @TempDir private Path folder;
  private Path shipped;
  private Path own;
  private ModelLibrary library;

  @BeforeEach
  void shelves() {
    shipped = folder.resolve("shipped");
    own = folder.resolve("own");
    library = new ModelLibrary(new ModelFile(), shipped, own);
  }

  @Test
  void foldersThatAreNotThereAreAnEmptyLibrary() {
    assertThat(library.entries()).isEmpty();
    assertThat(library.firstStart()).containsExactly(shipped.resolve("seed.zip"));
  }

  @Test
  void theShippedOnesComeFirstTheBestBeforeAll() throws IOException {
    Shelves.put(own, "mine", 2);
    Shelves.put(own, "another", 2);
    for (String name : List.of("seed", "code-32", "best-2d", "attic")) {
      Shelves.put(shipped, name, 2);
    }
    Files.writeString(shipped.resolve("README.md"), "no model");

    assertThat(library.entries())
        .extracting(LibraryEntry::name)
        .containsExactly("best-2d", "seed", "attic", "code-32", "another", "mine");
    assertThat(library.entries())
        .extracting(LibraryEntry::place)
        .containsExactly(
            Place.SHIPPED, Place.SHIPPED, Place.SHIPPED, Place.SHIPPED, Place.OWN, Place.OWN);
    assertThat(library.firstStart())
        .containsExactly(shipped.resolve("best-2d.zip"), shipped.resolve("seed.zip"));
  }

  @Test
  void anEntryTellsWhatLiesBesideItsFile() throws IOException {
    Path file = Shelves.put(shipped, "seed", 3);
    Shelves.describe(shipped, "seed", "Seed", "{\"silhouette\":0.25,\"heldOutMse\":0.05}");
    int[] pixels = {0xFF112233, 0, 0x80400000, 0xFFFFFFFF};
    PictureFile.write(shipped.resolve("seed.png"), pixels, 2, 2);

    LibraryEntry entry = library.entries().get(0);

    assertThat(entry.title()).isEqualTo("Seed");
    assertThat(entry.card()).contains(new ModelFile().open(file).card());
    assertThat(entry.bytes()).isEqualTo(Files.size(file));
    assertThat(entry.heldOutMse()).hasValue(0.05);
    assertThat(entry.figures().keySet()).containsExactly("silhouette", "heldOutMse");
    assertThat(library.picture(entry).map(RasterPicture::pixels)).contains(pixels);
  }

  @Test
  void withoutADescriptionTheErrorIsThatOfTheLastEpoch() throws IOException {
    Shelves.put(own, "mine", 2);

    LibraryEntry entry = library.entries().get(0);

    assertThat(entry.title()).isEqualTo("mine");
    assertThat(entry.heldOutMse()).hasValue(0.0612);
    assertThat(entry.figure(Figure.SILHOUETTE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "torn",
        "[]",
        "{\"title\":\"A\",\"sentence\":\"B\",\"command\":\"C\"}",
        "{\"title\":\"A\",\"sentence\":\"B\",\"command\":\"C\",\"figures\":{},\"more\":1}",
        "{\"title\":\"A\",\"sentence\":\"B\\nC\",\"command\":\"C\",\"figures\":{}}",
        "{\"title\":\" \",\"sentence\":\"B\",\"command\":\"C\",\"figures\":{}}",
        "{\"title\":null,\"sentence\":\"B\",\"command\":\"C\",\"figures\":{}}",
        "{\"title\":7,\"sentence\":\"B\",\"command\":\"C\",\"figures\":{}}",
        "{\"title\":\"A\",\"sentence\":\"B\",\"command\":\"C\",\"figures\":{\"a\":\"1\"}}",
        "{\"title\":\"A\",\"sentence\":\"B\",\"command\":\"C\",\"figures\":{\"a\":null}}",
        "{\"title\":\"A\",\"sentence\":\"B\",\"command\":\"C\",\"figures\":{\"<b>\":1}}",
        "{\"title\":\"A\",\"sentence\":\"B\",\"command\":\"C\",\"figures\":{\"a\":1,\"a\":2}}",
      })
  void aBrokenDescriptionOrPictureNeverHidesTheModelAndIsLoggedOnce(String json)
      throws IOException {
    Shelves.put(shipped, "seed", 2);
    Path description = Files.writeString(shipped.resolve("seed.json"), json);
    Files.writeString(shipped.resolve("seed.png"), "no picture");
    List<String> logged = new ArrayList<>();
    Handler handler = collecting(logged);
    Logger log = Logger.getLogger(ModelLibrary.class.getName());
    log.addHandler(handler);
    log.setUseParentHandlers(false);
    try {
      for (int i = 0; i < 3; i++) {
        LibraryEntry entry = library.entries().get(0);
        assertThat(entry.card()).isPresent();
        assertThat(entry.description()).isEmpty();
        assertThat(library.picture(entry)).isEmpty();
      }
      assertThat(logged)
          .hasSize(2)
          .anyMatch(line -> line.contains("seed.json: "))
          .anyMatch(line -> line.contains("seed.png: it is no picture"));
      Files.setLastModifiedTime(description, FileTime.fromMillis(1_000));
      library.entries();
      assertThat(logged).hasSize(3);
    } finally {
      log.removeHandler(handler);
      log.setUseParentHandlers(true);
    }
  }

  private static Handler collecting(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void aFileThatIsNoModelIsListedWithItsReason() throws IOException {
    Files.createDirectories(own);
    Files.writeString(own.resolve("torn.zip"), "torn");

    LibraryEntry entry = library.entries().get(0);

    assertThat(entry.card()).isEmpty();
    assertThat(entry.refusal()).contains("torn.zip").contains("no model file of Bottleneck");
    assertThat(entry.heldOutMse()).isEmpty();
  }

  @Test
  void aModelIsFoundByItsPathAndByItsName() throws IOException {
    Path ships = Shelves.put(shipped, "seed", 2);
    Path mine = Shelves.put(own, "mine", 2);
    Shelves.put(own, "seed", 2);

    assertThat(library.find(Path.of("seed")).map(LibraryEntry::file)).contains(ships);
    assertThat(library.find(Path.of("mine")).map(LibraryEntry::file)).contains(mine);
    assertThat(library.find(ships).map(LibraryEntry::place)).contains(Place.SHIPPED);
    assertThat(library.find(own.resolve("seed.zip")).map(LibraryEntry::place)).contains(Place.OWN);
    assertThat(library.find(Path.of("none"))).isEmpty();
  }

  /** Tests run in the folder of the project, where {@code src} is. */
  @Test
  void aFolderThatIsCalledLikeAModelDoesNotHideIt() throws IOException {
    Path ships = Shelves.put(shipped, "src", 2);
    assertThat(Path.of("src")).isDirectory();
    assertThat(library.find(Path.of("src")).map(LibraryEntry::file)).contains(ships);
    assertThat(library.find(Path.of("src", "main"))).isEmpty();
  }

  @Test
  void figuresNobodyKnowsAreShownAsTheyAre() {
    assertThat(Map.of("heldOutMse", 0.03687, "neighbourAccuracy", 0.78912).entrySet())
        .allSatisfy(each -> assertThat(Figure.label(each.getKey())).doesNotContain(each.getKey()));
    assertThat(Figure.text("heldOutMse", 0.03687)).isEqualTo("0.0369");
    assertThat(Figure.text("neighbourAccuracy", 0.78912)).isEqualTo("78.9 %");
    assertThat(Figure.label("heldOutDigits")).isEqualTo("heldOutDigits");
    assertThat(Figure.text("heldOutDigits", 28_000)).isEqualTo("28,000");
    assertThat(Figure.text("wonder", 1 / 3.0)).isEqualTo("0.333333");
  }
}
