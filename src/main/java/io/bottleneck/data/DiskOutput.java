package io.bottleneck.data;

import java.io.IOException;
import java.io.OutputStream;

/** Bytes on their way into one file. */
public abstract class DiskOutput extends OutputStream {
  /** Returns when everything written so far would survive a power cut. */
  public abstract void force() throws IOException;
}
