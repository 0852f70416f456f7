/**
 * Use cases above data, model and training that desktop and command line share, without a toolkit.
 * Start reading at {@code ModelRecorder}.
 */
package io.bottleneck.lab;
