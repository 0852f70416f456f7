package io.bottleneck.export.tensorboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * TFRecord, TensorFlow's frame for one record of a file: the length, its checksum, the data, their
 * checksum, all numbers little-endian. See "TFRecord and tf.train.Example" in the TensorFlow guide.
 */
final class RecordFrame {
  private static final int BYTES_AROUND = Long.BYTES + Integer.BYTES + Integer.BYTES;
  private static final int MASK_DELTA = 0xA282EAD8;

  private RecordFrame() {}

  static byte[] around(byte[] data) {
    ByteBuffer frame =
        ByteBuffer.allocate(Math.addExact(data.length, BYTES_AROUND))
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(data.length);
    int lengthChecksum = maskedChecksum(frame.array(), Long.BYTES);
    return frame.putInt(lengthChecksum).put(data).putInt(maskedChecksum(data, data.length)).array();
  }

  /** Masked, because the checksum of data that hold their own checksum says little. */
  private static int maskedChecksum(byte[] data, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(data, 0, length);
    return Integer.rotateRight((int) checksum.getValue(), 15) + MASK_DELTA;
  }
}
