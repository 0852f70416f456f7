package io.bottleneck.export.tensorboard;

import java.io.Closeable;
import java.io.IOException;

/** A file that grows at its end and can be cut back after a write that failed half way. */
interface RecordSink extends Closeable {
  /** Appends the first {@code length} bytes of {@code bytes}. */
  void append(byte[] bytes, int length) throws IOException;

  /** Cuts everything from {@code length} bytes on. */
  void cutTo(long length) throws IOException;
}
