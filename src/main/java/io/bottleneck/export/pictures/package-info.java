/**
 * The pictures of a report, each described once as a figure: {@code ReconstructionFigure}, {@code
 * DenoisingFigure}, {@code CodesFigure}, {@code ManifoldFigure}, {@code LossFigure} and {@code
 * NetworkFigure}.
 */
package io.bottleneck.export.pictures;
