package io.bottleneck.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A bench whose workers do everything at once, but for inference while it is {@linkplain
 * #holdInference held}. What is {@linkplain #failures told to have gone wrong} fails the test.
 */
public final class TestBench implements AfterEachCallback {
  public final Workbench workbench = new Workbench();
  public final Workers workers = new Workers(this::infer, Runnable::run, Runnable::run);

  /** Models tell theirs here; a test that expects one takes it out. */
  public final List<Throwable> failures = new ArrayList<>();

  private final Deque<Runnable> inference = new ArrayDeque<>();
  private boolean held;

  private void infer(Runnable work) {
    if (held) {
      inference.add(work);
    } else {
      work.run();
    }
  }

  /** From now on nothing is inferred before {@link #infer}. */
  public void holdInference() {
    held = true;
  }

  /** Pieces of inference that wait. */
  public int waiting() {
    return inference.size();
  }

  /** Infers what waits and what that asks for; from now on everything is inferred at once. */
  public void infer() {
    held = false;
    while (!inference.isEmpty()) {
      inference.remove().run();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(failures).isEmpty();
  }
}
