/**
 * Who trains next: runs started by hand first, then those that wait, and the ladder of code sizes.
 * Start reading at {@code RunDesk}.
 */
package io.bottleneck.lab.queue;
