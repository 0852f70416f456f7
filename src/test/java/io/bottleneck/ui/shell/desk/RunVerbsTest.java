package io.bottleneck.ui.shell.desk;

import static io.bottleneck.ui.shell.desk.Desktop.BATCHES;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.training.TrainingEvent.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with a run that was stopped in its second epoch, at the next start. */
@ExtendWith(OnFxThread.class)
class RunVerbsTest {
  private static final AutoencoderSpec SPEC =
      TinyRuns.spec(3).with().name("custom").seed(7).build();

  @TempDir private Path home;
  private Desktop desktop;
  private String id;
  private String name;

  @BeforeEach
  void trainAndStartAgain() {
    desktop = new Desktop(home);
    desktop.engine.after(BATCHES + 2, desktop.training()::stop);
    id = desktop.trained(SPEC);
    name = desktop.run(id).info().name();
    desktop = new Desktop(home);
  }

  private void startAgain(DigitCorpus open) {
    desktop = new Desktop(home, open);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("runs"))) {
      return files.map(file -> file + " " + file.toFile().length()).sorted().toList();
    }
  }

  private void assertGoneOnWith() {
    desktop.train();
    assertThat(desktop.runs()).hasSize(1);
    assertThat(desktop.run(id).history().ended().orElseThrow().reason())
        .isEqualTo(Reason.COMPLETED);
    assertThat(desktop.losses(id)).containsOnlyKeys(1, 2, 3);
    assertThat(desktop.timesToTraining).isEqualTo(1);
    assertThat(desktop.scrubber().runNameProperty().get()).isEqualTo(name);
    assertThat(desktop.told).isEmpty();
  }

  private void assertNothingDone(List<String> before) throws IOException {
    assertThat(desktop.thread.idle()).isTrue();
    assertThat(desktop.training().running()).isFalse();
    assertThat(desktop.timesToTraining).isZero();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aRunGoesOnInItsFolder() {
    desktop.room.verbs().resume(id);
    assertGoneOnWith();
  }

  @Test
  void theFormNeedNotFitToGoOn() {
    desktop.form(TinyRuns.spec(1).with().encoderSizes(List.of(9, 3)).build());
    desktop.room.verbs().resume(id);
    assertGoneOnWith();
    assertThat(desktop.run(id).info().spec()).isEqualTo(SPEC);
  }

  @Test
  void itsDigitsAreOpenedFirst() {
    startAgain(SmallDigits.OTHERS);
    desktop.digits.put(SmallDigits.OPEN.source(), SmallDigits.OPEN);
    desktop.room.verbs().resume(id);
    assertThat(desktop.digits()).isSameAs(SmallDigits.OPEN);
    assertGoneOnWith();
  }

  @Test
  void itsDigitsAreOpenedWhereNoneAre() {
    startAgain(null);
    desktop.digits.put(SmallDigits.OPEN.source(), SmallDigits.OPEN);
    desktop.room.verbs().resume(id);
    assertGoneOnWith();
  }

  @Test
  void otherDigitsInTheirPlaceAreToldAndTheRunIsLeftAsItIs() throws Exception {
    startAgain(null);
    desktop.digits.put(SmallDigits.OPEN.source(), SmallDigits.OTHERS);
    List<String> before = files();
    desktop.room.verbs().resume(id);
    assertThat(desktop.told)
        .singleElement()
        .asString()
        .startsWith("bad: ")
        .contains(name)
        .contains("other digits")
        .contains(SmallDigits.OPEN.source().toString());
    assertNothingDone(before);
  }

  @Test
  void branchingPutsTheEpochOnShowAndTheSpecInTheForm() {
    desktop.room.verbs().branch(id, 1);
    assertThat(desktop.training().editor().checkProperty().get().spec()).contains(SPEC);
    assertThat(desktop.scrubber().runId()).isEqualTo(id);
    assertThat(desktop.scrubber().epochProperty().get()).isEqualTo(1);
    assertThat(desktop.room.onShowProperty().get().card().epoch()).isEqualTo(1);
    assertThat(desktop.timesToTraining).isEqualTo(1);
    assertThat(desktop.told).singleElement().asString().contains("Epoch 1").contains(name);

    assertThat(desktop.training().branchFromHere()).isTrue();
    desktop.train();
    assertThat(desktop.runs()).hasSize(2);
    assertThat(desktop.newest().info().parent()).isEqualTo(id);
    assertThat(desktop.newest().info().parentEpoch()).isEqualTo(1);
    assertThat(desktop.newest().history().newest()).isEqualTo(3);
  }

  @Test
  void aRunNobodyCanReadIsToldAndLeftAsItIs() throws Exception {
    Files.writeString(desktop.store.folder(id).resolve("run.json"), "{");
    List<String> before = files();
    desktop.room.verbs().resume(id);
    assertThat(desktop.told).singleElement().asString().startsWith("bad: in run.json");
    desktop.room.verbs().branch(id, 1);
    assertThat(desktop.told).hasSize(2);
    desktop.room.runs().runs().refresh();
    desktop.room.runs().runs().refresh();
    assertThat(desktop.told).as("once").hasSize(3);
    assertThat(desktop.told.get(2)).startsWith("bad: ").contains(id).contains("is not listed");
    assertThat(desktop.room.runs().runs().all()).isEmpty();
    assertThat(desktop.scrubber().runId()).isNull();
    assertNothingDone(before);
    assertThat(desktop.failures).isEmpty();
  }

  @Test
  void aRunWithoutWeightsIsToldAndLeftAsItIs() throws Exception {
    Path checkpoints = desktop.store.folder(id).resolve("checkpoints");
    try (Stream<Path> files = Files.list(checkpoints)) {
      for (Path file : files.toList()) {
        Files.writeString(file, "spoilt");
      }
    }
    List<String> before = files();
    desktop.room.verbs().resume(id);
    assertThat(desktop.told)
        .singleElement()
        .asString()
        .startsWith("bad: ")
        .contains(id)
        .contains("no weights to go on from");
    assertNothingDone(before);
  }

  @Test
  void itsFolderIsShown() {
    desktop.room.verbs().openFolder(id);
    assertThat(desktop.folders).containsExactly(home.resolve("runs").resolve(id).toAbsolutePath());
    assertThat(desktop.folders.get(0)).isDirectory();
  }
}
