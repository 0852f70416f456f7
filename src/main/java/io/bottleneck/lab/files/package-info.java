/**
 * Files for other programs: digits in either layout, digits of our own making, and trained networks
 * as ONNX. Start reading at {@code DigitFiles}.
 */
package io.bottleneck.lab.files;
