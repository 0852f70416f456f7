package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.export.figure.FigurePng;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.SavedModel;
import io.bottleneck.plot.ClassPalette;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One report of the shipped model on the shipped digits, looked at from all sides. */
class ReportCommandTest {
  private static final Path MODEL = Path.of("models", "seed.zip");
  private static final Path SAMPLE = Path.of("data", "sample");
  private static final List<String> PICTURES =
      List.of(
          "network",
          "loss",
          "reconstructions-train",
          "reconstructions-test",
          "denoising-gaussian",
          "denoising-masking",
          "codes-train",
          "codes-test",
          "manifold");

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private static Outcome outcome;
  private static JsonNode report;
  private static Path out;
  private static DigitDataset heldOut;
  private static Autoencoder network;
  private static SavedModel saved;

  private record Outcome(int exitCode, String out, String err) {}

  @BeforeAll
  static void makeOne() throws IOException {
    out = shared.resolve("the report");
    outcome =
        run(
            "--model",
            MODEL.toString(),
            "--data",
            SAMPLE.toString(),
            "--out",
            out.toString(),
            "--seed",
            "7",
            "--json");
    assertThat(outcome.err).isEmpty();
    assertThat(outcome.exitCode).isZero();
    report = new ObjectMapper().readTree(outcome.out);
    heldOut = new DatasetLoader(null).open(SAMPLE, LoadProgress.NONE).heldOut();
    saved = new ModelFile().open(MODEL);
    network = saved.autoencoder(MatrixProduct.PLAIN);
  }

  private static Outcome run(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    CommandServices services =
        ReplayServices.of(
            shared.resolve("runs"), () -> new DatasetLoader(shared.resolve("cache")), SAMPLE);
    String[] all = Stream.concat(Stream.of("report"), Stream.of(arguments)).toArray(String[]::new);
    int exitCode =
        BottleneckCommand.run(services, new PrintStream(printed), new PrintStream(complained), all);
    return new Outcome(
        exitCode,
        printed.toString(StandardCharsets.UTF_8),
        complained.toString(StandardCharsets.UTF_8));
  }

