package io.bottleneck.ui.noise;

import io.bottleneck.ui.workbench.ModelInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models that need no files; what is not among them is refused. */
final class FakeShelf implements ModelShelf {
  final Map<Path, ModelInUse> models = new LinkedHashMap<>();
  Optional<Path> chosen = Optional.empty();

  @Override
  public List<Path> files() {
    return new ArrayList<>(models.keySet());
  }

  @Override
  public Optional<Path> ask() {
    return chosen;
  }

  @Override
  public ModelInUse open(Path file) throws IOException {
    if (!models.containsKey(file)) {
      throw new IOException("Cannot open the model " + file);
    }
    return models.get(file);
  }
}
