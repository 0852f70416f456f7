package io.bottleneck.ui.errors;

import io.bottleneck.analysis.DrawnAs;
import io.bottleneck.ui.workbench.CodeMap;

/**
 * What digits are drawn as, and by whom.
 *
 * @param map the digits and the network that drew them
 * @param drawn the counts
 */
public record DrawnTable(CodeMap map, DrawnAs drawn) {}
