/**
 * Joins the features with whoever trains, keeps and measures runs: what a button of one feature
 * starts, the others hear of. Start reading at {@code RunRoom}.
 */
package io.bottleneck.ui.shell.desk;
