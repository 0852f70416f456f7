package io.bottleneck.cli;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.lab.download.Download;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.sweep.Children;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelStore;
import io.bottleneck.training.TrainingService;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What commands work with; built only when a command asks, so that {@code --help} loads nothing.
 *
 * @param training trains
 * @param models writes and reads model files
 * @param digits opens digits
 * @param runs the kept runs
 * @param background where files are written beside the training
 * @param product quick products for batches of images
 * @param download fetches published digits
 * @param home the user's own files; may not exist yet
 * @param sampleDigits the digits that come with the application; may be missing
 * @param shippedModels the folder of models that come with the application; may be missing
 * @param versions names and versions of what runs
 * @param nativeThreads native threads of a run unless the user says otherwise
 * @param terminal whether somebody watches, who is shown how far a command is
 * @param processEnd tells of Ctrl+C
 * @param children starts this application in further processes
 * @param openTour opens the window that drives itself and returns its exit code
 */
public record CommandServices(
    Supplier<TrainingService> training,
    Supplier<ModelStore> models,
    Supplier<DatasetLoader> digits,
    Supplier<RunStore> runs,
    Supplier<Executor> background,
    Supplier<MatrixProduct> product,
    Supplier<Download> download,
    Path home,
    Path sampleDigits,
    Path shippedModels,
    Supplier<Map<String, String>> versions,
    int nativeThreads,
    boolean terminal,
    ProcessEnd processEnd,
    Children children,
    IntSupplier openTour) {}
