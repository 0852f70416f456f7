package io.bottleneck.lab.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.BesideWindows;
import io.bottleneck.data.Disk;
import io.bottleneck.data.FaultyDisk;
import io.bottleneck.lab.download.DownloadProgress.State;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two made-up files on two mirrors of the test's own. */
@BesideWindows
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DownloadTest {
  private static final MadeUpFile IMAGES = MadeUpFile.of("images.gz", 300_000, 1);
  private static final MadeUpFile LABELS = MadeUpFile.of("labels.gz", 500, 2);
  private static final int HALF = IMAGES.packed().length / 2;

  private static final String LOCK = ".download.lock";

  /** A second; one tick more is too long. */
  private static final int PATIENCE_TICKS = 10;

  private final ExecutorService web = Executors.newFixedThreadPool(2);
  private final ExecutorService ticking = Executors.newSingleThreadExecutor();
  private final HandClock clock = new HandClock();
  private final HttpClient client = WebClient.of(web, ProxyEnvironment.of(name -> null));
  private final List<DownloadProgress> progress = new ArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private Consumer<DownloadProgress> onProgress = now -> {};
  private boolean cancelled;

  @TempDir private Path home;
  private Path folder;
  private TestMirror first;
  private TestMirror second;

  @BeforeEach
  void openMirrors() throws IOException {
    folder = home.resolve("mnist");
    first = mirror();
    second = mirror();
  }

  private static TestMirror mirror() throws IOException {
    TestMirror mirror = new TestMirror();
    for (MadeUpFile file : List.of(IMAGES, LABELS)) {
      mirror.answer(file.name(), TestMirror.whole(file.packed()));
    }
    return mirror;
  }

  @AfterEach
  void closeMirrors() {
    first.close();
    second.close();
    web.shutdownNow();
    ticking.shutdownNow();
    assertThat(clock.watchers()).isZero();
  }

  private DownloadReport run() throws DownloadException {
    return run(Disk.REAL, false);
  }

  private DownloadReport run(Disk disk, boolean replace) throws DownloadException {
    return download(disk, List.of(first.address(), second.address()))
        .run(folder, List.of(), replace, listener());
  }

  private Download download(Disk disk, List<URI> mirrors) {
    return new Download(
        client,
        clock,
        Duration.ofSeconds(1),
        disk,
        List.of(IMAGES.published(), LABELS.published()),
        mirrors);
  }

  private DownloadListener listener() {
    return new DownloadListener() {
      @Override
      public void at(DownloadProgress now) {
        progress.add(now);
        onProgress.accept(now);
      }

      @Override
      public void told(String sentence) {
        told.add(sentence);
      }

      @Override
      public boolean cancelled() {
        return cancelled;
      }
    };
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(LOCK))
          .sorted()
          .toList();
    }
  }

  private byte[] placed(MadeUpFile file) throws IOException {
    return Files.readAllBytes(folder.resolve(file.name()));
  }

  private Path part() {
    return folder.resolve("images.gz.part");
  }

  private void leave(byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    Files.write(part(), bytes);
  }

  private static byte[] half() {
    return Arrays.copyOf(IMAGES.packed(), HALF);
  }

  @Test
  void bringsAllFilesAndNothingElseAndTellsHowFarItIs() throws IOException {
    DownloadReport report = run();
    assertThat(names()).containsExactly("images.gz", "labels.gz");
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
    assertThat(placed(LABELS)).isEqualTo(LABELS.packed());
    assertThat(report.files())
        .extracting(DownloadReport.FileReport::mirror)
        .containsOnly(first.address());
    assertThat(second.requests()).isEmpty();
    DownloadProgress last = progress.get(progress.size() - 1);
    assertThat(last.fraction()).isEqualTo(1);
    assertThat(last.files())
        .extracting(DownloadProgress.FileProgress::state)
        .containsOnly(State.FETCHED);
    assertThat(progress).extracting(DownloadProgress::bytes).isSorted();
    assertThat(progress).extracting(DownloadProgress::total).containsOnly(last.bytes());
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsThereIsKeptAndNotFetchedAgain() throws IOException {
    run();
    first.requests().clear();
    DownloadReport report = run();
    assertThat(first.requests()).isEmpty();
    assertThat(report.files()).extracting(DownloadReport.FileReport::mirror).containsOnlyNulls();
    Files.delete(folder.resolve("labels.gz"));
    run();
    assertThat(first.requests()).containsExactly("labels.gz");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void whoeverCompressedItTheRightContentPasses(int level) throws IOException {
    byte[] other = MadeUpFile.packed(IMAGES.content(), level);
    assertThat(other).isNotEqualTo(IMAGES.packed());
    first.answer("images.gz", TestMirror.whole(other));
    run();
    assertThat(placed(IMAGES)).isEqualTo(other);
  }

  @Test
  void oneChangedByteIsNeverTaken() throws IOException {
    byte[] content = IMAGES.content().clone();
    content[1000]++;
    first.answer("images.gz", TestMirror.whole(MadeUpFile.packed(content, 9)));
    DownloadReport report = run();
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
    assertThat(report.files().get(0).mirror()).isEqualTo(second.address());
    assertThat(told)
        .containsExactly(
            "images.gz: %s failed: what it gave holds other content than expected (by its SHA-256)."
                .formatted(first.address()));
  }

  @Test
  void whereNoMirrorHasItEachIsNamedWithItsReason() throws IOException {
    first.answer("images.gz", TestMirror.status(404));
    second.answer("images.gz", TestMirror.status(500));
    String refusing = "http://localhost:%d/".formatted(closedPort());
    assertThatThrownBy(
            () ->
                download(Disk.REAL, List.of(first.address(), second.address()))
                    .run(folder, List.of(Mirrors.parse(refusing)), false, listener()))
        .isInstanceOf(DownloadException.class)
        .hasMessage(
            "images.gz could not be fetched (%s: the connection was refused; %s: it answered with"
                    .formatted(refusing, first.address())
                + " status 404; %s: it answered with status 500) and nothing of it is kept;"
                    .formatted(second.address())
                + " look at the connection or name another mirror, then run it again to go on.");
    assertThat(names()).isEmpty();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aMirrorThatFailedIsAskedLastForTheOthers() throws IOException {
    first.answer("images.gz", TestMirror.status(500));
    run();
    assertThat(first.requests()).containsExactly("images.gz");
    assertThat(second.requests()).containsExactly("images.gz", "labels.gz");
  }

  @Test
  void theNextMirrorGoesOnWhereTheFirstBroke() throws IOException {
    first.answer("images.gz", TestMirror.cutOff(IMAGES.packed(), HALF));
    run();
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
    assertThat(second.requests()).first().asString().startsWith("images.gz bytes=");
    assertThat(told).singleElement().asString().contains("the connection broke");
  }

  @Test
  void whatWasCutOffIsKeptAndGoneOnWithTheNextTime() throws IOException {
    first.answer("images.gz", TestMirror.cutOff(IMAGES.packed(), HALF));
    second.answer("images.gz", TestMirror.status(503));
    assertThatThrownBy(this::run)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("bytes of it are kept in " + part());
    long kept = Files.size(part());
    assertThat(kept).isBetween(1L, (long) HALF);
    assertThat(names()).containsExactly("images.gz.part");
    first.answer("images.gz", TestMirror.whole(IMAGES.packed()));
    first.requests().clear();
    run();
    assertThat(first.requests()).containsExactly("images.gz bytes=" + kept + "-", "labels.gz");
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
    assertThat(names()).containsExactly("images.gz", "labels.gz");
  }

  @Test
  void aServerWithoutRangesStartsAnew() throws IOException {
    leave(half());
    first.answer("images.gz", TestMirror.rangeless(IMAGES.packed()));
    run();
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
    assertThat(first.requests()).hasSize(2);
    assertThat(progress.get(0).files().get(0).bytes()).isEqualTo(HALF);
  }

  @Test
  void halvesThatDoNotFitAreFetchedAnewFromTheSameMirror() throws IOException {
    leave(Arrays.copyOf(MadeUpFile.packed(IMAGES.content(), 1), HALF));
    run();
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
    assertThat(first.requests())
        .containsExactly("images.gz bytes=" + HALF + "-", "images.gz", "labels.gz");
    assertThat(second.requests()).isEmpty();
  }

  @Test
  void aWholePartOnlyNeedsItsCheck() throws IOException {
    leave(IMAGES.packed());
    run();
    assertThat(first.requests())
        .containsExactly("images.gz bytes=" + IMAGES.packed().length + "-", "labels.gz");
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
  }

  @Test
  void aPartLongerThanTheFileIsThrownAway() throws IOException {
    leave(new byte[IMAGES.packed().length + 5]);
    run();
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
  }

  @Test
  void anotherRangeThanAskedForIsNotTaken() throws IOException {
    leave(half());
    first.answer(
        "images.gz",
        exchange -> {
          if (exchange.getRequestHeaders().containsKey("Range")) {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/10");
            exchange.sendResponseHeaders(206, 10);
            exchange.getResponseBody().write(new byte[10]);
          } else {
            TestMirror.whole(IMAGES.packed()).to(exchange);
          }
        });
    run();
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
    assertThat(second.requests()).isEmpty();
  }

  @Test
  void aLoginPageDoesNotCostWhatIsThere() throws IOException {
    leave(half());
    byte[] page = "<html>Please log in</html>".getBytes();
    first.answer("images.gz", TestMirror.rangeless(page));
    run();
    assertThat(second.requests()).first().isEqualTo("images.gz bytes=" + HALF + "-");
    assertThat(told).singleElement().asString().contains("what it gave is no gzip file");
  }

  @Test
  void neverMoreIsWrittenThanTheFileCanHave() throws IOException {
    long most = IMAGES.published().mostPackedBytes();
    long[] longest = {0};
    onProgress = now -> longest[0] = Math.max(longest[0], now.files().get(0).bytes());
    first.answer("images.gz", TestMirror.endless(half()));
    second.answer(
        "images.gz",
        exchange -> {
          exchange.sendResponseHeaders(200, 1L << 40);
          exchange.getResponseBody().write(IMAGES.packed());
          exchange.getResponseBody().flush();
        });
    assertThatThrownBy(this::run)
        .hasMessageContaining(first.address() + ": it gives more than the")
        .hasMessageContaining(second.address() + ": it gives more than the")
        .hasMessageContaining("nothing of it is kept");
    assertThat(longest[0]).isLessThanOrEqualTo(most);
    assertThat(names()).isEmpty();
  }

  @Test
  void aSilentMirrorGivesWayToTheNext() throws IOException {
    first.answer("images.gz", first.stalled(IMAGES.packed(), HALF));
    onProgress =
        now -> {
          if (now.files().get(0).bytes() == HALF && told.isEmpty()) {
            onProgress = later -> {};
            ticking.execute(this::tickUntilToldOf);
          }
        };
    run();
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
    assertThat(second.requests()).first().isEqualTo("images.gz bytes=" + HALF + "-");
    assertThat(told).singleElement().asString().contains("nothing arrived for 1 s");
  }

  private void tickUntilToldOf() {
    while (told.isEmpty()) {
      clock.tickIfWatched();
    }
  }

  @Test
  void aMirrorThatNeverAnswersGivesWayToo() throws IOException {
    first.answer("images.gz", first.mute(() -> clock.tick(PATIENCE_TICKS + 1)));
    run();
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
    assertThat(told).singleElement().asString().contains("nothing arrived for 1 s");
  }

  @Test
  void aSlowDiskIsNoSilentMirror() throws IOException {
    onProgress =
        now -> {
          if (now.files().get(0).state() == State.FETCHING) {
            clock.tick(PATIENCE_TICKS + 1);
          }
        };
    run();
    assertThat(told).isEmpty();
    assertThat(second.requests()).isEmpty();
  }

  @Test
  void cancellingKeepsWhatHasArrived() throws IOException {
    first.answer("images.gz", first.stalled(IMAGES.packed(), HALF));
    onProgress =
        now -> {
          if (now.files().get(0).bytes() == HALF) {
            cancelled = true;
            clock.tick(1);
          }
        };
    assertThatThrownBy(this::run).isInstanceOf(CancellationException.class);
    assertThat(names()).containsExactly("images.gz.part");
    assertThat(part()).hasBinaryContent(half());
    assertThat(second.requests()).isEmpty();
  }

  @Test
  void cancellingDuringTheCheckKeepsAllOfIt() throws IOException {
    onProgress = now -> cancelled = now.files().get(0).state() == State.CHECKING;
    assertThatThrownBy(this::run).isInstanceOf(CancellationException.class);
    assertThat(part()).hasBinaryContent(IMAGES.packed());
  }

  @Test
  void redirectsAreFollowed() throws IOException {
    leave(half());
    first.answer("images.gz", TestMirror.redirect(second.address().resolve("images.gz")));
    DownloadReport report = run();
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
    assertThat(second.requests()).containsExactly("images.gz bytes=" + HALF + "-");
    assertThat(report.files().get(0).mirror()).isEqualTo(first.address());
  }

  @Test
  void theUsersMirrorIsAskedFirstAndOnlyOnce() throws IOException {
    second.answer("images.gz", TestMirror.status(404));
    download(Disk.REAL, List.of(first.address(), second.address()))
        .run(folder, List.of(second.address()), false, listener());
    assertThat(second.requests()).containsExactly("images.gz");
    assertThat(first.requests()).containsExactly("images.gz", "labels.gz");
  }

  @Test
  void aFileOfOtherContentIsRefusedBeforeAnythingIsFetched() throws IOException {
    Files.createDirectories(folder);
    Path other = Files.write(folder.resolve("labels.gz"), MadeUpFile.packed(new byte[500], 9));
    assertThatThrownBy(this::run)
        .isInstanceOfSatisfying(
            DownloadException.class,
            refusal -> {
              assertThat(refusal.isRefused()).isTrue();
              assertThat(refusal.isInTheWay()).isTrue();
            })
        .hasMessage(
            other
                + " is there already, but holds other content than expected (by its SHA-256) and was"
                + " left as it is; choose another folder, or let it be set aside.");
    assertThat(names()).containsExactly("labels.gz");
    assertThat(first.requests()).isEmpty();
  }

  @Test
  void orItIsSetAsideOnceTheRightOneHasArrived() throws IOException {
    Files.createDirectories(folder);
    Path other = Files.writeString(folder.resolve("labels.gz"), "mine");
    DownloadReport report = run(Disk.REAL, true);
    assertThat(placed(LABELS)).isEqualTo(LABELS.packed());
    Path aside = report.files().get(1).aside();
    assertThat(aside).hasContent("mine").isEqualTo(Path.of(other + ".unreadable"));
  }

  @Test
  void whatIsInTheWayIsBackInItsPlaceWhereTheRightOneCannotBeMovedThere() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    onLabelsChecked(() -> disk.failAt(2));
    assertThatThrownBy(() -> run(disk, true))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("bytes of it are kept in " + folder.resolve("labels.gz.part") + ";");
    assertThat(folder.resolve("labels.gz")).hasContent("mine");
    assertThat(names()).containsExactly("images.gz", "labels.gz", "labels.gz.part");
  }

  @Test
  void orItIsSaidWhereItIs() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    onLabelsChecked(() -> disk.failFrom(2));
    Path aside = folder.resolve("labels.gz.unreadable");
    assertThatThrownBy(() -> run(disk, true))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining(", while the file that was there is now " + aside + ";");
    assertThat(aside).hasContent("mine");
  }

  /** Leaves another file in the place of the labels; breaks the disk right before they go there. */
  private void onLabelsChecked(Runnable broken) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("labels.gz"), "mine");
    onProgress =
        now -> {
          if (now.files().get(1).state() == State.CHECKING
              && Files.exists(folder.resolve("labels.gz.part"))) {
            broken.run();
          }
        };
  }

  @Test
  void aFullDiskEndsItAndSaysWhatIsKept() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    disk.leaveRoom(1000);
    assertThatThrownBy(() -> run(disk, false))
        .isInstanceOf(DownloadException.class)
        .hasMessageStartingWith(folder.resolve("images.gz") + " could not be written (")
        .hasMessageContaining(FaultyDisk.FULL)
        .hasMessageContaining("make room");
    assertThat(second.requests()).isEmpty();
    disk.heal();
    run(disk, false);
    assertThat(placed(IMAGES)).isEqualTo(IMAGES.packed());
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidInWords() throws IOException {
    Files.writeString(folder, "a file");
    assertThatThrownBy(this::run)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("so nothing was fetched; choose another folder.");
  }

  @Test
  void twoIntoOneFolderAreNeverOnAtTheSameTime() throws IOException {
    List<String> refusals = new ArrayList<>();
    onProgress =
        now -> {
          onProgress = later -> {};
          try {
            run();
          } catch (DownloadException e) {
            refusals.add(e.getMessage());
          }
        };
    run();
    assertThat(refusals)
        .containsExactly(
            "Another download into %s is on, so this one did nothing; wait for it."
                .formatted(folder));
    assertThat(names()).containsExactly("images.gz", "labels.gz");
  }

  @Test
  void whoOpenedTheLockBeforeTheEndKeepsTheNextOut() throws IOException {
    try (RandomAccessFile opened = openedDuringARun()) {
      opened.getChannel().lock();
      assertThatThrownBy(this::run)
          .isInstanceOf(DownloadException.class)
          .hasMessageStartingWith("Another download into ");
    }
    run();
  }

  private RandomAccessFile openedDuringARun() throws IOException {
    List<RandomAccessFile> opened = new ArrayList<>();
    onProgress =
        now -> {
          onProgress = later -> {};
          try {
            opened.add(new RandomAccessFile(folder.resolve(LOCK).toFile(), "rw"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    run();
    return opened.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mnist",
        "ftp://example.org/",
        "http:///mnist",
        "https://me:secret@example.org/",
        "https://example.org/?a=b",
        "http://exa mple.org/"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> Mirrors.parse(text))
        .isInstanceOfSatisfying(
            DownloadException.class, refusal -> assertThat(refusal.isRefused()).isTrue())
        .hasMessageContaining("is no mirror's address");
  }

  @Test
  void anAddressGetsItsLastStroke() throws IOException {
    assertThat(Mirrors.parse(" https://example.org/mnist ").resolve("a.gz"))
        .isEqualTo(URI.create("https://example.org/mnist/a.gz"));
  }
}
