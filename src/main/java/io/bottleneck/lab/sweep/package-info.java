/**
 * Many trainings from one file, each in a process of its own, that go on where they were left.
 * Start reading at {@code Sweep}.
 */
package io.bottleneck.lab.sweep;
