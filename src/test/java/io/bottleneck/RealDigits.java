package io.bottleneck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs the real digits in the folder that {@code -Dbottleneck.test.data} names.
 *
 * <p>Without the property it is skipped by name; with it, a folder that lacks them fails the test.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealDigitsCondition.class)
public @interface RealDigits {}
