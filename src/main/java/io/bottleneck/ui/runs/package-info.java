/**
 * Runs that were kept: the table, their curves, two of them side by side, the epochs of one as a
 * film, the queue and the ladder. Nothing here touches a file: {@code RunsPort} does. Start reading
 * at {@code RunsFeature}.
 */
package io.bottleneck.ui.runs;