  private static Document xml(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> texts(Document svg) {
    return elements(svg, "text").stream().map(Element::getTextContent).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static BufferedImage png(String name) throws IOException {
    return ImageIO.read(out.resolve(name + ".png").toFile());
  }

  @Test
  void allFilesAreThereAndNoOthersAndBothKindsHaveOneSize() throws Exception {
    List<String> expected = new ArrayList<>(List.of("report.html", "report.md"));
    for (String name : PICTURES) {
      expected.addAll(List.of(name + ".png", name + ".svg"));
      Element svg = xml(out.resolve(name + ".svg")).getDocumentElement();
      BufferedImage png = png(name);
      assertThat(png.getWidth()).isEqualTo((int) number(svg, "width") * FigurePng.SCALE);
      assertThat(png.getHeight()).isEqualTo((int) number(svg, "height") * FigurePng.SCALE);
      assertThat(out.resolve(name + ".svg"))
          .content(StandardCharsets.UTF_8)
          .hasSizeLessThan(2 << 20);
    }
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(report.get("files"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(report.get("leftOut")).isEmpty();
  }

  /** Grey levels of the digit that the PNG shows where the SVG has its picture. */
  private static int[] shown(BufferedImage png, Element image) {
    int[] levels = new int[DigitDataset.PIXELS];
    double pixel = number(image, "width") / DigitDataset.SIDE;
    for (int i = 0; i < levels.length; i++) {
      double x = number(image, "x") + (i % DigitDataset.SIDE + 0.5) * pixel;
      double y = number(image, "y") + (i / DigitDataset.SIDE + 0.5) * pixel;
      int at = png.getRGB((int) (x * FigurePng.SCALE), (int) (y * FigurePng.SCALE));
      levels[i] = at & 0xFF;
    }
    return levels;
  }

  private static int[] levels(float[] image) {
    int[] levels = new int[image.length];
    Arrays.setAll(levels, i -> Math.round(255 * Math.max(0, Math.min(1, image[i]))));
    return levels;
  }

  /** The held-out digit of a class whose pixels these are. */
  private static int found(int[] levels, int label) {
    for (int i = 0; i < heldOut.size(); i++) {
      if (heldOut.label(i) == label && Arrays.equals(levels(heldOut.image(i)), levels)) {
        return i;
      }
    }
    throw new AssertionError("no held-out digit of class " + label + " looks like this");
  }

  private static double error(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.pow((double) one[i] - other[i], 2);
    }
    return sum / one.length;
  }

  @Test
  void theDigitsAndReconstructionsAreReallyThoseOfTheModel() throws Exception {
    Document svg = xml(out.resolve("reconstructions-test.svg"));
    List<Element> images = elements(svg, "image");
    assertThat(images).hasSize(20);
    BufferedImage png = png("reconstructions-test");
    List<String> errors = texts(svg).subList(texts(svg).indexOf("error") + 1, texts(svg).size());
    for (int label = 0; label < 10; label++) {
      assertThat(number(images.get(label), "x")).isEqualTo(number(images.get(10 + label), "x"));
      float[] digit = heldOut.image(found(shown(png, images.get(label)), label));
      float[] made = network.reconstruct(digit);
      assertThat(shown(png, images.get(10 + label))).isEqualTo(levels(made));
      assertThat(errors.get(label))
          .isEqualTo(String.format(Locale.ROOT, "%.4f", error(digit, made)));
    }
  }

  @Test
  void whatIsGivenBackOfNoisyDigitsIsTheReconstructionOfWhatIsShown() throws Exception {
    for (String kind : List.of("gaussian", "masking")) {
      Document svg = xml(out.resolve("denoising-" + kind + ".svg"));
      List<Element> images = elements(svg, "image");
      assertThat(images).hasSize(30);
      BufferedImage png = png("denoising-" + kind);
      int changed = 0;
      for (int label = 0; label < 10; label++) {
        int[] clean = shown(png, images.get(label));
        found(clean, label);
        int[] noisy = shown(png, images.get(10 + label));
        float[] seen = new float[noisy.length];
        for (int i = 0; i < seen.length; i++) {
          seen[i] = noisy[i] / 255f; // half a grey level off, at most
          changed += noisy[i] == clean[i] ? 0 : 1;
          assertThat(kind.equals("gaussian") || noisy[i] == 0 || noisy[i] == clean[i]).isTrue();
        }
        int[] expected = levels(network.reconstruct(seen));
        int[] given = shown(png, images.get(20 + label));
        for (int i = 0; i < given.length; i++) {
          assertThat(given[i]).isCloseTo(expected[i], within(6));
        }
      }
      assertThat(changed).isGreaterThan(200);
    }
  }

  @Test
  void pointsLieWhereCodesAreInTheColoursOfTheirClasses() throws Exception {
    Document svg = xml(out.resolve("codes-test.svg"));
    float[] codes = network.encode(heldOut.images(0, heldOut.size()));
    List<Element> circles =
        elements(svg, "circle").stream().filter(circle -> number(circle, "r") == 2).toList();
    String caption = Files.readString(out.resolve("report.html"));
    assertThat(heldOut.size() - circles.size()).isBetween(0, heldOut.size() / 20);
    assertThat(caption).contains("1,000 digits, coloured by class");
    // Two digits far from each other give the scale; all others must follow from it.
    int[] of = new int[circles.size()];
    double[] line = fit(circles, codes, of);
    BufferedImage png = png("codes-test");
    for (int c = 0; c < of.length; c++) {
      Element circle = circles.get(c);
      int digit = of[c];
      assertThat(number(circle, "cx"))
          .isCloseTo(line[0] + line[2] * codes[2 * digit], within(0.05));
      assertThat(number(circle, "cy"))
          .isCloseTo(line[1] - line[2] * codes[2 * digit + 1], within(0.05));
      assertThat(circle.getAttribute("fill")).isEqualTo(colour(heldOut.label(digit)));
    }
    Element last = circles.get(circles.size() - 1); // nothing covers it
    int pixel =
        png.getRGB(
            (int) (number(last, "cx") * FigurePng.SCALE),
            (int) (number(last, "cy") * FigurePng.SCALE));
    int wanted = ClassPalette.argb(heldOut.label(of[of.length - 1]), false);
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(pixel >> shift & 0xFF).isCloseTo(wanted >> shift & 0xFF, within(100));
    }
  }

  private static String colour(int label) {
    return String.format("#%06x", ClassPalette.argb(label, false) & 0xFFFFFF);
  }

  /**
   * Shift and scale between codes and circles, from the ticks' own numbers: each label stands below
   * or beside its value. Fills in which digit each circle is: those within the frame, in order.
   */
  private static double[] fit(List<Element> circles, float[] codes, int[] of) throws Exception {
    Document svg = xml(out.resolve("codes-test.svg"));
    List<double[]> across = new ArrayList<>();
    List<double[]> up = new ArrayList<>();
    for (Element text : elements(svg, "text")) {
      if (text.getTextContent().matches("-?\\d+(\\.\\d+)?")
          && text.getAttribute("font-weight").isEmpty()) {
        double value = Double.parseDouble(text.getTextContent());
        if (text.getAttribute("text-anchor").equals("middle")) {
          across.add(new double[] {value, number(text, "x")});
        } else if (number(text, "x") < 100) {
          up.add(new double[] {value, number(text, "y") - 12 * 0.36});
        }
      }
    }
    double[] first = across.get(0);
    double[] last = across.get(across.size() - 1);
    double scale = (last[1] - first[1]) / (last[0] - first[0]);
    double[] line = {first[1] - scale * first[0], up.get(0)[1] + scale * up.get(0)[0], scale};
    int c = 0;
    for (int digit = 0; digit < codes.length / 2 && c < of.length; digit++) {
      double x = line[0] + scale * codes[2 * digit];
      double y = line[1] - scale * codes[2 * digit + 1];
      Element circle = circles.get(c);
      if (Math.abs(number(circle, "cx") - x) < 0.1 && Math.abs(number(circle, "cy") - y) < 0.1) {
        of[c++] = digit;
      }
    }
    assertThat(c).as("circles that are codes, in the order of the digits").isEqualTo(of.length);
    return line;
  }

  @Test
  void theLegendNamesAllClassesInTheirColours() throws Exception {
    for (String name : List.of("codes-train", "codes-test")) {
      Document svg = xml(out.resolve(name + ".svg"));
      List<Element> legend =
          elements(svg, "circle").stream().filter(circle -> number(circle, "r") == 5).toList();
      assertThat(legend).hasSize(10);
      for (int label = 0; label < 10; label++) {
        assertThat(legend.get(label).getAttribute("fill")).isEqualTo(colour(label));
      }
      assertThat(texts(svg)).contains("first number of the code", "second number of the code");
    }
    assertThat(elements(xml(out.resolve("codes-train.svg")), "image")).hasSize(1);
  }

  @Test
  void theLossHasAPointForEachEpoch() throws Exception {
    List<Element> curves = elements(xml(out.resolve("loss.svg")), "polyline");
    assertThat(curves).hasSize(2);
    for (Element curve : curves) {
      assertThat(curve.getAttribute("points").split(" "))
          .hasSize(saved.card().validationLosses().size());
    }
  }

  @Test
  void theNetworkNamesEveryLayer() throws Exception {
    List<String> texts = texts(xml(out.resolve("network.svg")));
    for (LayerShape layer : LayerShape.of(saved.card().spec())) {
      assertThat(texts)
          .contains(
              layer.name(),
              layer.inputs() + " \u2192 " + layer.outputs(),
              String.format(Locale.ROOT, "%,d", layer.parameterCount()));
    }
  }

  @Test
  void theManifoldIsDecodedPlaceByPlace() throws Exception {
    Document svg = xml(out.resolve("manifold.svg"));
    Element image = elements(svg, "image").get(0);
    assertThat(number(image, "width") % DigitDataset.SIDE).isZero();
    assertThat(number(image, "height") % DigitDataset.SIDE).isZero();
    assertThat(Math.max(number(image, "width"), number(image, "height")) / DigitDataset.SIDE)
        .isBetween(22.0, 23.0);
  }

  @Test
  void theFiguresAreThoseOfASimpleLoop() {
    double[] sums = new double[10];
    int[] counts = new int[10];
    double sum = 0;
    for (int i = 0; i < heldOut.size(); i++) {
      double error = error(heldOut.image(i), network.reconstruct(heldOut.image(i)));
      sum += error;
      sums[heldOut.label(i)] += error;
      counts[heldOut.label(i)]++;
    }
    assertThat(report.get("heldOutDigits").asInt()).isEqualTo(1000);
    assertThat(report.get("heldOutError").asDouble()).isCloseTo(sum / 1000, within(1e-6));
    for (JsonNode row : report.get("classes")) {
      int label = row.get("label").asInt();
      assertThat(row.get("digits").asInt()).isEqualTo(counts[label]);
      assertThat(row.get("meanError").asDouble())
          .isCloseTo(sums[label] / counts[label], within(1e-6));
    }
    assertThat(report.get("heldOutError").asDouble())
        .isLessThan(report.get("componentsError").asDouble());
    assertThat(report.get("componentsError").asDouble())
        .isLessThan(report.get("meanImageError").asDouble());
    assertThat(report.get("neighbourAccuracy").asDouble()).isBetween(0.6, 1.0);
    assertThat(report.get("trustworthiness").asDouble()).isBetween(0.8, 1.0);
  }

  @Test
  void theTextsHoldEverythingAndTheirLinksLeadSomewhere() throws Exception {
    Document html = xml(out.resolve("report.html"));
    List<String> links = new ArrayList<>();
    elements(html, "img").forEach(image -> links.add(image.getAttribute("src")));
    elements(html, "a").forEach(link -> links.add(link.getAttribute("href")));
    assertThat(links).hasSizeGreaterThanOrEqualTo(3 * PICTURES.size());
    assertThat(links).allSatisfy(link -> assertThat(out.resolve(link)).isRegularFile());
    assertThat(elements(html, "img"))
        .allSatisfy(image -> assertThat(image.getAttribute("alt")).isNotBlank());
    String text = html.getDocumentElement().getTextContent();
    assertThat(text)
        .contains(saved.card().dataSha256(), saved.card().heldOutSha256(), heldOut.sha256())
        .contains("one digit of each class, drawn by lot with seed 7")
        .contains("not those the model learned from (kaggle, 42,000 digits)")
        .contains("\"encoderSizes\" : [ 256, 64, 32, 2 ]")
        .contains("dl4j " + saved.card().versions().get("dl4j"))
        .contains(String.format(Locale.ROOT, "%.5f", report.get("heldOutError").asDouble()))
        .contains("prefers-color-scheme: dark")
        .contains(
            "bottleneck report --model %s --data %s --out '%s' --seed 7 --force"
                .formatted(MODEL, SAMPLE, out));
    String markdown = Files.readString(out.resolve("report.md"));
    for (String name : PICTURES) {
      assertThat(markdown).contains("(" + name + ".png)", "(" + name + ".svg)");
    }
    assertThat(markdown).contains(saved.card().dataSha256());
  }

  /** A small folder of digits, those held out without labels. */
  private Path small() throws IOException {
    Path data = Files.createDirectories(folder.resolve("small"));
    TinyDigits.write(data.resolve("train.csv"), 60);
    Path all = TinyDigits.write(folder.resolve("all.csv"), 25);
    Files.write(
        data.resolve("test.csv"),
        Files.readAllLines(all).stream()
            .map(line -> line.substring(line.indexOf(',') + 1))
            .toList());
    return data;
  }

  @Test
  void heldOutDigitsNeedNoLabelsAndForceReplacesAnEarlierReport() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("codes-test.png"), "earlier");
    Files.writeString(other.resolve("loss.png"), "earlier");
    Files.writeString(other.resolve("mine.txt"), "mine");
    String[] arguments = {
      "--model", "seed", "--data", small().toString(), "--out", other.toString()
    };
    Outcome refused = run(arguments);
    assertThat(refused.exitCode).isEqualTo(2);
    assertThat(refused.err).contains("holds a report already", "--force");
    assertThat(other.resolve("loss.png")).hasContent("earlier");
    Outcome forced =
        run(Stream.concat(Stream.of(arguments), Stream.of("--force")).toArray(String[]::new));
    assertThat(forced.err).isEmpty();
    assertThat(forced.exitCode).isZero();
    assertThat(forced.out)
        .contains("25 held-out digits")
        .contains("There is no picture of the held-out digits' codes because")
        .contains("report.html");
    assertThat(other.resolve("codes-test.png")).doesNotExist();
    assertThat(other.resolve("mine.txt")).hasContent("mine");
    assertThat(ImageIO.read(other.resolve("loss.png").toFile())).isNotNull();
    assertThat(Files.readString(other.resolve("report.html")))
        .contains("no errors by class because the held-out digits carry no labels")
        .contains("10 digits, drawn by lot with seed 1");
    Document svg = xml(other.resolve("reconstructions-test.svg"));
    assertThat(elements(svg, "image")).hasSize(20);
    assertThat(texts(svg)).doesNotContain("0", "1", "-1");
  }

  @Test
  void refusalsAreOneSentenceAndChangeNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    String data = small().toString();
    String fresh = folder.resolve("fresh").toString();
    refused("is a file and was left as it is", "seed", data, file.toString());
    refused("there is no folder", "seed", data, folder.resolve("none/report").toString());
    refused("none.csv", "seed", folder.resolve("none.csv").toString(), fresh);
    refused("Cannot open the model", file.toString(), data, fresh);
    refused("none.zip", folder.resolve("none.zip").toString(), data, fresh);
    assertThat(file).hasContent("mine");
    assertThat(Path.of(fresh)).doesNotExist();
    assertThat(run("--model", "seed", "--data", data).exitCode).isEqualTo(2);
    assertThat(run("--help").out).contains("bottleneck report --model seed --data data/sample");
  }

  private static void refused(String sentence, String model, String data, String target) {
    Outcome refused = run("--model", model, "--data", data, "--out", target);
    assertThat(refused.err.lines()).singleElement().asString().contains(sentence);
    assertThat(refused.exitCode).isEqualTo(2);
    assertThat(refused.out).isEmpty();
  }
}
