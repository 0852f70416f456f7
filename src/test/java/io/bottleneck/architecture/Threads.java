package io.bottleneck.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/**
 * Recognises calls, and method references, that make threads or processes, use a common pool or
 * sleep.
 */
final class Threads {
  private Threads() {}

  /** Whether {@code access} makes a thread or an executor, or runs on a pool nobody handed over. */
  static boolean madeBy(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    JavaClass owner = target.getOwner();
    String name = target.getName();
    if (name.equals(JavaConstructor.CONSTRUCTOR_NAME)) {
      return owner.isAssignableTo(Thread.class)
          || owner.isAssignableTo(ExecutorService.class)
          || owner.isAssignableTo(Timer.class);
    }
    return owner.isEquivalentTo(Executors.class)
        || (owner.isEquivalentTo(ForkJoinPool.class) && name.equals("commonPool"))
        || (owner.isAssignableTo(ForkJoinTask.class) && List.of("fork", "invoke").contains(name))
        || (owner.isAssignableTo(CompletionStage.class) && onTheCommonPool(target))
        || (owner.getPackageName().startsWith("java.util") && name.startsWith("parallel"));
  }

  /** {@code fooAsync} without an executor, and the delays, which own a thread of their own. */
  private static boolean onTheCommonPool(CodeUnitAccessTarget target) {
    String name = target.getName();
    boolean handedOver =
        target.getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Executor.class));
    return (name.endsWith("Async") && !handedOver)
        || List.of("orTimeout", "completeOnTimeout", "delayedExecutor").contains(name);
  }

  /** Whether {@code access} starts a process of the system. */
  static boolean startedBy(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    return (owner.isEquivalentTo(ProcessBuilder.class) && name.startsWith("start"))
        || (owner.isEquivalentTo(Runtime.class) && name.equals("exec"));
  }

  /** Whether {@code access} waits by the clock. */
  static boolean sleptBy(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return access.getTarget().getName().equals("sleep")
        && (owner.isAssignableTo(Thread.class) || owner.isEquivalentTo(TimeUnit.class));
  }
}
