/**
 * Pictures described once and drawn twice: a {@code Figure} is a list of marks, {@code SvgWriter}
 * and {@code FigurePng} give it as files. Start reading at {@code Drawing}.
 */
package io.bottleneck.export.figure;
