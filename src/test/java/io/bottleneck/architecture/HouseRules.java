package io.bottleneck.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Who may see whom: layers, features, and the rooms that own a library. */
final class HouseRules {
  private static final String[] TOOLKIT = {"javafx..", "org.controlsfx..", "org.kordamp.ikonli.."};
  private static final String[] ENGINE = {
    "org.deeplearning4j..", "org.nd4j..", "org.datavec..", "org.bytedeco.."
  };

  private final House house;

  HouseRules(House house) {
    this.house = house;
  }

  List<Rule> all() {
    return List.of(
        toolkit(), engine(), onlyWiringUsesDl4j(), layers(), cycles(), features(), entrance());
  }

  /**
   * Rule 1: everything below the window, and all that the command line reaches, knows no JavaFX.
   */
  private Rule toolkit() {
    return forbid(
        "toolkit-free",
        house.anywhere().and(not(house.in("ui"))).and(not(house.rootClass("DesktopApplication"))),
        resideInAnyPackage(TOOLKIT));
  }

  /** Rule 2: one room knows the deep-learning library. */
  private Rule engine() {
    return forbid(
        "engine-in-dl4j", house.anywhere().and(not(house.in("dl4j"))), resideInAnyPackage(ENGINE));
  }

  /** Rule 3. */
  private Rule onlyWiringUsesDl4j() {
    return forbid(
        "dl4j-behind-wiring",
        house.anywhere().and(not(house.in("dl4j"))).and(not(house.rootClass("Wiring"))),
        house.in("dl4j"));
  }

  /** Rule 4: the arrows between rooms; a room nobody planned sees and is seen by none. */
  private Rule layers() {
    return dependencies(
        "layers",
        (from, to) -> {
          String source = house.room(from).orElseThrow();
          String target = house.room(to).orElseThrow();
          boolean handwritingInks =
              source.equals("data")
                  && target.equals("ink")
                  && from.getSimpleName().startsWith("Handwriting");
          return source.isEmpty()
              || source.equals(target)
              || target.equals("architecture")
              || target.equals("dl4j") // judged by the rule above
              || handwritingInks
              || House.ARROWS.getOrDefault(source, Set.of()).contains(target);
        });
  }

  /** Rule 5: every package is a slice, the root included. */
  private Rule cycles() {
    SliceAssignment byPackage =
        new SliceAssignment() {
          @Override
          public SliceIdentifier getIdentifierOf(JavaClass type) {
            return house.room(type).isPresent()
                ? SliceIdentifier.of(type.getPackageName())
                : SliceIdentifier.ignore();
          }

          @Override
          public String getDescription() {
            return "packages";
          }
        };
    return new Rule("no-cycles", slices().assignedFrom(byPackage).should().beFreeOfCycles());
  }

  /** Rule 6: features stand alone; the frame and the tour see them all and are seen by none. */
  private Rule features() {
    return dependencies(
        "features",
        (from, to) -> {
          Optional<String> source = house.feature(from);
          Optional<String> target = house.feature(to);
          return source.isEmpty()
              || target.isEmpty()
              || source.equals(target)
              || House.ABOVE_FEATURES.contains(source.get())
              || House.SHARED_IN_UI.contains(target.get());
        });
  }

  /** Rule 4 inside the root: nothing sees the entrance but what stands before it. */
  private Rule entrance() {
    DescribedPredicate<JavaClass> main = house.rootClass("Main");
    DescribedPredicate<JavaClass> desktop = house.rootClass("DesktopApplication");
    DescribedPredicate<JavaClass> wiring = house.rootClass("Wiring");
    return dependencies(
        "entrance",
        (from, to) ->
            !house.rootClasses().test(from)
                || (!main.test(to) || main.test(from))
                    && (!desktop.test(to) || desktop.test(from) || main.test(from))
                    && (!wiring.test(to)
                        || wiring.test(from)
                        || main.test(from)
                        || desktop.test(from)));
  }

  private static Rule forbid(
      String name, DescribedPredicate<JavaClass> who, DescribedPredicate<? super JavaClass> what) {
    return new Rule(name, noClasses().that(who.and(notExempt(name))).should(dependOn(what)));
  }

  private static ArchCondition<JavaClass> dependOn(DescribedPredicate<? super JavaClass> what) {
    return com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat(what);
  }

  private Rule dependencies(String name, BiPredicate<JavaClass, JavaClass> allowed) {
    ArchRule rule =
        classes()
            .that(house.anywhere().and(notExempt(name)))
            .should(
                new ArchCondition<>("see only what " + name + " allows") {
                  @Override
                  public void check(JavaClass from, ConditionEvents events) {
                    for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                      JavaClass to = dependency.getTargetClass().getBaseComponentType();
                      if (house.room(to).isPresent() && !allowed.test(from, to)) {
                        events.add(
                            SimpleConditionEvent.violated(from, dependency.getDescription()));
                      }
                    }
                  }
                });
    return new Rule(name, rule);
  }

  static DescribedPredicate<JavaClass> notExempt(String rule) {
    return DescribedPredicate.describe(
        "not exempt from " + rule, type -> !Rule.isExempt(type, rule));
  }
}
