package io.bottleneck.model;

/**
 * What a variational autoencoder can do beside encode and decode: it knows how sure it is of a
 * code, and draws digits that nobody wrote (Kingma and Welling 2014). Equal seeds draw alike. Safe
 * from any thread.
 */
public interface Sampler {
  /**
   * Natural logarithms of the variances of the images' codes, one row of {@code codeSize()} an
   * image, kept within {@link VariationalAutoencoder#LOG_VARIANCE_LIMIT} of 0.
   */
  float[] logVariances(float[] images);

  /** Draws one code for each image from its own normal distribution, q(z|x). */
  float[] sampleCodes(float[] images, long seed);

  /**
   * Draws {@code count} codes from the standard normal distribution and decodes them: {@code count
   * * 784} floats.
   */
  float[] draw(int count, long seed);
}
