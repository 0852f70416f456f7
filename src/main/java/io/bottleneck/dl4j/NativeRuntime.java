package io.bottleneck.dl4j;

import org.bytedeco.openblas.global.openblas_nolapack;
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
  /** DL4J's reports would land in the working directory and describe the user's machine. */
  private static final String CRASH_REPORTS = "org.deeplearning4j.crash.reporting.enabled";

  static {
    if (System.getProperty(CRASH_REPORTS) == null) {
      System.setProperty(CRASH_REPORTS, "false");
    }
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
