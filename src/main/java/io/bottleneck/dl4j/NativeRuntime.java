package io.bottleneck.dl4j;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.deeplearning4j.util.CrashReportingUtil;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The native libraries' process-wide and per-thread settings.
 *
 * <p>ND4J's OpenMP and OpenBLAS pools take all cores by default and fight each other and the
 * window: 10 s an epoch instead of 4 s on two cores. OpenMP's number of threads belongs to the
 * calling thread, OpenBLAS's to the process.
 */
final class NativeRuntime {
  /** Held here because the logging library keeps loggers, and their levels, only weakly. */
  private static final List<Logger> CHATTY =
      List.of(
          Logger.getLogger("org.nd4j"),
          Logger.getLogger("org.deeplearning4j"),
          Logger.getLogger("org.bytedeco"));

  static {
    for (Logger logger : CHATTY) {
      logger.setLevel(Level.WARNING);
    }
    // Its reports land in the working directory and name the user's machine.
    CrashReportingUtil.crashDumpsEnabled(false);
    // Otherwise ND4J calls System.gc() every few seconds, which the window would feel.
    Nd4j.getMemoryManager().togglePeriodicGc(false);
    // ND4J has just given OpenBLAS all cores; a run may ask for more than one again.
    openblas_nolapack.blas_set_num_threads(1);
  }

  private NativeRuntime() {}

  /** Loads the libraries, once; later calls cost nothing. */
  static void load() {}

  /** Prepares the calling thread to train with {@code threads} native threads. */
  static void enter(int threads) {
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
    openblas_nolapack.blas_set_num_threads(threads);
  }
}
