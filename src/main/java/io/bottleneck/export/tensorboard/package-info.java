/**
 * Event files and projector files as TensorBoard reads them, without any library for them. Start
 * reading at {@code TensorBoardLog}.
 */
package io.bottleneck.export.tensorboard;
