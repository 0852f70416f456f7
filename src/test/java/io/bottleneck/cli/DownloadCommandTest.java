package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.BesideWindows;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.download.Download;
import io.bottleneck.lab.download.HandClock;
import io.bottleneck.lab.download.MadeUpFile;
import io.bottleneck.lab.download.ProxyEnvironment;
import io.bottleneck.lab.download.TestMirror;
import io.bottleneck.lab.download.WebClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two made-up files on a mirror of the test's own. */
@BesideWindows
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DownloadCommandTest {
  private static final MadeUpFile IMAGES = MadeUpFile.of("images.gz", 20_000, 1);
  private static final MadeUpFile LABELS = MadeUpFile.of("labels.gz", 500, 2);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HandClock clock = new HandClock();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicReference<Runnable> atEnd = new AtomicReference<>();
  private boolean ending;

  @TempDir private Path folder;
  private TestMirror mirror;
  private TestMirror builtIn;
  private boolean terminal;

  @BeforeEach
  void open() throws IOException {
    mirror = new TestMirror();
    builtIn = new TestMirror();
    for (MadeUpFile file : List.of(IMAGES, LABELS)) {
      mirror.answer(file.name(), TestMirror.whole(file.packed()));
      builtIn.answer(file.name(), TestMirror.whole(file.packed()));
    }
  }

  @AfterEach
  void close() {
    mirror.close();
    builtIn.close();
    threads.shutdownNow();
  }

  private int run(String... arguments) {
    CommandServices some =
        ReplayServices.of(
            folder.resolve("runs"), () -> new DatasetLoader(null), folder.resolve("sample"));
    Download download =
        new Download(
            WebClient.of(threads, ProxyEnvironment.of(name -> null)),
            clock,
            Duration.ofDays(1),
            Disk.REAL,
            List.of(IMAGES.published(), LABELS.published()),
            List.of(builtIn.address()));
    CommandServices services =
        new CommandServices(
            some.training(),
            some.models(),
            some.digits(),
            some.runs(),
            some.background(),
            some.product(),
            () -> download,
            folder.resolve("home"),
            some.sampleDigits(),
            some.shippedModels(),
            some.versions(),
            1,
            terminal,
            action -> {
              atEnd.set(action);
              return () -> !ending;
            },
            some.children(),
            some.openTour());
    return BottleneckCommand.run(services, new PrintStream(out), new PrintStream(err), arguments);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private Path standard() {
    return folder.resolve("home/datasets/mnist");
  }

  @Test
  void putsTheFilesIntoTheUsersFolderAndSaysSo() throws IOException {
    assertThat(run("download")).isZero();
    assertThat(standard().resolve("images.gz")).hasBinaryContent(IMAGES.packed());
    assertThat(standard().resolve("labels.gz")).hasBinaryContent(LABELS.packed());
    assertThat(text(err)).isEmpty();
    assertThat(text(out).lines())
        .containsExactly(
            "images.gz                   %,10d bytes  from %s"
                .formatted(IMAGES.packed().length, builtIn.address()),
            "labels.gz                   %,10d bytes  from %s"
                .formatted(LABELS.packed().length, builtIn.address()),
            "All of them are as published, in %s.".formatted(standard()),
            "Train with them: bottleneck train --data %s".formatted(standard()));
    out.reset();
    assertThat(run("download")).isZero();
    assertThat(text(out)).contains("was there already").doesNotContain("from http");
  }

  @Test
  void oneObjectOfTheUsersMirrorInTheUsersFolder() throws IOException {
    Path place = folder.resolve("elsewhere");
    URI wrong = mirror.address().resolve("/nothing.here/");
    mirror.answer("labels.gz", TestMirror.status(404));
    assertThat(
            run(
                "download",
                "--json",
                "--mirror",
                mirror.address().toString(),
                "--mirror",
                wrong.toString(),
                "--out",
                place.toString()))
        .isZero();
    JsonNode report = new ObjectMapper().readTree(text(out));
    assertThat(report.get("folder").asText()).isEqualTo(place.toString());
    JsonNode images = report.get("files").get(0);
    assertThat(images.get("name").asText()).isEqualTo("images.gz");
    assertThat(images.get("bytes").asInt()).isEqualTo(IMAGES.packed().length);
    assertThat(images.get("contentSha256").asText()).isEqualTo(IMAGES.published().sha256());
    assertThat(images.get("fetched").asBoolean()).isTrue();
    assertThat(images.get("mirror").asText()).isEqualTo(mirror.address().toString());
    assertThat(images.get("setAside").isNull()).isTrue();
    assertThat(report.get("files").get(1).get("mirror").asText())
        .isEqualTo(builtIn.address().toString());
    assertThat(text(err).lines())
        .containsExactly(
            "labels.gz: %s failed: it answered with status 404.".formatted(mirror.address()),
            "labels.gz: %s failed: it answered with status 404.".formatted(wrong));
  }

  @Test
  void whatNoMirrorHasIsOneSentenceAndAFailure() {
    builtIn.answer("images.gz", TestMirror.status(500));
    assertThat(run("download")).isEqualTo(1);
    assertThat(text(out)).isEmpty();
    assertThat(text(err).lines())
        .last()
        .asString()
        .startsWith("images.gz could not be fetched (" + builtIn.address())
        .endsWith("then run it again to go on.");
  }

  @Test
  void otherContentIsRefusedUnlessForced() throws IOException {
    Files.createDirectories(standard());
    Files.writeString(standard().resolve("labels.gz"), "mine");
    assertThat(run("download")).isEqualTo(2);
    assertThat(text(err).lines()).singleElement().asString().contains("with --force");
    assertThat(builtIn.requests()).isEmpty();
    assertThat(run("download", "--force")).isZero();
    assertThat(text(out)).contains("is now " + standard().resolve("labels.gz.unreadable"));
    assertThat(standard().resolve("labels.gz.unreadable")).hasContent("mine");
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThat(run("download", "--mirror", "ftp://example.org/")).isEqualTo(2);
    assertThat(text(err).lines()).singleElement().asString().contains("ftp://example.org/");
    assertThat(builtIn.requests()).isEmpty();
  }

  @Test
  void whoWatchesSeesHowFarItIs() {
    terminal = true;
    assertThat(run("download")).isZero();
    assertThat(text(err)).contains("[########################] 100 % 0.0 of 0.0 MB");
  }

  @Test
  void controlCAfterTheLastFileFindsItDone() {
    ending = true;
    assertThat(run("download")).isZero();
    atEnd.get().run();
    assertThat(text(err).lines())
        .containsExactly("Done before it could be interrupted: all files are there and checked.");
  }

  @Test
  void controlCKeepsWhatHasArrivedAndTheNextTimeGoesOn() throws Exception {
    int half = IMAGES.packed().length / 2;
    builtIn.answer("images.gz", builtIn.stalled(IMAGES.packed(), half));
    ending = true;
    Future<Integer> code = threads.submit(() -> run("download"));
    Path part = standard().resolve("images.gz.part");
    clock.tick(0); // the mirror was asked
    while (builtIn.requests().isEmpty()) {
      Thread.onSpinWait();
    }
    Future<?> end = threads.submit(atEnd.get());
    while (!code.isDone()) {
      clock.tickIfWatched();
    }
    assertThat(code.get(20, TimeUnit.SECONDS)).isEqualTo(130);
    end.get(20, TimeUnit.SECONDS);
    assertThat(text(err)).contains("bytes are kept, run the same command again to go on.");
    long kept = Files.exists(part) ? Files.size(part) : 0;
    assertThat(kept).isLessThanOrEqualTo(half);
    ending = false;
    builtIn.answer("images.gz", TestMirror.whole(IMAGES.packed()));
    assertThat(run("download")).isZero();
    assertThat(standard().resolve("images.gz")).hasBinaryContent(IMAGES.packed());
  }
}
