package io.bottleneck.ui.shell.desk;

import io.bottleneck.data.DigitCorpus;
import java.nio.file.Path;

/** What the window around the runs does. FX thread only. */
public interface RunWindow {
  /** Shows a folder in the desktop's own file manager. */
  void openFolder(Path folder);

  /** The open digits, or null. */
  DigitCorpus digits();

  /** Opens digits, then goes on; a refusal is told. */
  void openDigits(Path source, Runnable then);

  /** Brings the form and the chart of a training into view. */
  void toTraining();

  /** Tells what is to be done, or what went wrong. */
  void tell(String sentence, boolean bad);
}
