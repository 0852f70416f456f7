/**
 * Networks as ONNX files, which other programs run, without any library for them. Start reading at
 * {@code OnnxModel}.
 */
package io.bottleneck.export.onnx;
