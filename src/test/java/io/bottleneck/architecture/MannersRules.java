package io.bottleneck.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/** What classes may do wherever they live: threads, timers, global state, output. */
final class MannersRules {
  private final House house;

  MannersRules(House house) {
    this.house = house;
  }

  List<Rule> all() {
    return List.of(
        fxThread(),
        threads(),
        processes(),
        fxConcurrency(),
        sleep(),
        timers(),
        viewModels(),
        pictures(),
        console(),
        state(),
        singletons());
  }

  /** Rule 7: the class, because a rule on its calls misses method references. */
  private Rule fxThread() {
    return forbid(
        "platform-in-fx",
        house.anywhere().and(not(house.inUi("fx"))).and(not(house.rootClass("DesktopApplication"))),
        named("javafx.application.Platform"));
  }

  /** Rule 8: threads, executors, and the pools one gets without asking. */
  private Rule threads() {
    return forbidAccess(
        "threads-in-wiring",
        house.anywhere().and(not(house.rootClass("Wiring"))),
        "make a thread or use a pool nobody owns",
        Threads::madeBy);
  }

  /** Rule 8: a process outlives whoever forgot it, so one place starts them. */
  private Rule processes() {
    return forbidAccess(
        "processes-in-wiring",
        house.anywhere().and(not(house.rootClass("Wiring"))),
        "start a process",
        Threads::startedBy);
  }

  /** Rule 8: JavaFX's own tasks. */
  private Rule fxConcurrency() {
    return forbid(
        "no-javafx-concurrent", house.anywhere(), resideInAPackage("javafx.concurrent.."));
  }

  /** Waiting by the clock is never right: not in a test, less so in the application. */
  private Rule sleep() {
    return forbidAccess("no-sleep", house.anywhere(), "sleep", Threads::sleptBy);
  }

  /** Rule 8: animations are timers of the FX thread. */
  private Rule timers() {
    return forbid(
        "timers-in-fx",
        house.anywhere().and(not(house.inUi("fx"))),
        assignableTo("javafx.animation.Animation")
            .or(assignableTo("javafx.animation.AnimationTimer")));
  }

  /** Rule 9: of JavaFX a view-model knows properties and collections, and no node of our own. */
  private Rule viewModels() {
    DescribedPredicate<JavaClass> viewModel =
        DescribedPredicate.describe(
            "view-models", type -> outermost(type).getSimpleName().endsWith("ViewModel"));
    DescribedPredicate<JavaClass> tolerated =
        resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util..");
    return forbid(
        "view-models-without-nodes",
        house.anywhere().and(viewModel),
        resideInAnyPackage("javafx..", "org.controlsfx..")
            .and(not(tolerated))
            .or(assignableTo("javafx.scene.Node")));
  }

  /** Rule 10: AWT writes pictures and does nothing else. */
  private Rule pictures() {
    return forbid(
        "awt-in-export",
        house.anywhere().and(not(house.in("export"))),
        resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing.."));
  }

  /** Rule 10: only the command line talks to the terminal. */
  private Rule console() {
    return forbidAccess(
        "console-in-cli",
        house.anywhere().and(not(house.in("cli"))).and(not(house.rootClass("Main"))),
        "print to the console",
        access ->
            (access.getTargetOwner().isEquivalentTo(System.class)
                    && List.of("out", "err").contains(access.getTarget().getName()))
                || (access.getTarget().getFullName().endsWith(".printStackTrace()")
                    && access.getTargetOwner().isAssignableTo(Throwable.class)));
  }

  /** Rule 10. */
  private Rule state() {
    String name = "no-global-state";
    return new Rule(name, fields().that(membersOfHouse(name)).and().areStatic().should().beFinal());
  }

  /** Rule 10. */
  private Rule singletons() {
    String name = "no-singletons";
    return new Rule(
        name,
        methods()
            .that(membersOfHouse(name))
            .and(
                DescribedPredicate.<JavaMember>describe(
                    "static", member -> member.getModifiers().contains(JavaModifier.STATIC)))
            .should()
            .notHaveName("getInstance"));
  }

  private DescribedPredicate<JavaMember> membersOfHouse(String rule) {
    DescribedPredicate<JavaClass> owner = house.anywhere().and(HouseRules.notExempt(rule));
    return DescribedPredicate.describe("of the house", member -> owner.test(member.getOwner()));
  }

  private static Rule forbid(
      String name, DescribedPredicate<JavaClass> who, DescribedPredicate<? super JavaClass> what) {
    return new Rule(
        name,
        noClasses().that(who.and(HouseRules.notExempt(name))).should(dependOnClassesThat(what)));
  }

  private static Rule forbidAccess(
      String name,
      DescribedPredicate<JavaClass> who,
      String what,
      java.util.function.Predicate<JavaAccess<?>> forbidden) {
    return new Rule(
        name,
        noClasses()
            .that(who.and(HouseRules.notExempt(name)))
            .should()
            .accessTargetWhere(DescribedPredicate.describe(what, forbidden)));
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return DescribedPredicate.describe(name, type -> type.getName().equals(name));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(MannersRules::outermost).orElse(type);
  }
}
