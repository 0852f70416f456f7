package io.bottleneck.ui.shell.desk;

import java.lang.reflect.Method;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.testfx.api.FxToolkit;

/** Runs tests where a room of runs lives; nothing is shown, but its views are built. */
final class OnFxThread implements BeforeAllCallback, InvocationInterceptor {
  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    run(invocation);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    run(invocation);
  }

  private static void run(Invocation<Void> invocation) throws Throwable {
    FutureTask<Throwable> task =
        new FutureTask<>(
            () -> {
              try {
                invocation.proceed();
                return null;
              } catch (Throwable failure) {
                return failure;
              }
            });
    Platform.runLater(task);
    Throwable failure = task.get();
    if (failure != null) {
      throw failure;
    }
  }
}
