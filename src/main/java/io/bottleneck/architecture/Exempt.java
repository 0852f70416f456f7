package io.bottleneck.architecture;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Frees a top-level class and the classes inside it from one rule of the architecture. The
 * architecture test refuses a rule that does not exist and an empty reason.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Exempt.List.class)
public @interface Exempt {
  /** Name of the rule, as the architecture test calls it. */
  String rule();

  /** Why this class may do what no other may. */
  String reason();

  /** Several exemptions of one class. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.CLASS)
  @interface List {
    /** The exemptions. */
    Exempt[] value();
  }
}
