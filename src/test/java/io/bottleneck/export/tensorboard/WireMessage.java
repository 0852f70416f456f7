package io.bottleneck.export.tensorboard;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A protocol buffers message taken apart without its schema: numbers as {@code Long} of their bits,
 * everything else as bytes. Shares nothing with what writes messages.
 */
public final class WireMessage {
  private final Map<Integer, List<Object>> fields = new TreeMap<>();

  public WireMessage(byte[] message) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(message))) {
      while (in.available() > 0) {
        long key = varint(in);
        fields.computeIfAbsent((int) (key >>> 3), f -> new ArrayList<>()).add(value(key & 7, in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(long layout, DataInputStream in) throws IOException {
    return switch ((int) layout) {
      case 0 -> varint(in);
      case 1 -> Long.reverseBytes(in.readLong());
      case 2 -> {
        byte[] bytes = in.readNBytes((int) varint(in));
        yield bytes;
      }
      case 5 -> (long) Integer.reverseBytes(in.readInt());
      default -> throw new IOException("layout " + layout);
    };
  }

  private static long varint(DataInputStream in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      value += (long) (next % 128) << shift;
      if (next < 128) {
        return value;
      }
    }
    throw new IOException("endless number");
  }

  public boolean has(int field) {
    return fields.containsKey(field);
  }

  public long number(int field) {
    return (Long) single(field);
  }

  public float float32(int field) {
    return Float.intBitsToFloat((int) number(field));
  }

  public double float64(int field) {
    return Double.longBitsToDouble(number(field));
  }

  public byte[] bytes(int field) {
    return (byte[]) single(field);
  }

  public String text(int field) {
    return new String(bytes(field), StandardCharsets.UTF_8);
  }

  public WireMessage message(int field) {
    return new WireMessage(bytes(field));
  }

  public List<WireMessage> messages(int field) {
    return fields.getOrDefault(field, List.of()).stream()
        .map(bytes -> new WireMessage((byte[]) bytes))
        .toList();
  }

  public List<String> texts(int field) {
    return fields.getOrDefault(field, List.of()).stream()
        .map(bytes -> new String((byte[]) bytes, StandardCharsets.UTF_8))
        .toList();
  }

  public double[] doubles(int field) {
    byte[] packed = bytes(field);
    double[] values = new double[packed.length / 8];
    for (int i = 0; i < values.length; i++) {
      long bits = 0;
      for (int b = 7; b >= 0; b--) {
        bits = bits << 8 | packed[8 * i + b] & 0xFF;
      }
      values[i] = Double.longBitsToDouble(bits);
    }
    return values;
  }

  private Object single(int field) {
    List<Object> values = fields.getOrDefault(field, List.of());
    if (values.size() != 1) {
      throw new AssertionError("field %d is there %d times".formatted(field, values.size()));
    }
    return values.get(0);
  }
}
