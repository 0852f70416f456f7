package io.bottleneck;

import io.bottleneck.lab.TourOptions;
import io.bottleneck.ui.fx.FxThread;
import io.bottleneck.ui.fx.Until;
import io.bottleneck.ui.shell.DesktopServices;
import io.bottleneck.ui.shell.Shell;
import io.bottleneck.ui.shell.desk.RunRoom;
import io.bottleneck.ui.tour.Tour;
import io.bottleneck.ui.workbench.Workers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The desktop: asks {@link Wiring} for services and hands them to the window. With the argument
 * {@code tour} the window then drives itself.
 */
public final class DesktopApplication extends Application {
  /** How long the window's last frames may take to be through. */
  private static final long LAST_FRAMES_MILLIS = 300;

  private final AtomicInteger uncaught = new AtomicInteger();
  private Wiring wiring;

  /** Opens the window; returns when it is closed. */
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    Optional<TourOptions> tour = tourOptions(getParameters().getRaw());
    wiring =
        tour.map(options -> Wiring.atHome(options.out().resolve("home"))).orElseGet(Wiring::new);
    Shell shell = new Shell(stage, services());
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> tell(shell, failure));
    wiring.onFailure((thread, failure) -> tell(shell, failure));
    shell.show();
    tour.ifPresent(options -> wiring.tour().execute(() -> takeTour(options, shell)));
  }

  private void tell(Shell shell, Throwable failure) {
    uncaught.incrementAndGet();
    FxThread.executor().execute(() -> shell.unexpected(failure));
  }

  private DesktopServices services() {
    return new DesktopServices(
        new RunRoom.Services(
            wiring.trainingService(),
            wiring.runStore(),
            wiring::runDesk,
            wiring.matrixProduct(),
            wiring::versions),
        wiring.datasetLoader(),
        wiring::download,
        wiring.modelStore(),
        new Workers(wiring.workersInference(), wiring.workersBackground(), FxThread.executor()),
        wiring.home(),
        wiring.shippedFolder(),
        wiring.nativeThreads(),
        folder -> getHostServices().showDocument(folder.toUri().toString()));
  }

  private void takeTour(TourOptions options, Shell shell) {
    int code = new Tour(options, shell, wiring.tourClock(), Platform::runLater, uncaught).run();
    Platform.runLater(
        () -> {
          Platform.setImplicitExit(false); // the tour's own exit code shall be the process's
          shell.close();
          shell.stage().hide();
        });
    Until.holds(() -> false, LAST_FRAMES_MILLIS).join(); // or they meet a renderer that is gone
    System.exit(code);
  }

  private static Optional<TourOptions> tourOptions(List<String> arguments) {
    return arguments.isEmpty()
        ? Optional.empty()
        : Optional.of(TourOptions.parse(arguments.toArray(String[]::new)));
  }

  @Override
  public void stop() {
    wiring.close();
  }
}
