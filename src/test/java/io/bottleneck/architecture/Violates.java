package io.bottleneck.architecture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which rules the planted class breaks; a planted class without it keeps them all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Violates {
  /** Names of the rules. */
  String[] value();
}
