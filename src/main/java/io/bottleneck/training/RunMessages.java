package io.bottleneck.training;

import io.bottleneck.model.AutoencoderSpec;
import java.util.Locale;
import java.util.Optional;

/** The sentence a run ends with: what happened, what was kept, what to do. */
final class RunMessages {
  private RunMessages() {}

  static String completed(AutoencoderSpec spec, RunRecord.Moment last) {
    if (last.epoch() > spec.epochs()) {
      return text(
          "The model already has %s epochs, more than the %d asked for; raise the number to go on.",
          epoch(last.epoch()), spec.epochs());
    }
    return spec.epochs() == 1
        ? "The epoch is trained."
        : text("All %d epochs are trained.", spec.epochs());
  }

  static String plateau(AutoencoderSpec spec, RunRecord.Moment last) {
    return text(
        "Stopped after epoch %s of %d: the validation loss has not fallen for %d epochs.",
        epoch(last.epoch()), spec.epochs(), spec.stop().patience());
  }

  static String timeIsUp(AutoencoderSpec spec, RunRecord.Moment last) {
    return text(
        "Stopped after epoch %s of %d: the time limit of %s minutes is reached.",
        epoch(last.epoch()), spec.epochs(), Double.toString(spec.stop().minutes()));
  }

  static String targetReached(AutoencoderSpec spec, RunRecord.Moment last) {
    return text(
        "Stopped after epoch %s of %d: the validation loss has reached the target of %s.",
        epoch(last.epoch()), spec.epochs(), Double.toString(spec.stop().target()));
  }

  static String stopped(AutoencoderSpec spec, RunRecord.Moment kept) {
    return text(
        "Stopped at epoch %s of %d; its weights were kept.", epoch(kept.epoch()), spec.epochs());
  }

  static String diverged(AutoencoderSpec spec, double position, RunRecord.Moment kept) {
    return text(
        "The loss was no longer a finite number at epoch %s; the weights of epoch %s were kept;"
            + " try a learning rate below %s%s.",
        epoch(position),
        epoch(kept.epoch()),
        Double.toString(spec.optimiser().learningRate()),
        spec.batchNormalisation() ? "" : " or batch normalisation");
  }

  static String failed(Throwable failure, double position, Optional<RunRecord.Moment> kept) {
    String keeping =
        kept.map(moment -> "the weights of epoch " + epoch(moment.epoch()) + " were kept")
            .orElse("there are no weights yet");
    String advice =
        failure instanceof OutOfMemoryError
            ? "try smaller layers or a smaller batch size, or give Java more memory with -Xmx"
            : "try again, and report it if it fails again";
    return text(
        "Training failed at epoch %s (%s); %s; %s.",
        epoch(position), cause(failure), keeping, advice);
  }

  private static String cause(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? name
        : name + ": " + message.strip().lines().findFirst().orElse("");
  }

  private static String epoch(double epoch) {
    return epoch == Math.rint(epoch) ? text("%.0f", epoch) : text("%.2f", epoch);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
