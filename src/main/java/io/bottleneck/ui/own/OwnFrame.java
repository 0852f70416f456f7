package io.bottleneck.ui.own;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.ui.workbench.BackgroundTasks;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the kept digits need of the window.
 *
 * @param tasks where long work is seen
 * @param loader reads digits
 * @param folder where the digits go that are used as data
 * @param openData opens a file as the window's digits; the second hears of them once they are open
 * @param useDigits makes digits the window's
 * @param told hears sentences about what was done
 * @param failed hears of what went wrong; the message of an {@code IOException} is a sentence for
 *     the user
 */
public record OwnFrame(
    BackgroundTasks tasks,
    DatasetLoader loader,
    Path folder,
    BiConsumer<Path, Consumer<DigitCorpus>> openData,
    Consumer<DigitCorpus> useDigits,
    Consumer<String> told,
    Consumer<Throwable> failed) {}
