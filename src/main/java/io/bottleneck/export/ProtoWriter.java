package io.bottleneck.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One message in the protocol buffers wire format, written field by field: each field is a key (its
 * number and how its value is laid out) and the value, in any order, and a nested message is a
 * field of bytes. Knows no schema: numbers and types of the fields are the caller's to get right.
 * See "Encoding" in the Protocol Buffers documentation.
 *
 * <p>Every field given is written, defaults too. Long values are kept as they came and not copied
 * from message to message, so that a nest of messages takes as much memory as its values. Not safe
 * for use from several threads.
 */
public final class ProtoWriter {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED32 = 5;
  private static final int LARGEST_FIELD = (1 << 29) - 1;

  /** From this many bytes on a value is kept as it came. */
  private static final int LONG = 1 << 12;

  /** What stands before {@link #out}; arrays that nobody changes. */
  private final List<byte[]> before = new ArrayList<>();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long sizeBefore;

  /** A field of type int32, int64, uint32, uint64, bool or enum; negative ones take ten bytes. */
  public ProtoWriter varint(int field, long value) {
    key(field, VARINT);
    varint(value);
    return this;
  }

  /** A field of type fixed32 or sfixed32. */
  public ProtoWriter fixed32(int field, int value) {
    key(field, FIXED32);
    littleEndian(value, Integer.BYTES);
    return this;
  }

  /** A field of type fixed64 or sfixed64. */
  public ProtoWriter fixed64(int field, long value) {
    key(field, FIXED64);
    littleEndian(value, Long.BYTES);
    return this;
  }

  /** A field of type float; any value, NaN and infinities included. */
  public ProtoWriter float32(int field, float value) {
    return fixed32(field, Float.floatToRawIntBits(value));
  }

  /** A field of type double; any value, NaN and infinities included. */
  public ProtoWriter float64(int field, double value) {
    return fixed64(field, Double.doubleToRawLongBits(value));
  }

  /** A field of type bytes. */
  public ProtoWriter bytes(int field, byte[] value) {
    return own(field, value.length < LONG ? value : value.clone());
  }

  /** A field of bytes that nobody else will change. */
  private ProtoWriter own(int field, byte[] value) {
    key(field, LENGTH_DELIMITED);
    varint(value.length);
    if (value.length < LONG) {
      out.writeBytes(value);
    } else {
      seal();
      add(value);
    }
    return this;
  }

  /** A field of type string. */
  public ProtoWriter string(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A nested message; later changes of {@code value} do not show. */
  public ProtoWriter message(int field, ProtoWriter value) {
    if (value.size() < LONG) {
      return own(field, value.toBytes());
    }
    key(field, LENGTH_DELIMITED);
    varint(value.size());
    seal();
    value.seal();
    value.before.forEach(this::add);
    return this;
  }

  /** A repeated float field, packed. */
  public ProtoWriter packedFloats(int field, float[] values) {
    ByteBuffer packed = packed(values.length, Float.BYTES);
    packed.asFloatBuffer().put(values);
    return own(field, packed.array());
  }

  /** A repeated double field, packed. */
  public ProtoWriter packedDoubles(int field, double[] values) {
    ByteBuffer packed = packed(values.length, Double.BYTES);
    packed.asDoubleBuffer().put(values);
    return own(field, packed.array());
  }

  /** Bytes of what was written so far. */
  public long size() {
    return sizeBefore + out.size();
  }

  /**
   * What was written so far, as a new array.
   *
   * @throws IllegalStateException if no array is that long
   */
  public byte[] toBytes() {
    if (size() > Integer.MAX_VALUE - 8) {
      throw new IllegalStateException("a message of %,d bytes".formatted(size()));
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream((int) size());
    before.forEach(all::writeBytes);
    all.writeBytes(out.toByteArray());
    return all.toByteArray();
  }

  /** Writes what was written so far. */
  public void writeTo(OutputStream target) throws IOException {
    for (byte[] bytes : before) {
      target.write(bytes);
    }
    out.writeTo(target);
  }

  private void seal() {
    if (out.size() > 0) {
      add(out.toByteArray());
      out.reset();
    }
  }

  private void add(byte[] bytes) {
    before.add(bytes);
    sizeBefore += bytes.length;
  }

  private static ByteBuffer packed(int count, int size) {
    return ByteBuffer.allocate(Math.multiplyExact(count, size)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void key(int field, int layout) {
    if (field < 1 || field > LARGEST_FIELD) {
      throw new IllegalArgumentException("%d is no number of a field".formatted(field));
    }
    varint((long) field << 3 | layout);
  }

  /** Seven bits a byte, the lowest first; the top bit says that more follow. */
  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private void littleEndian(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> 8 * i));
    }
  }
}
