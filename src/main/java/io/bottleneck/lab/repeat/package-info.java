/**
 * Trains again what was trained before, and says whether the same came of it. Start reading at
 * {@code Recipes}.
 */
package io.bottleneck.lab.repeat;
