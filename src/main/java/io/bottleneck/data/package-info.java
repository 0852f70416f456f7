/**
 * Bytes on disk become validated digits, and digits of our own making. No machine learning and no
 * user interface live here. Start reading at {@link io.bottleneck.data.DigitDataset}, then {@link
 * io.bottleneck.data.DatasetLoader}.
 */
package io.bottleneck.data;
