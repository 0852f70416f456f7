package io.bottleneck.ui.draw;

/**
 * Which class a drawing resembles: how the training digits with the nearest codes are labelled.
 * Nobody changes the array.
 *
 * @param label the class with the most votes
 * @param votes how many of the neighbours carry it
 * @param neighbours how many were asked
 * @param votesByClass votes of each of the ten classes
 */
public record Likeness(int label, int votes, int neighbours, int[] votesByClass) {
  /** How many nearest codes are asked. */
  public static final int NEIGHBOURS = 15;
}
