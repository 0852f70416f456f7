/**
 * A second house, in which each rule of the architecture is broken at least once. It is never run:
 * the architecture test judges it to prove that its rules can fail. Start reading at {@code
 * io.bottleneck.architecture.Violates}.
 */
package io.bottleneck.planted;
