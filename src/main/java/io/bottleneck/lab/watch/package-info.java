/**
 * What is measured of a run while it trains, away from its thread: quality of the codes, error of
 * each class, and what the doctor makes of it. Start reading at {@code RunWatch}.
 */
package io.bottleneck.lab.watch;
