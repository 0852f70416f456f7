package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessFontsTest {
  @TempDir private Path root;

  @Test
  void everythingMissingIsNamedInOneSentence() {
    assertThat(HeadlessFonts.problem(root, Map.of()).orElseThrow())
        .contains("libpango-1.0.so.0", "libfontconfig.so.1", "any font", "apt-get install")
        .doesNotContain("\n");
  }

  @Test
  void librariesAndAFontOfTheUserAreEnough() throws IOException {
    Path libraries = Files.createDirectories(root.resolve("usr/lib64"));
    for (String name :
        new String[] {
          "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libfreetype.so.6", "libfontconfig.so.1"
        }) {
      Files.createFile(libraries.resolve(name));
    }
    Map<String, String> environment = Map.of("HOME", "/home/ada");
    assertThat(HeadlessFonts.problem(root, environment).orElseThrow())
        .contains("need any font")
        .doesNotContain("libpango-1.0.so.0");
    Path fonts = Files.createDirectories(root.resolve("home/ada/.fonts/serif"));
    Files.createFile(fonts.resolve("Letters.TTF"));
    assertThat(HeadlessFonts.problem(root, environment)).isEmpty();
  }
}
