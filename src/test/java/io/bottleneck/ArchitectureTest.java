package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.bottleneck.architecture.Architecture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole application against every rule of {@code src/site/markdown/architecture.md}. */
@BesideWindows
class ArchitectureTest {
  private static final JavaClasses APPLICATION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.bottleneck");

  private final Architecture architecture = new Architecture("io.bottleneck");

  @TestFactory
  Stream<DynamicTest> theApplicationKeeps() {
    return architecture.ruleNames().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule, () -> assertThat(architecture.violations(rule, APPLICATION)).isEmpty()));
  }

  @Test
  void itIsTheWholeApplicationThatIsJudged() {
    assertThat(List.of("io.bottleneck.Main", "io.bottleneck.model.Autoencoder"))
        .allMatch(APPLICATION::contain);
    assertThat(APPLICATION.contain("io.bottleneck.ui.workbench.Workbench")).isTrue();
    assertThat(APPLICATION.contain("io.bottleneck.planted.Main")).isFalse();
  }

  @Test
  void exemptionsNameARuleAndAReason() {
    assertThat(architecture.unfoundedExemptions(APPLICATION)).isEmpty();
  }
}
