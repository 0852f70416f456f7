package io.bottleneck.ui.noise;

import io.bottleneck.analysis.NoiseBench;
import io.bottleneck.analysis.NoiseTrial;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.Noise;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.List;

/**
 * A spoilt image and what each model makes of it. Nobody changes the arrays.
 *
 * @param question what was asked
 * @param noisy the spoilt image, 784 floats in [0,1]
 * @param noiseError its mean squared error against the clean image: what doing nothing would give
 * @param trials one for each model of the question
 */
record NoiseAnswer(Question question, float[] noisy, double noiseError, List<NoiseTrial> trials) {
  /**
   * Everything an answer depends on.
   *
   * @param subject whose image
   * @param noise kind and strength
   * @param draw which of the many ways such noise can fall
   * @param models who shall answer: the one in use, and perhaps another
   */
  record Question(NoiseSubject subject, Noise noise, long draw, List<ModelInUse> models) {
    NoiseAnswer answer() {
      float[] clean = subject.image();
      float[] noisy = NoiseBench.spoil(clean, noise, draw);
      return new NoiseAnswer(
          this,
          noisy,
          ReconstructionErrors.between(clean, noisy),
          models.stream().map(model -> NoiseTrial.of(model.autoencoder(), clean, noisy)).toList());
    }
  }
}
