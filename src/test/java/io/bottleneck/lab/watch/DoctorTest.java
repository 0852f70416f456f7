package io.bottleneck.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.watch.Finding.Severity;
import io.bottleneck.model.Activation;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.PenaltySpec;
import io.bottleneck.training.LayerChange;
import io.bottleneck.training.TrainingEvent.Probe;
import io.bottleneck.training.TrainingEvent.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorTest {
  private static final DigitDataset DIGITS = RandomDigits.labelled(60, 1);
  private static final AutoencoderSpec SPEC = PlantedNetwork.spec();
  private static final AutoencoderSpec RELU_OUTPUT =
      SPEC.with().outputActivation(Activation.RELU).build();
  private static final double RATE = SPEC.optimiser().learningRate();

  private static final Autoencoder NETWORK = PlantedNetwork.healthy(SPEC).frozen(1);

  private final Doctor doctor = new Doctor(SPEC);

  @Test
  void aDoctorWhoHasSeenNothingSaysNothing() {
    assertThat(doctor.findings()).isEmpty();
    doctor.remembers(List.of());
    assertThat(doctor.findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DIVERGED"})
  void ofAHealthyRunThereIsNothingToSayHoweverItEnds(Reason end) {
    for (int epoch = 1; epoch <= 20; epoch++) {
      for (int i = 0; i < 4; i++) {
        doctor.probed(Told.probe(9e-4, 2e-3, 1e-3, 5e-4));
      }
      doctor.epochDone(Told.epoch(epoch, 0.06 / epoch, 0.07 / epoch, NETWORK));
      doctor.examined(healthy());
      assertThat(doctor.findings()).as("epoch %d", epoch).isEmpty();
    }
    doctor.ended(Told.end(end));
    assertThat(doctor.findings()).isEmpty();
  }

  @Test
  void aLossThatIsNoNumberIsSerious() {
    doctor.ended(Told.end(Reason.DIVERGED));
    assertThat(only().severity()).isEqualTo(Severity.SERIOUS);
    assertThat(only().text()).contains("no longer a finite number");
    assertThat(only().remedy()).contains("lower learning rate");
  }

  @Test
  void aTrainingLossHalfAsHighAgainAsItsBestIsToldBeforeItIsNoNumber() {
    losses(new double[] {0.03, 0.02, 0.03}, new double[] {0.03, 0.02, 0.01});
    assertThat(doctor.findings()).isEmpty();
    losses(new double[] {0.0301}, new double[] {0.01});
    assertThat(only().severity()).isEqualTo(Severity.WARNING);
    assertThat(only().text()).contains("climbs: it was 0.0200 and is now 0.0301");
    losses(new double[] {0.025}, new double[] {0.01});
    assertThat(doctor.findings()).isEmpty();
  }

  @Test
  void aBranchMayHaveAnotherLossSoWhatItsParentHadIsNoClimb() {
    doctor.remembers(List.of(0.02, 0.02));
    losses(new double[] {0.5, 0.45}, new double[] {0.02, 0.02}); // nats after squares
    assertThat(doctor.findings()).isEmpty();
  }

  @Test
  void lossesAreOverFittedAsARuleInPlainWordsSays() {
    Random random = new Random(7);
    int ill = 0;
    for (int round = 0; round < 400; round++) {
      int epochs = 1 + random.nextInt(14);
      List<Double> training = walk(epochs, random);
      List<Double> validation = walk(epochs, random);
      int remembered = random.nextInt(epochs + 1);
      Doctor asked = new Doctor(SPEC);
      asked.remembers(validation.subList(0, remembered));
      for (int i = remembered; i < epochs; i++) {
        asked.epochDone(Told.epoch(i + 1, training.get(i), validation.get(i), NETWORK));
      }
      double best = validation.stream().min(Comparator.naturalOrder()).orElseThrow();
      int at = validation.indexOf(best);
      boolean expected =
          epochs - 1 - at >= 5
              && validation.get(epochs - 1) > 1.01 * best
              && remembered < epochs
              && training.get(epochs - 1) < training.get(Math.max(at, remembered));
      ill += expected ? 1 : 0;
      List<Finding> found =
          asked.findings().stream()
              .filter(finding -> finding.text().startsWith("Over-fitting"))
              .toList();
      assertThat(found).as("%s %s", training, validation).hasSize(expected ? 1 : 0);
      for (Finding finding : found) {
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.text()).contains("after epoch " + (at + 1) + " and");
      }
    }
    assertThat(ill).isBetween(40, 360);
  }

  @Test
  void overFittingNeedsFiveEpochsAPercentAndATrainingLossThatFalls() {
    double[] training = {0.05, 0.03, 0.029, 0.028, 0.027, 0.026};
    double[] validation = {0.06, 0.05, 0.051, 0.051, 0.051, 0.051};
    losses(training, validation);
    assertThat(doctor.findings()).as("four epochs after the best").isEmpty();
    losses(new double[] {0.026}, new double[] {0.0504});
    assertThat(doctor.findings()).as("less than a percent").isEmpty();
    losses(new double[] {0.031}, new double[] {0.051});
    assertThat(doctor.findings()).as("both rise").isEmpty();
    losses(new double[] {0.026}, new double[] {0.0506});
    assertThat(only().text())
        .contains("was 0.0500 after epoch 2 and is 0.0506 now", "training loss still falls");
    assertThat(only().remedy()).contains("best epoch");
  }

  @Test
  void whatARunRemembersCountsForOverFitting() {
    doctor.remembers(List.of(0.05, 0.04, 0.05, 0.05, 0.05, 0.05));
    losses(new double[] {0.018, 0.017}, new double[] {0.05, 0.05});
    assertThat(only().text()).contains("was 0.0400 after epoch 2");
  }

  @ParameterizedTest
  @CsvSource({"0.0199, true", "0.0201, false"})
  void picturesThatHardlyDifferAreOnePicture(double share, boolean found) {
    doctor.examined(seen(PlantedNetwork.healthy(SPEC).withPictureShare(share, DIGITS)));
    assertThat(doctor.findings()).hasSize(found ? 1 : 0);
    for (Finding finding : doctor.findings()) {
      assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
      assertThat(finding.text()).contains("Collapsed to the mean image", "2.0 % of what digits");
      assertThat(finding.remedy()).contains("next epoch");
    }
  }

  @Test
  void inItsFirstEpochsANetworkMayStillGiveBackTheMeanImage() {
    doctor.examined(seen(PlantedNetwork.healthy(SPEC).withPictureShare(0.01, DIGITS)));
    losses(new double[] {0.07, 0.069}, new double[] {0.07, 0.069});
    assertThat(only().severity()).isEqualTo(Severity.NOTE);
    assertThat(only().text()).startsWith("So far");
    losses(new double[] {0.07, 0.069, 0.069}, new double[] {0.07, 0.069, 0.069});
    assertThat(only().severity()).isEqualTo(Severity.SERIOUS);
  }

  @Test
  void whatToDoAboutOnePictureDependsOnWhatElseIsIll() {
    doctor.examined(seen(PlantedNetwork.healthy(SPEC).withPictureShare(0.01, DIGITS)));
    probes(5, 5e-5);
    assertThat(doctor.findings().get(0).remedy()).contains("steps are tiny");

    PlantedNetwork dying = PlantedNetwork.healthy(SPEC).kill("decoder1", 2);
    doctor.examined(seen(dying.withPictureShare(0.01, DIGITS)));
    assertThat(doctor.findings().get(0).remedy()).contains("units died");
  }

  @Test
  void digitsThatAreAllTheSameMakeNoIllnessOfOnePicture() {
    int[] same = new int[30];
    doctor.examined(Examination.of(NETWORK, DIGITS.subset("same", same)));
    assertThat(doctor.findings()).noneMatch(found -> found.text().contains("mean image"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"encoder1", "decoder1"})
  void aQuarterOfDeadUnitsIsToldAndLessIsNot(String layer) {
    for (int dead = 0; dead <= 8; dead++) {
      doctor.examined(seen(PlantedNetwork.healthy(SPEC).kill(layer, dead)));
      List<Finding> found =
          doctor.findings().stream()
              .filter(finding -> finding.text().contains("ReLU units"))
              .toList();
      assertThat(found).as("%d dead", dead).hasSize(dead >= 2 ? 1 : 0);
      for (Finding finding : found) {
        assertThat(finding.text()).startsWith(dead + " of 8 ReLU units of " + layer + " are dead");
        assertThat(finding.severity()).isEqualTo(dead == 8 ? Severity.SERIOUS : Severity.WARNING);
      }
    }
  }

  @Test
  void ofSeveralLayersTheWorstIsNamed() {
    doctor.examined(seen(PlantedNetwork.healthy(SPEC).kill("encoder1", 2).kill("decoder1", 3)));
    assertThat(only().text()).startsWith("3 of 8 ReLU units of decoder1");
  }

  @Test
  void twoPercentOfDeadPixelsAreWorthANote() {
    int inked = seen(withDeadPixels(0)).deadUnits().get(2).count();
    int bound = (int) Math.ceil(0.02 * inked);
    Doctor asked = new Doctor(RELU_OUTPUT);
    asked.examined(seen(withDeadPixels(bound - 1)));
    assertThat(asked.findings()).isEmpty();
    asked.examined(seen(withDeadPixels(bound)));
    assertThat(asked.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.NOTE);
              assertThat(finding.text())
                  .startsWith(bound + " of " + inked + " pixels that carry ink stay black");
            });
  }

  @Test
  void deadPixelsAndDeadCodeNumbersAreNotToldAsDeadUnitsToo() {
    doctor.examined(seen(withDeadPixels(400)));
    assertThat(only().text()).contains("pixels that carry ink");

    AutoencoderSpec reluCode = SPEC.with().codeActivation(Activation.RELU).build();
    PlantedNetwork network = PlantedNetwork.healthy(reluCode).kill("code", 2);
    for (int unit = 0; unit < 8; unit++) {
      network.bias("decoder1", unit, 1); // alive whatever the code says
    }
    doctor.examined(seen(network));
    assertThat(only().text()).startsWith("2 of 4 code numbers");
  }

  @Test
  void theOneFilterThatDrawsThePictureIsNoPixel() {
    AutoencoderSpec filters =
        RELU_OUTPUT.with().kind(NetworkKind.CONVOLUTIONAL).encoderSizes(List.of(2, 4)).build();
    Doctor asked = new Doctor(filters);
    asked.examined(seen(PlantedNetwork.random(filters, 1).kill("output", 1)));
    assertThat(asked.findings())
        .extracting(Finding::text)
        .anyMatch(text -> text.contains("mean image"))
        .noneMatch(text -> text.contains("pixels"));
  }

  @ParameterizedTest
  @CsvSource({"0.9e-4, 1", "1.1e-4, 0"})
  void aCodeNumberBesideWhichAnotherVariesTenThousandTimesAsMuchIsStill(double part, int still) {
    double[] variances = healthy().codeVariances();
    double liveliest = Arrays.stream(variances).max().orElseThrow();
    int quiet = variances[0] == liveliest ? 1 : 0;
    doctor.examined(
        seen(
            PlantedNetwork.healthy(SPEC)
                .scale("code", quiet, Math.sqrt(part * liveliest / variances[quiet]))));
    assertThat(doctor.findings()).hasSize(still);
    for (Finding finding : doctor.findings()) {
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.text()).startsWith("1 of 4 code numbers hardly vary");
      assertThat(finding.remedy()).contains("linear code");
    }
  }

  @ParameterizedTest
  @CsvSource({"0.0099, 1", "0.0101, 0"})
  void aLatentDimensionOfAVariationalNetworkIsUnusedBelowAHundredth(double variance, int still) {
    AutoencoderSpec spec = SPEC.with().kind(NetworkKind.VARIATIONAL).build();
    double before = healthy().codeVariances()[2];
    Doctor asked = new Doctor(spec);
    asked.examined(
        seen(PlantedNetwork.healthy(spec).scale("code", 2, Math.sqrt(variance / before))));
    assertThat(asked.findings()).hasSize(still);
    for (Finding finding : asked.findings()) {
      assertThat(finding.text()).startsWith("1 of 4");
      assertThat(finding.remedy()).contains("weight of the divergence");
    }
  }

  @Test
  void aCodeOfWhichNothingVariesIsSeriousThoughEveryNumberHasAValueOfItsOwn() {
    PlantedNetwork network = PlantedNetwork.healthy(SPEC).kill("encoder1", 8);
    for (int number = 0; number < 4; number++) {
      network.bias("code", number, 0.1 + number / 7.0);
    }
    AutoencoderSpec sparse = SPEC.with().penalties(new PenaltySpec(0.01, 0)).build();
    Doctor asked = new Doctor(sparse);
    asked.examined(seen(network));
    assertThat(asked.findings())
        .filteredOn(finding -> finding.text().startsWith("4 of 4 code numbers"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
              assertThat(finding.remedy()).contains("L1");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "0.99e-4, Updates are small: a step changes weights by 1e-04",
    "1.01e-2, Updates are large: a step changes weights by 1e-02"
  })
  void stepsOfAnUnusualSizeAreToldOnceFiveWereMeasured(double ratio, String text) {
    probes(4, ratio);
    assertThat(doctor.findings()).isEmpty();
    probes(1, ratio);
    assertThat(only().text()).startsWith(text);
    assertThat(only().severity()).isEqualTo(ratio < 1e-3 ? Severity.NOTE : Severity.WARNING);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.01e-4, 1e-3, 0.99e-2})
  void stepsOfAUsualSizeAreNot(double ratio) {
    probes(9, ratio);
    assertThat(doctor.findings()).isEmpty();
  }

  @Test
  void theMedianOfTheLastFiveMinibatchesAndOfTheLayersCounts() {
    Random random = new Random(3);
    int told = 0;
    for (int round = 0; round < 200; round++) {
      Doctor asked = new Doctor(SPEC);
      List<Double> medians = new ArrayList<>();
      int count = 5 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        double[] ratios = random.doubles(4).map(u -> Math.pow(10, -1 - 4 * u)).toArray();
        asked.probed(Told.probe(ratios));
        Arrays.sort(ratios);
        medians.add(ratios[2]); // of two in the middle the larger
      }
      double median =
          medians.subList(count - 5, count).stream().sorted().skip(2).findFirst().orElseThrow();
      boolean odd = median < 1e-4 || median > 1e-2;
      told += odd ? 1 : 0;
      assertThat(asked.findings()).as("median %s", median).hasSize(odd ? 1 : 0);
    }
    assertThat(told).isBetween(20, 180);
  }

  @ParameterizedTest
  @CsvSource({"0.33, 0", "0.34, 1", "1, 1", "3, 1"})
  void stepsThatALoweredLearningRateMadeSmallAreNotCalledSmall(double factor, int told) {
    doctor.epochDone(Told.epoch(1, 0.05, 0.05, factor * RATE, NETWORK));
    probes(5, 5e-5);
    assertThat(doctor.findings()).hasSize(told);
  }

  @Test
  void largeStepsAreToldHoweverLowTheLearningRate() {
    doctor.epochDone(Told.epoch(1, 0.05, 0.05, RATE / 1000, NETWORK));
    probes(5, 0.05);
    assertThat(only().severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void classifierCentresAndVariancesAreNoPartOfTheMedian() {
    for (NetworkKind kind : List.of(NetworkKind.CENTER_LOSS, NetworkKind.VARIATIONAL)) {
      Doctor asked = new Doctor(SPEC.with().kind(kind).build());
      for (int i = 0; i < 5; i++) {
        List<LayerChange> changes = new ArrayList<>(Told.probe(5e-4, 5e-4, 5e-4, 5e-4).layers());
        for (int each = 0; each < 5; each++) {
          changes.add(new LayerChange("classes", 1));
          changes.add(new LayerChange("centres", 1));
          changes.add(new LayerChange("log-variance", 1));
        }
        asked.probed(new Probe(i, changes));
      }
      assertThat(asked.findings()).isEmpty();
    }
  }

  @Test
  void theWorstComesFirst() {
    doctor.examined(seen(withDeadPixels(100).kill("decoder1", 2)));
    probes(5, 1e-5);
    losses(new double[] {0.05, 0.1}, new double[] {0.05, 0.04});
    assertThat(doctor.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.WARNING, Severity.NOTE, Severity.NOTE);
    doctor.examined(seen(withDeadPixels(100).kill("decoder1", 8)));
    assertThat(doctor.findings())
        .extracting(Finding::severity)
        .containsExactly(
            Severity.SERIOUS, Severity.SERIOUS, Severity.WARNING, Severity.NOTE, Severity.NOTE);
  }

  @Test
  void onlyTheNewestNetworkIsJudged() {
    doctor.examined(seen(PlantedNetwork.healthy(SPEC).kill("encoder1", 3)));
    assertThat(doctor.findings()).isNotEmpty();
    doctor.examined(healthy());
    assertThat(doctor.findings()).isEmpty();
  }

  private static Examination healthy() {
    return Examination.of(NETWORK, DIGITS);
  }

  private static Examination seen(PlantedNetwork network) {
    return Examination.of(network.frozen(1), DIGITS);
  }

  private static PlantedNetwork withDeadPixels(int count) {
    PlantedNetwork network = PlantedNetwork.healthy(RELU_OUTPUT);
    for (int pixel = 10 * 28; pixel < 10 * 28 + count; pixel++) {
      network.bias("output", pixel, -1e6);
    }
    return network;
  }

  private void losses(double[] training, double[] validation) {
    for (int i = 0; i < training.length; i++) {
      doctor.epochDone(Told.epoch(i, training[i], validation[i], NETWORK));
    }
  }

  private void probes(int count, double ratio) {
    for (int i = 0; i < count; i++) {
      doctor.probed(Told.probe(ratio, ratio, ratio, ratio));
    }
  }

  /** Losses that go a little up and down, often to where they were. */
  private static List<Double> walk(int epochs, Random random) {
    List<Double> losses = new ArrayList<>();
    double loss = 0.05;
    for (int i = 0; i < epochs; i++) {
      loss *= 1 + (random.nextInt(5) - 2) * 0.008;
      losses.add(loss);
    }
    return losses;
  }

  private Finding only() {
    assertThat(doctor.findings()).hasSize(1);
    return doctor.findings().get(0);
  }
}
