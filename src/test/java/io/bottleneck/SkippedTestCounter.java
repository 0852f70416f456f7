package io.bottleneck;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a test run how many tests were skipped for want of the real digits. */
public final class SkippedTestCounter implements TestExecutionListener {
  private final List<String> skipped = new CopyOnWriteArrayList<>();
  private TestPlan plan;

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public void executionSkipped(TestIdentifier identifier, String reason) {
    if (!reason.contains(RealDigitsCondition.PROPERTY)) {
      return;
    }
    if (identifier.isTest()) {
      skipped.add(name(identifier));
    }
    plan.getDescendants(identifier).stream()
        .filter(TestIdentifier::isTest)
        .map(SkippedTestCounter::name)
        .forEach(skipped::add);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    if (!skipped.isEmpty()) {
      System.out.println(sentence(skipped));
      skipped.clear();
    }
  }

  /** The line a person reads at the end. */
  static String sentence(List<String> skipped) {
    return "%d %s real digits and %s skipped: set -D%s to a folder that holds them. %s"
        .formatted(
            skipped.size(),
            skipped.size() == 1 ? "test needs" : "tests need",
            skipped.size() == 1 ? "was" : "were",
            RealDigitsCondition.PROPERTY,
            String.join(", ", skipped));
  }

  private static String name(TestIdentifier identifier) {
    TestSource source = identifier.getSource().orElse(null);
    if (source instanceof MethodSource method) {
      String type = method.getClassName();
      return type.substring(type.lastIndexOf('.') + 1) + "." + method.getMethodName();
    }
    if (source instanceof ClassSource type) {
      return type.getClassName();
    }
    return identifier.getDisplayName();
  }
}
