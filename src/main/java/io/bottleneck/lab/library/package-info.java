/**
 * The models that one can choose from: those that come with the application and those the user has
 * saved. Start reading at {@code ModelLibrary}.
 *
 * <p>A model is a file {@code NAME.zip} (see {@code ModelFile}). Beside it may lie, both optional
 * and each without the other:
 *
 * <ul>
 *   <li>{@code NAME.json}, its description: UTF-8, at most 64 KB, one JSON object with exactly
 *       these fields:
 *       <pre>
 * {
 *   "title" : "Seed",
 *   "sentence" : "One line: what the model is for.",
 *   "command" : "bottleneck train --preset seed --seed 2 --out models/seed.zip",
 *   "figures" : { "heldOutMse" : 0.0369, "neighbourAccuracy" : 0.79, "heldOutDigits" : 28000 }
 * }</pre>
 *       {@code title} (at most 60 characters), {@code sentence} (at most 200) and {@code command}
 *       (at most 500) are single lines that are not blank. {@code figures} holds at most 40 finite
 *       numbers under names of letters, digits, dots and hyphens; those of {@code Figure} are shown
 *       with their names in words, all others as they are. A figure that is not known is left out.
 *   <li>{@code NAME.png}, a picture of its codes, {@code CodesThumbnail.SIDE} pixels across and
 *       down, on transparent ground in colours that serve on light and dark ground; one of another
 *       size up to 1,024 pixels is scaled.
 * </ul>
 *
 * <p>A description or picture that cannot be read never hides the model: it is shown without, and
 * the reason is logged once for each state of the file.
 */
package io.bottleneck.lab.library;
