package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
  @AfterEach
  void restore() throws IOException {
    LogManager.getLogManager().readConfiguration();
  }

  @Test
  void librariesMayWarnButNotGreet() {
    LoggerFactory.getLogger("org.nd4j.linalg.factory.Nd4j"); // made before, as in a test run
    Logging.configure();
    for (String library : new String[] {"org.nd4j.linalg.factory.Nd4j", "org.deeplearning4j.nn"}) {
      assertThat(LoggerFactory.getLogger(library).isInfoEnabled()).isFalse();
      assertThat(LoggerFactory.getLogger(library).isWarnEnabled()).isTrue();
    }
    assertThat(LoggerFactory.getLogger("io.bottleneck.data").isInfoEnabled()).isTrue();
  }
}
