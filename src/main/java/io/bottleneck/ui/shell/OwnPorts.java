package io.bottleneck.ui.shell;

import io.bottleneck.data.Disk;
import io.bottleneck.lab.own.OwnDigitsFile;
import io.bottleneck.ui.own.OwnFrame;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the user's own digits are given from outside.
 *
 * @param file where they are kept
 * @param frame what they need of the window
 * @param which asks which file of digits to read
 */
record OwnPorts(OwnDigitsFile file, OwnFrame frame, Supplier<Optional<Path>> which) {
  /** Digits kept in the folder {@code drawings} of the user's home. */
  static OwnPorts of(
      DesktopServices services,
      ShellViewModel shell,
      BackgroundTasks tasks,
      FileChoice files,
      Consumer<Throwable> failed) {
    Path folder = services.home().resolve("drawings");
    Texts texts = Texts.of(OwnPorts.class);
    OwnDigitsFile file =
        new OwnDigitsFile(
            folder.resolve("own.json"),
            Disk.REAL,
            aside ->
                services
                    .workers()
                    .fx()
                    .execute(
                        () ->
                            shell
                                .notices()
                                .tell(
                                    new Notice(
                                        texts.get("own.aside", aside), true, "", List.of()))));
    OwnFrame frame =
        new OwnFrame(
            tasks,
            services.loader(),
            folder,
            shell::openData,
            shell::useDigits,
            done -> shell.notices().tell(Notice.info(done)),
            failed);
    return new OwnPorts(file, frame, files::askDigits);
  }
}
