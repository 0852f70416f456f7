package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BottleneckHomeTest {
  @Test
  void theUsersChoiceWins() {
    assertThat(home("Linux", Map.of("BOTTLENECK_HOME", "/elsewhere", "XDG_DATA_HOME", "/xdg")))
        .isEqualTo(Path.of("/elsewhere").toAbsolutePath());
  }

  @Test
  void elseThePlatformsPlace() {
    Path user = Path.of("/home/ada");
    assertThat(home("Linux", Map.of())).isEqualTo(user.resolve(".local/share/bottleneck"));
    assertThat(home("Linux", Map.of("XDG_DATA_HOME", "relative")))
        .isEqualTo(user.resolve(".local/share/bottleneck"));
    assertThat(home("Linux", Map.of("XDG_DATA_HOME", "/xdg")))
        .isEqualTo(Path.of("/xdg/bottleneck"));
    assertThat(home("Mac OS X", Map.of()))
        .isEqualTo(user.resolve("Library/Application Support/Bottleneck"));
    assertThat(home("Windows 11", Map.of("APPDATA", "/roaming")))
        .isEqualTo(Path.of("/roaming/Bottleneck"));
    assertThat(home("Windows 11", Map.of())).isEqualTo(user.resolve("AppData/Roaming/Bottleneck"));
  }

  private static Path home(String system, Map<String, String> environment) {
    Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/ada");
    return BottleneckHome.resolve(environment::get, properties::get);
  }
}
