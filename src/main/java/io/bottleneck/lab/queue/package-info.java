/**
 * Who trains next: runs started by hand first, then those that wait. Start reading at {@code
 * RunDesk}.
 */
package io.bottleneck.lab.queue;
