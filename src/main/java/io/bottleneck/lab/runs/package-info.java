/**
 * Runs are kept: one folder each, written while the run goes on, so that nothing but the running
 * epoch can be lost. Start reading at {@code RunStore}, then {@code RunRecorder}.
 */
package io.bottleneck.lab.runs;
