/**
 * What a trained model is worth: its figures on digits it has not learned from, and labels by its
 * codes. Start reading at {@code Evaluator} and {@code Submitter}.
 */
package io.bottleneck.lab.evaluation;
