package io.bottleneck.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;

/** All rules of the house below one root package; defined here once, judged on any classes. */
public final class Architecture {
  private final List<Rule> rules;

  /** The rules for the house whose rooms are subpackages of {@code root}. */
  public Architecture(String root) {
    House house = new House(root);
    rules =
        Stream.concat(new HouseRules(house).all().stream(), new MannersRules(house).all().stream())
            .toList();
  }

  /** Names of all rules. */
  public List<String> ruleNames() {
    return rules.stream().map(Rule::name).toList();
  }

  /** What {@code classes} do against one rule, in sentences; empty when they keep it. */
  public List<String> violations(String rule, JavaClasses classes) {
    return rules.stream()
        .filter(candidate -> candidate.name().equals(rule))
        .findFirst()
        .orElseThrow()
        .violations(classes);
  }

  /** Classes with an {@link Exempt} that names no rule or gives no reason. */
  public List<String> unfoundedExemptions(JavaClasses classes) {
    return classes.stream()
        .filter(type -> Exemptions.of(type).stream().anyMatch(this::isUnfounded))
        .map(JavaClass::getName)
        .toList();
  }

  private boolean isUnfounded(Exempt exempt) {
    return !ruleNames().contains(exempt.rule()) || exempt.reason().isBlank();
  }
}
