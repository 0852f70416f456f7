package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.export.tensorboard.WireMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.shade.protobuf.CodedInputStream;
import org.nd4j.shade.protobuf.UnknownFieldSet;

class ProtoWriterTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void writesTheBytesOfTheSpecificationsExamples() {
    assertThat(hex(new ProtoWriter().varint(1, 150))).isEqualTo("089601");
    assertThat(hex(new ProtoWriter().string(2, "testing"))).isEqualTo("120774657374696e67");
    assertThat(hex(new ProtoWriter().message(3, new ProtoWriter().varint(1, 150))))
        .isEqualTo("1a03089601");
    assertThat(hex(new ProtoWriter().varint(1, -2))).isEqualTo("08feffffffffffffffff01");
    assertThat(hex(new ProtoWriter().float32(1, 1f).float64(2, -2d)))
        .isEqualTo("0d0000803f1100000000000000c0");
    assertThat(hex(new ProtoWriter().packedFloats(1, new float[] {1, -2})))
        .isEqualTo("0a080000803f000000c0");
    assertThat(hex(new ProtoWriter().packedDoubles(1, new double[] {1})))
        .isEqualTo("0a08000000000000f03f");
    assertThat(new ProtoWriter().toBytes()).isEmpty();
  }

  @Test
  void whateverIsWrittenIsReadByTwoReaders() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      long number = random.nextLong() >> random.nextInt(64);
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      int field = 1 + random.nextInt((1 << 29) - 10);
      byte[] message =
          new ProtoWriter()
              .varint(field, number)
              .fixed32(field + 1, (int) number)
              .fixed64(field + 2, number)
              .bytes(field + 3, bytes)
              .string(field + 4, "é√" + number)
              .toBytes();

      WireMessage own = new WireMessage(message);
      assertThat(own.number(field)).isEqualTo(number);
      assertThat(own.number(field + 1)).isEqualTo((int) number);
      assertThat(own.number(field + 2)).isEqualTo(number);
      assertThat(own.bytes(field + 3)).isEqualTo(bytes);
      assertThat(own.text(field + 4)).isEqualTo("é√" + number);

      UnknownFieldSet library = UnknownFieldSet.parseFrom(CodedInputStream.newInstance(message));
      assertThat(library.getField(field).getVarintList()).containsExactly(number);
      assertThat(library.getField(field + 1).getFixed32List()).containsExactly((int) number);
      assertThat(library.getField(field + 2).getFixed64List()).containsExactly(number);
      assertThat(library.getField(field + 3).getLengthDelimitedList().get(0).toByteArray())
          .isEqualTo(bytes);
    }
  }

  @Test
  void longValuesStandWhereTheyWereWrittenAndAsTheyWereThen() throws IOException {
    byte[] first = new byte[5000];
    new Random(1).nextBytes(first);
    byte[] expected = first.clone();
    ProtoWriter inner = new ProtoWriter().varint(1, 7).bytes(2, first).varint(3, 8);
    ProtoWriter outer = new ProtoWriter().string(1, "before").message(2, inner).string(3, "after");
    long size = outer.size();
    first[0]++;
    inner.varint(4, 9);

    ByteArrayOutputStream streamed = new ByteArrayOutputStream();
    outer.writeTo(streamed);
    assertThat(streamed.toByteArray()).isEqualTo(outer.toBytes()).hasSize((int) size);
    WireMessage read = new WireMessage(outer.toBytes());
    assertThat(read.text(1)).isEqualTo("before");
    assertThat(read.text(3)).isEqualTo("after");
    WireMessage nested = read.message(2);
    assertThat(nested.bytes(2)).isEqualTo(expected);
    assertThat(nested.number(3)).isEqualTo(8);
    assertThat(nested.has(4)).isFalse();
  }

  @Test
  void refusesNumbersNoFieldHas() {
    assertThatThrownBy(() -> new ProtoWriter().varint(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ProtoWriter().varint(1 << 29, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String hex(ProtoWriter message) {
    return HEX.formatHex(message.toBytes());
  }
}
