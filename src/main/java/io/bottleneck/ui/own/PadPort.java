package io.bottleneck.ui.own;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/**
 * What is needed of the drawing pad; FX thread only.
 *
 * @param export the drawing whose picture the network saw last, as a text that {@code restore}
 *     reads
 * @param restore puts a drawing on the pad in place of what is there, which the pad can undo;
 *     throws {@link IllegalArgumentException} with one sentence for the user when it is no drawing
 * @param clear empties the pad, which the pad can undo
 * @param suggestion the class of most of the nearest codes; null for nobody
 */
public record PadPort(
    Supplier<String> export,
    Consumer<String> restore,
    Runnable clear,
    ObservableValue<Integer> suggestion) {}
