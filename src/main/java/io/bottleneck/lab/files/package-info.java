/**
 * Files for other programs: digits in either layout, digits of our own making, and trained networks
 * as ONNX. Start reading at {@code WholeFiles}, through which all of them are written.
 */
package io.bottleneck.lab.files;
