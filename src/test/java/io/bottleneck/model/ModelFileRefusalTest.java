package io.bottleneck.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a model file can be damaged, foreign or hostile, and what the user reads. */
class ModelFileRefusalTest {
  private static final int CARD = 0;
  private static final int PARAMETERS = 1;

  private final ModelStore store = new ModelFile();
  private final AutoencoderSpec spec = Specs.small(true);
  private final float[] parameters = Specs.parameters(spec, new Random(1));
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private Path file;

  @BeforeEach
  void aFineModel(@TempDir Path folder) throws IOException {
    file = folder.resolve("model.zip");
    entries.put("card.json", CardJson.write(Specs.card(spec)));
    entries.put("parameters.f32", bytes(parameters));
    entries.put("optimizer.f32", bytes(new float[] {1, 2, 3}));
  }

  @Test
  void whatTheseTestsDamageIsFineAtFirst() throws IOException {
    Files.write(file, zip());
    assertThat(store.open(file).parameters()).isEqualTo(parameters);
    assertThat(zip())
        .isEqualTo(
            savedBytes(
                new SavedModel(Specs.card(spec), parameters, Optional.of(new float[] {1, 2, 3}))));
  }

  @Test
  void aMissingFile() {
    assertRefused("there is no such file");
  }

  @Test
  void aFolder() throws IOException {
    Files.createDirectory(file);
    assertRefused("it is no file");
  }

  @Test
  void anEmptyFile() throws IOException {
    Files.write(file, new byte[0]);
    assertRefused("it is empty");
  }

