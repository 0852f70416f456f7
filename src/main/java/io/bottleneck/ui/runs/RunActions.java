package io.bottleneck.ui.runs;

/** What the window does with a run beyond this feature. FX thread. */
public interface RunActions {
  /** Shows the folder of run {@code id} in the desktop's own file manager. */
  void openFolder(String id);

  /** Goes on training run {@code id} from its newest checkpoint. */
  void resume(String id);

  /** Begins a new run from the weights run {@code id} had after {@code epoch}, a kept one. */
  void branch(String id, int epoch);
}
