package io.bottleneck.ui.shell;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.ui.shell.desk.RunWindow;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;

/** What the frame does for whoever joins the runs. FX thread only. */
final class FrameOfRuns implements RunWindow {
  private final Texts texts = Texts.of(FrameOfRuns.class);
  private final DesktopServices services;
  private final ShellViewModel shell;
  private final Workbench workbench;
  private final ObjectProperty<Perspective> perspective;

  FrameOfRuns(
      DesktopServices services,
      ShellViewModel shell,
      Workbench workbench,
      ObjectProperty<Perspective> perspective) {
    this.services = services;
    this.shell = shell;
    this.workbench = workbench;
    this.perspective = perspective;
  }

  @Override
  public void openFolder(Path folder) {
    try {
      services.openFolder().accept(folder);
    } catch (RuntimeException e) { // a desktop without a file manager
      shell.notices().tell(Notice.failure(texts.get("folder.failed", folder), e));
    }
  }

  @Override
  public DigitCorpus digits() {
    return workbench.corpusProperty().get();
  }

  @Override
  public void openDigits(Path source, Runnable then) {
    shell.openData(source, corpus -> then.run());
  }

  @Override
  public void toTraining() {
    perspective.set(Perspective.TRAIN);
  }

  @Override
  public void tell(String sentence, boolean bad) {
    shell.notices().tell(new Notice(sentence, bad, "", List.of()));
  }
}
