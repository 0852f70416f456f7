package io.bottleneck.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.analysis.HeldOutMeasure;
import io.bottleneck.analysis.Judgement;
import io.bottleneck.analysis.Judgement.Level;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.draw.GaugeViewModel.Judged;
import io.bottleneck.ui.draw.GaugeViewModel.State;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.TestBench;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GaugeViewModelTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final GaugeBench own = new GaugeBench(bench);
  private final GaugeViewModel gauge = own.gauge;

  @BeforeEach
  void look() {
    gauge.activeProperty().set(true);
  }

  private Judged judged() {
    return gauge.judgedProperty().get();
  }

  private static float[] filled(float value) {
    float[] image = new float[784];
    Arrays.fill(image, value);
    return image;
  }

  @Test
  void itSaysWhatIsMissing() {
    assertThat(gauge.stateProperty().get()).isEqualTo(State.NO_NETWORK);
    own.hold();
    own.open(1, 3);
    assertThat(gauge.stateProperty().get()).isEqualTo(State.NO_DRAWING);
    own.draw(filled(1));
    assertThat(gauge.stateProperty().get()).isEqualTo(State.MEASURING);
    while (own.waiting() > 0) {
      own.work();
    }
    assertThat(gauge.stateProperty().get()).isEqualTo(State.READY);
    own.draw(null);
    assertThat(gauge.stateProperty().get()).isEqualTo(State.NO_DRAWING);
    assertThat(judged()).isNull();
  }

  @Test
  void aFullPadIsUnlikeTheDataAndTheSentenceSaysWhy() {
    own.open(1, 3);
    own.draw(filled(1));
    assertThat(judged().judgement().level()).isEqualTo(Level.UNLIKE);
    assertThat(GaugeText.level(judged())).isEqualTo("Unlike anything it was trained on");
    assertThat(GaugeText.reason(judged())).contains("larger than all 150 held-out digits; also ");
    assertThat(GaugeText.among(judged())).startsWith("150 held-out digits; weights of epoch 3");
  }

  @Test
  void aDigitIsLikeTheDataAndItsFurthestMeasureIsNamed() {
    own.open(1, 3);
    int like = 0;
    for (int i = 0; i < 100; i++) {
      own.draw(GaugeBench.HELD_OUT.image(i));
      like += judged().judgement().level() == Level.LIKE ? 1 : 0;
      assertThat(GaugeText.reason(judged())).doesNotContain("{");
    }
    assertThat(like).isGreaterThan(88);
  }

  @Test
  void theNewestDrawingWins() {
    own.open(1, 3);
    own.hold();
    own.draw(GaugeBench.HELD_OUT.image(1));
    own.draw(GaugeBench.HELD_OUT.image(2));
    own.draw(GaugeBench.HELD_OUT.image(3));
    assertThat(own.waiting()).isEqualTo(1);
    own.work();
    assertThat(own.waiting()).isZero();
    Judgement newest = judged().reference().judge(GaugeBench.HELD_OUT.image(3));
    assertThat(judged().judgement()).isEqualTo(newest);
  }

  @Test
  void aJudgementOfWhatWasWipedAwayIsNotShown() {
    own.open(1, 3);
    own.holdAnswers();
    own.draw(filled(1));
    own.draw(null);
    own.draw(GaugeBench.HELD_OUT.image(1));
    own.answer();
    assertThat(judged()).isNull();
    own.answer();
    assertThat(judged().judgement().in(HeldOutMeasure.INK).orElseThrow().value()).isLessThan(400);
  }

  @Test
  void figuresOfOlderWeightsNameThemAndAreNeverTakenForTheNewOnes() {
    ModelInUse old = own.open(1, 3);
    own.draw(GaugeBench.HELD_OUT.image(1));
    DrawnDigit byOld = drawn(old);
    assertThat(gauge.errorRank(byOld)).endsWith("\u00a0% of held-out digits");
    own.hold();
    ModelInUse newer = own.open(1, 4);
    assertThat(judged().reference().network()).isSameAs(old.autoencoder());
    assertThat(GaugeText.among(judged())).contains("epoch 3");
    assertThat(gauge.errorRank(drawn(newer))).isEmpty();
    while (own.waiting() > 0) {
      own.work();
    }
    assertThat(judged().reference().network()).isSameAs(newer.autoencoder());
    assertThat(GaugeText.among(judged())).contains("epoch 4");
    assertThat(gauge.errorRank(drawn(newer))).isNotEmpty();
    assertThat(gauge.errorRank(byOld)).isEmpty();
    assertThat(gauge.errorRank(null)).isEmpty();
  }

  private DrawnDigit drawn(ModelInUse model) {
    return DrawnDigit.of(
        new DrawnDigit.Request(List.of(), false, Optional.of(model), 1),
        (strokes, centre) -> GaugeBench.HELD_OUT.image(1));
  }

  @Test
  void aJudgementByAModelThatIsGoneIsNotShown() {
    own.open(1, 3);
    own.holdAnswers();
    own.draw(filled(1));
    own.hold();
    own.open(
        GaugeBench.TRAINING,
        GaugeBench.HELD_OUT,
        RandomNetworks.of(Presets.QUICK.withSeed(77), 5, 1));
    own.answer();
    assertThat(judged()).isNull();
    assertThat(gauge.stateProperty().get()).isEqualTo(State.MEASURING);
  }

  @Test
  void codesOfOneAndOfThirtyTwoNumbersAndDigitsWithoutLabelsAreJudgedAlike() {
    DigitDataset unlabelled =
        new DigitDataset("unlabelled", GaugeBench.HELD_OUT.pixelBytes(), null);
    for (int size : new int[] {1, 32}) {
      AutoencoderSpec spec = Presets.QUICK.with().encoderSizes(List.of(20, size)).build();
      own.open(GaugeBench.TRAINING, unlabelled, RandomNetworks.of(spec, 4, 2));
      own.draw(filled(1));
      assertThat(judged().judgement().level()).isEqualTo(Level.UNLIKE);
      assertThat(judged().judgement().standings()).hasSize(5);
    }
  }

  @Test
  void aHandfulOfDigitsGivesFiguresButNoVerdict() {
    DigitDataset three = GaugeBench.HELD_OUT.subset("three", new int[] {0, 1, 2});
    own.open(three, three, RandomNetworks.of(4, 2));
    own.draw(filled(1));
    assertThat(GaugeText.level(judged())).isEqualTo("Too few training digits to tell: 3");
    assertThat(GaugeText.among(judged())).startsWith("3 training digits");
    assertThat(judged().judgement().in(HeldOutMeasure.INK).orElseThrow().percentile())
        .isEqualTo(100);
  }

  @Test
  void nothingIsMeasuredWhileNobodyLooks() {
    gauge.activeProperty().set(false);
    own.hold();
    own.open(1, 3);
    own.draw(filled(1));
    assertThat(own.waiting()).isZero();
    gauge.activeProperty().set(true);
    assertThat(own.waiting()).isEqualTo(1);
  }
}
