package io.bottleneck.ui.shell;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.SavedModel;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Opening and saving: the verbs of the window's frame. Lives on the FX thread; the files are read
 * and written in the background.
 */
public final class ShellViewModel {
  private final Texts texts = Texts.of(ShellViewModel.class);
  private final DesktopServices services;
  private final Workbench workbench;
  private final BackgroundTasks tasks;
  private final Notices notices = new Notices();
  private final ReadOnlyObjectWrapper<Path> modelFile =
      new ReadOnlyObjectWrapper<>(this, "modelFile");
  private final ObjectProperty<SavedModel> saveable = new SimpleObjectProperty<>(this, "saveable");
  private final ReadOnlyObjectWrapper<SavedModel> named =
      new ReadOnlyObjectWrapper<>(this, "named");
  private final ObservableList<String> recentData = FXCollections.observableArrayList();
  private BackgroundTask openingData;
  private BackgroundTask openingModel;
  private Settings restored = Settings.DEFAULTS;

  private record Opened(SavedModel saved, ModelInUse inUse) {}

  /** Opens nothing by itself. */
  public ShellViewModel(DesktopServices services, Workbench workbench, BackgroundTasks tasks) {
    this.services = services;
    this.workbench = workbench;
    this.tasks = tasks;
  }

  /** What the user is being told. */
  public Notices notices() {
    return notices;
  }

  /** The file the model in use was opened from or last saved to, or null. */
  public ReadOnlyObjectProperty<Path> modelFileProperty() {
    return modelFile.getReadOnlyProperty();
  }

  /** What "save" would write: the opened model or a run's newest epoch; null when there is none. */
  public ObjectProperty<SavedModel> saveableProperty() {
    return saveable;
  }

  /** The model that was last opened from or saved to a file, or null. */
  public ReadOnlyObjectProperty<SavedModel> namedProperty() {
    return named.getReadOnlyProperty();
  }

  /** Paths of data opened lately, newest first. */
  public ObservableList<String> recentData() {
    return recentData;
  }

  /**
   * Opens digits in the background; an opening that still runs is given up for this one. A refusal
   * leaves the open digits as they are.
   */
  public void openData(Path path) {
    openData(path, corpus -> notices.tell(Notice.info(corpus.chosen())));
  }

  /** As {@link #openData(Path)}; {@code then} gets the digits once they are open, and says so. */
  public void openData(Path path, Consumer<DigitCorpus> then) {
    openData(path, then, () -> {});
  }

  private void openData(Path path, Consumer<DigitCorpus> then, Runnable refused) {
    if (openingData != null) {
      openingData.cancel();
    }
    openingData =
        tasks.start(
            texts.get("task.openData", path.getFileName()),
            task -> services.loader().open(path, task),
            corpus -> {
              opened(corpus);
              then.accept(corpus);
            },
            e -> {
              notices.tell(Notice.failure(sentence(e), e));
              refused.run();
            });
  }

  /** Makes digits the window's that need no opening; FX thread. */
  public void useDigits(DigitCorpus corpus) {
    if (openingData != null) {
      openingData.cancel();
    }
    opened(corpus);
    notices.tell(Notice.info(corpus.chosen()));
  }

  private void opened(DigitCorpus corpus) {
    workbench.hoveredProperty().set(-1);
    workbench.pinnedProperty().set(-1);
    workbench.corpusProperty().set(corpus);
    if (!isSample(corpus)) {
      recentData.setAll(Settings.moveToFront(recentData, corpus.source().toString()));
    }
  }

  /** Opens a model file in the background; a refusal leaves the model in use as it is. */
  public void openModel(Path file) {
    openModel(file, sentence -> {});
  }

  /**
   * As {@link #openModel(Path)}.
   *
   * @param refused hears why it was not opened, after the user was told
   * @return what the user sees of it meanwhile
   */
  public BackgroundTask openModel(Path file, Consumer<String> refused) {
    if (openingModel != null) {
      openingModel.cancel();
    }
    openingModel =
        tasks.start(
            texts.get("task.openModel", file.getFileName()),
            task -> {
              SavedModel saved = services.store().open(file);
              return new Opened(saved, services.inUse(file, saved));
            },
            opened -> {
              modelFile.set(file);
              show(opened);
            },
            e -> {
              notices.tell(Notice.failure(sentence(e), e));
              refused.accept(sentence(e));
            });
    return openingModel;
  }

  private void show(Opened opened) {
    saveable.set(opened.saved);
    named.set(opened.saved);
    workbench.modelProperty().set(opened.inUse);
  }

  /** Writes what {@link #saveableProperty()} holds to {@code file} in the background. */
  public void saveModel(Path file) {
    SavedModel model = saveable.get();
    if (model == null) {
      notices.tell(Notice.info(texts.get("save.nothing")));
      return;
    }
    tasks.start(
        texts.get("task.saveModel", file.getFileName()),
        task -> {
          services.store().save(model, file);
          return file;
        },
        saved -> {
          modelFile.set(saved);
          named.set(model);
          notices.tell(Notice.info(texts.get("save.done", saved)));
        },
        e -> notices.tell(Notice.failure(texts.get("save.failed", file, sentence(e)), e)));
  }

  /** Opens what was open last time, or what is shipped where that is gone or spoilt. */
  public void restore(Settings settings) {
    restored = settings;
    recentData.setAll(settings.recentData());
    List<Path> shippedModels = services.library().firstStart();
    Path model = stillThere(settings.lastModel(), shippedModels.get(0));
    openFirst(Stream.concat(Stream.of(model), shippedModels.stream()).distinct().toList());
    Path sample = services.sampleDigits();
    Path data = stillThere(settings.lastData(), sample);
    openData(
        data,
        corpus -> {},
        () -> {
          if (!data.equals(sample) && workbench.corpusProperty().get() == null) {
            openData(sample, corpus -> {}, () -> {});
          }
        });
  }

  /** Opens the first of these, or the next where that is refused and nothing else was opened. */
  private void openFirst(List<Path> models) {
    openModel(
        models.get(0),
        sentence -> {
          if (models.size() > 1 && workbench.modelProperty().get() == null) {
            openFirst(models.subList(1, models.size()));
          }
        });
  }

  private Path stillThere(String remembered, Path shipped) {
    if (remembered == null) {
      return shipped;
    }
    if (Files.exists(Path.of(remembered))) {
      return Path.of(remembered);
    }
    notices.tell(Notice.info(texts.get("restore.gone", remembered, shipped.getFileName())));
    return shipped;
  }

  /**
   * The path of the open digits as settings keep it: null for the shipped sample. A window that is
   * closed before its digits are open remembers those it was opening.
   */
  String dataPath() {
    DigitCorpus corpus = workbench.corpusProperty().get();
    if (corpus == null) {
      return restored.lastData();
    }
    return isSample(corpus) ? null : corpus.source().toString();
  }

  /** The path of the model as settings keep it, as {@link #dataPath()} does. */
  String modelPath() {
    Path file = modelFile.get();
    if (file == null) {
      return restored.lastModel();
    }
    return file.equals(services.library().firstStart().get(0))
        ? null
        : file.toAbsolutePath().toString();
  }

  private boolean isSample(DigitCorpus corpus) {
    return corpus.source().equals(services.sampleDigits().toAbsolutePath());
  }

  /** For example "kaggle 42,000 + 28,000": name, digits to learn from, digits held out. */
  public static String describe(DigitCorpus corpus) {
    return String.format(
        Locale.ROOT,
        "%s  %,d + %,d",
        corpus.name(),
        corpus.training().size(),
        corpus.heldOut().size());
  }

  static String sentence(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
