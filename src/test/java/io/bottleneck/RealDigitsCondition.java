package io.bottleneck;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides whether tests marked {@link RealDigits} run. */
final class RealDigitsCondition implements ExecutionCondition {
  /** Names the folder that holds {@code kaggle/} and {@code mnist/}. */
  static final String PROPERTY = "bottleneck.test.data";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String folder = System.getProperty(PROPERTY, "");
    if (folder.isBlank()) {
      return ConditionEvaluationResult.disabled("set -D" + PROPERTY + " to run it");
    }
    if (!Files.isRegularFile(Path.of(folder, "kaggle", "train.csv.gz"))) {
      throw new ExtensionConfigurationException(
          "-D%s=%s holds no kaggle/train.csv.gz".formatted(PROPERTY, folder));
    }
    return ConditionEvaluationResult.enabled("real digits in " + folder);
  }
}
