package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.bottleneck.architecture.Architecture;
import io.bottleneck.architecture.Violates;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Proves that each rule of the architecture can fail, and that it blames nobody else. */
@BesideWindows
class PlantedViolationsTest {
  private static final String ROOT = "io.bottleneck.planted";
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

  /** The first name in angle brackets of a reported line is who did it. */
  private static final Pattern CULPRIT = Pattern.compile("^[^<]*<([^>]*)");

  private final Architecture architecture = new Architecture(ROOT);

  @TestFactory
  Stream<DynamicTest> findsExactlyTheClassesPlantedAgainst() {
    return architecture.ruleNames().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule,
                    () ->
                        assertThat(blamedBy(rule))
                            .isNotEmpty()
                            .containsExactlyInAnyOrderElementsOf(plantedAgainst(rule))));
  }

  @Test
  void everyPlantedClassNamesARuleThatExists() {
    Set<String> named =
        PLANTED.stream()
            .flatMap(type -> rulesViolatedBy(type).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(new TreeSet<>(architecture.ruleNames()));
  }

  @Test
  void anExemptionWithoutARuleOrAReasonIsFound() {
    assertThat(architecture.unfoundedExemptions(PLANTED))
        .containsExactlyInAnyOrder(
            ROOT + ".export.ExemptFromNothing", ROOT + ".export.ExemptForNothing");
  }

  private Set<String> blamedBy(String rule) {
    return architecture.violations(rule, PLANTED).stream()
        .flatMap(String::lines)
        .map(CULPRIT::matcher)
        .filter(Matcher::find)
        .map(culprit -> owner(culprit.group(1)))
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The planted class that {@code member} is or belongs to. */
  private static Optional<String> owner(String member) {
    return PLANTED.stream()
        .filter(type -> (member + ".").startsWith(type.getName() + "."))
        .max(Comparator.comparingInt(type -> type.getName().length()))
        .map(PlantedViolationsTest::annotated)
        .map(JavaClass::getName);
  }

  private static Set<String> plantedAgainst(String rule) {
    return PLANTED.stream()
        .filter(type -> rulesViolatedBy(type).contains(rule))
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** An anonymous class stands for the annotated class around it. */
  private static JavaClass annotated(JavaClass type) {
    return type.isAnonymousClass() ? type.getEnclosingClass().orElseThrow() : type;
  }

  private static Set<String> rulesViolatedBy(JavaClass type) {
    return type.tryGetAnnotationOfType(Violates.class).stream()
        .flatMap(violates -> Arrays.stream(violates.value()))
        .collect(Collectors.toSet());
  }
}
