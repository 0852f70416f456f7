package io.bottleneck.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;

/**
 * One rule of the house.
 *
 * @param name what {@link Exempt#rule()} calls it
 * @param rule the check; tolerates rooms that are still empty
 */
record Rule(String name, ArchRule rule) {

  /** What {@code classes} do against this rule, one line each; empty when they keep it. */
  List<String> violations(JavaClasses classes) {
    EvaluationResult result = rule.allowEmptyShould(true).evaluate(classes);
    return result.getFailureReport().getDetails();
  }

  /**
   * Whether {@code type}, or the top-level class around it, is exempt from the rule {@code name}.
   */
  static boolean isExempt(JavaClass type, String name) {
    return Exemptions.of(type).stream().anyMatch(exempt -> exempt.rule().equals(name));
  }
}