  @Test
  void aFileCutAnywhere() throws IOException {
    byte[] whole = zip();
    List<Integer> lengths = new ArrayList<>(List.of(1, 2, 3, 4, 5, 21, 22, 23, whole.length - 1));
    for (int i = 1; i < 60; i++) {
      lengths.add(whole.length * i / 60);
    }
    for (int i = 1; i <= 22 + 3 * 70; i++) {
      lengths.add(whole.length - i);
    }
    for (int length : lengths) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused("");
    }
  }

  @Test
  void aFileWithBytesBehindOrBeforeIt() throws IOException {
    byte[] whole = zip();
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertRefused("cut off or damaged at its end");
    byte[] shifted = new byte[whole.length + 5];
    System.arraycopy(whole, 0, shifted, 5, whole.length);
    Files.write(file, shifted);
    assertRefused("no model file of Bottleneck");
  }

  @Test
  void randomBytes() throws IOException {
    Random random = new Random(8);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[1 + random.nextInt(3000)];
      random.nextBytes(noise);
      if (i % 2 == 0 && noise.length > 4) {
        ByteBuffer.wrap(noise).order(ByteOrder.LITTLE_ENDIAN).putInt(0x04034b50);
      }
      Files.write(file, noise);
      assertRefused("");
    }
  }

  @Test
  void everyFlippedBitOfTheHeadersAndManyOfTheContents() throws IOException {
    byte[] whole = zip();
    int directory = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(whole.length - 6);
    Random random = new Random(9);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < 39; i++) {
      places.add(i);
    }
    for (int i = directory; i < whole.length; i++) {
      places.add(i);
    }
    for (int i = 0; i < 300; i++) {
      places.add(random.nextInt(whole.length));
    }
    for (int place : places) {
      byte[] damaged = whole.clone();
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      try {
        SavedModel opened = store.open(file);
        // Zip fields that no content depends on: versions, times, attributes.
        assertThat(opened.parameters()).isEqualTo(parameters);
        assertThat(opened.card()).isEqualTo(Specs.card(spec));
      } catch (ModelFileException e) {
        assertThat(e).hasMessageStartingWith("Cannot open the model ");
      }
    }
  }

  @Test
  void aSerialisedJavaObjectAsTheFile() throws IOException {
    Files.write(file, serialised());
    assertRefused("a serialised Java object");
  }

  @Test
  void aSerialisedJavaObjectAsAnEntry() throws IOException {
    for (String name : List.of("card.json", "parameters.f32")) {
      byte[] fine = entries.put(name, serialised());
      Files.write(file, zip());
      assertRefused(name);
      entries.put(name, fine);
    }
    byte[] payload = serialised();
    entries.put("optimizer.f32", Arrays.copyOf(payload, payload.length / 4 * 4));
    Files.write(file, zip());
    assertThat(bytes(store.open(file).optimiserState().orElseThrow()))
        .as("any bytes are numbers there, and nothing but numbers")
        .isEqualTo(entries.get("optimizer.f32"));
    assertThat(Payload.RUNS).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "preprocessor.bin",
        "configuration.json",
        "codes.f32",
        "../card.json",
        "/etc/passwd",
        "C:\\card.json",
        "sub/",
        "card.json/",
        "CARD.JSON",
        "card.json\u0000",
        "parameters.f32 "
      })
  void anUnknownEntry(String name) throws IOException {
    entries.put(name, new byte[] {1});
    Files.write(file, zip());
    assertRefused("unknown entry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"card.json", "parameters.f32"})
  void aMissingEntry(String name) throws IOException {
    entries.remove(name);
    Files.write(file, zip());
    assertRefused("its entry " + name + " is missing");
  }

  @Test
  void noEntriesAtAll() throws IOException {
    entries.clear();
    Files.write(file, zip());
    assertRefused("no model file of Bottleneck");
  }

  @Test
  void anEntryTwice() throws IOException {
    entries.remove("optimizer.f32");
    entries.put("parameters.f33", bytes(parameters));
    Files.write(file, replaceAll(zip(), "parameters.f33", "parameters.f32"));
    assertRefused("parameters.f32 is there twice");
  }

  @Test
  void aCompressedEntrySuchAsAZipBomb() throws IOException {
    try (ZipOutputStream bomb = new ZipOutputStream(Files.newOutputStream(file))) {
      bomb.putNextEntry(new ZipEntry("card.json"));
      for (int i = 0; i < 64; i++) {
        bomb.write(new byte[1 << 20]);
      }
      bomb.closeEntry();
    }
    assertThat(Files.size(file)).isLessThan(1 << 18);
    assertRefused("card.json is compressed");
  }

  @Test
  void aDirectoryThatDisagreesWithTheEntries() throws IOException {
    assertPatched("headers of the entry card.json differ", CARD, 16, 1); // checksum
    assertPatched("marks that ours never have", CARD, 8, 1); // encrypted
    assertPatched("card.json is compressed", CARD, 10, 8);
    assertPatched("not where it should be", CARD, 20, 7); // packed size
    assertPatched("not where it should be", PARAMETERS, 42, 0); // overlaps the card
    assertPatched("not where it should be", PARAMETERS, 24, -1); // 4 GB
    assertPatched("marks that ours never have", CARD, 32, 5); // comment length
  }

  @Test
  void aHiddenEntryThatTheDirectoryDoesNotName() throws IOException {
    byte[] whole = zip();
    ByteBuffer view = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    int end = whole.length - 22;
    int directory = view.getInt(end + 16);
    int second = directory + 46 + "card.json".length() + 46 + "parameters.f32".length();
    ByteArrayOutputStream hidden = new ByteArrayOutputStream();
    hidden.write(whole, 0, second);
    hidden.write(whole, end, 22);
    byte[] bytes = hidden.toByteArray();
    ByteBuffer patched = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    patched.putShort(second + 8, (short) 2).putShort(second + 10, (short) 2);
    patched.putInt(second + 12, second - directory);
    Files.write(file, bytes);
    assertRefused("bytes that belong to no entry");
  }

  @Test
  void aWrongChecksum() throws IOException {
    byte[] whole = zip();
    whole[30 + "card.json".length() + 4] ^= 1; // inside the card's text
    Files.write(file, whole);
    assertRefused("checksum of card.json is wrong");
  }

  @Test
  void parametersOfAnotherLength() throws IOException {
    entries.put("parameters.f32", bytes(new float[parameters.length - 1]));
    Files.write(file, zip());
    assertRefused("parameters.f32 holds");
    entries.put("parameters.f32", Arrays.copyOf(bytes(parameters), parameters.length * 4 + 1));
    Files.write(file, zip());
    assertRefused("parameters.f32 holds");
    entries.put("parameters.f32", new byte[0]);
    Files.write(file, zip());
    assertRefused("parameters.f32 holds");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void numbersThatAreNone(float value) throws IOException {
    parameters[5] = value;
    entries.put("parameters.f32", bytes(parameters));
    Files.write(file, zip());
    assertRefused("value 6 of parameters.f32 is " + value);
    parameters[5] = 0;
    entries.put("parameters.f32", bytes(parameters));
    entries.put("optimizer.f32", bytes(new float[] {0, value}));
    Files.write(file, zip());
    assertRefused("value 2 of optimizer.f32 is " + value);
  }

  @Test
  void aNegativeRunningVariance() throws IOException {
    parameters[784 * 3 + 3 + 3 * 3] = -0.5f;
    entries.put("parameters.f32", bytes(parameters));
    Files.write(file, zip());
    assertRefused("running variance of layer encoder1 is negative");
  }

  @Test
  void anOptimiserStateThatIsTooLongOrNotOfFloats() throws IOException {
    for (int length : new int[] {0, 3, 7, 8 * parameters.length + 4}) {
      entries.put("optimizer.f32", new byte[length]);
      Files.write(file, zip());
      assertRefused("optimizer.f32 holds");
    }
    entries.put("optimizer.f32", bytes(new float[1]));
    card(text -> text.replace("\"ADAM\"", "\"SGD\""));
    assertRefused("optimizer.f32 holds");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[ 3, 2 ] | [ 2000000000, 2 ] | A layer has 2000000000 units",
        "[ 3, 2 ] | [ 8192, 8192, 8192, 8192, 8192 ] | parameters; at most",
        "[ 3, 2 ] | [ 8192, 2 ] | parameters.f32 holds",
        "[ 3, 2 ] | [ -3, 2 ] | A layer has -3 units",
        "[ 3, 2 ] | [ ] | The encoder has 0 layers",
        "[ 3, 2 ] | [ 99999999999999999999, 2 ] | the field \"spec.encoderSizes[0]\"",
        "\"format\" : 3 | \"format\" : 4 | format version 4",
        "\"format\" : 3 | \"format\" : 4, \"later\" : {} | update Bottleneck",
        "\"format\" : 3 | \"format\" : 0 | names no format version",
        "\"format\" : 3 | \"format\" : \"1\" | names no format version",
        "\"format\" : 3, | | names no format version",
        "\"epoch\" : 1.5 | \"epoch\" : -1 | The epoch is -1",
        "\"epoch\" : 1.5 | \"epoch\" : 1e999 | The epoch is Infinity",
        "\"epoch\" : 1.5 | \"epoch\" : \"1.5\" | the field \"epoch\"",
        "\"epoch\" : 1.5, | | the field \"epoch\" is missing",
        "\"name\" : \"a model\" | \"name\" : null | the field \"name\"",
        "\"name\" : \"a model\" | \"name\" : \"a\", \"name\" : \"b\" | Duplicate field 'name'",
        "\"name\" : \"a model\" | \"name\" : \"a\", \"@class\" : \"java.io.File\" | \"@class\" is unknown",
        "[ 0.07 ] | [ 1e999 ] | training loss of epoch 1 is Infinity",
        "[ 0.07 ] | [ null ] | the field \"trainingLosses[0]\" is null",
        "[ 0.07 ] | [ \"x\" ] | the field \"trainingLosses[0]\" is null or of the wrong type",
        "\"trainingDigits\" : 42000 | \"trainingDigits\" : -1 | training digits is -1",
        "\"nativeThreads\" : 1 | \"nativeThreads\" : 0 | native threads is 0",
        "2026-11-24T10:15:30.123456789Z | yesterday | the field \"created\" cannot be \"yesterday\"",
        "\"java\" : \"17\" | \"java\" : 17 | the field \"versions.java\"",
        "\"java\" : \"17\" | \"java\" : null | the field \"versions.java\"",
        "\"MSE\" | \"BINARY_CROSS_ENTROPY\" , \"x\" : [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]] | deeper",
      })
  void aCardWithAFault(String found, String replacement, String expected) throws IOException {
    assertThat(new String(entries.get("card.json"), StandardCharsets.UTF_8)).contains(found);
    card(text -> text.replace(found, replacement == null ? "" : replacement));
    assertRefused(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "1", "{", "{}", "hello", "{} {}"})
  void aCardThatIsNone(String text) throws IOException {
    card(old -> text);
    assertRefused("card.json");
  }

  @Test
  void aCardWithTextBehindIt() throws IOException {
    card(text -> text + "{}");
    assertRefused("in card.json");
  }

  @Test
  void anOverlongCard() throws IOException {
    card(text -> text + " ".repeat(StrictJson.MAX_BYTES));
    assertRefused("card.json holds");
  }

  @Test
  void anOverlongTextInTheCardIsNotRepeatedToTheUser() throws IOException {
    card(text -> text.replace("\"HE_NORMAL\"", "\"" + "x".repeat(9_000) + "\""));
    assertThat(assertRefused("spec.weightInit").getMessage().length())
        .isLessThan(file.toString().length() + 400);
    card(text -> text.replace("a model", "x".repeat(20_000)));
    assertRefused("longer or deeper");
  }

  @Test
  void aFileWithoutPermission() throws IOException {
    Files.write(file, zip());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(file)) { // a superuser reads everything
      assertThat(store.open(file).parameters()).isEqualTo(parameters);
    } else {
      assertRefused("permission is denied");
    }
  }

  private void assertPatched(String expected, int index, int offset, int value) throws IOException {
    byte[] whole = zip();
    ByteBuffer view = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    int entry = view.getInt(whole.length - 6) + index * (46 + "card.json".length());
    boolean twoBytes = offset == 8 || offset == 10 || offset == 32;
    if (twoBytes) {
      view.putShort(entry + offset, (short) value);
    } else {
      view.putInt(entry + offset, value);
    }
    Files.write(file, whole);
    assertRefused(expected);
  }

  private ModelFileException assertRefused(String expected) {
    ModelFileException[] caught = new ModelFileException[1];
    Consumer<Throwable> keep = e -> caught[0] = (ModelFileException) e;
    assertThatThrownBy(() -> store.open(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("Cannot open the model " + file + ": ")
        .hasMessageContaining(expected)
        .hasMessageEndingWith("; nothing was changed, choose another file.")
        .satisfies(keep::accept);
    assertThat(caught[0].getMessage())
        .doesNotContain("\n", "io.bottleneck", "com.fasterxml", "java.lang", "null;");
    return caught[0];
  }

  private void card(UnaryOperator<String> change) throws IOException {
    String text = new String(CardJson.write(Specs.card(spec)), StandardCharsets.UTF_8);
    entries.put("card.json", change.apply(text).getBytes(StandardCharsets.UTF_8));
    Files.write(file, zip());
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StoredZipWriter zip = new StoredZipWriter(bytes);
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      zip.add(entry.getKey(), entry.getValue().length, out -> out.write(entry.getValue()));
    }
    zip.finish();
    return bytes.toByteArray();
  }

  private byte[] savedBytes(SavedModel model) throws IOException {
    store.save(model, file);
    return Files.readAllBytes(file);
  }

  private static byte[] serialised() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Payload());
    }
    return bytes.toByteArray();
  }

  /** Counts how often it is deserialised. */
  private static final class Payload implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final AtomicInteger RUNS = new AtomicInteger();

    private void readObject(ObjectInputStream in) {
      RUNS.incrementAndGet();
    }
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  /** Replaces a name by one of the same length wherever it stands. */
  private static byte[] replaceAll(byte[] bytes, String name, String other) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
  }
}
