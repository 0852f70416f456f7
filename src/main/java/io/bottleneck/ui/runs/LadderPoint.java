package io.bottleneck.ui.runs;

/**
 * One rung: how well codes of a size can be undone.
 *
 * @param codeSize dimensions of the code
 * @param loss reconstruction MSE of the held-out digits, the best of the run, or of PCA
 * @param run id of the run; null for PCA
 */
public record LadderPoint(int codeSize, double loss, String run) {}
