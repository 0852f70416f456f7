package io.bottleneck.lab.queue;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.model.AutoencoderSpec;
import java.util.Objects;
import java.util.UUID;

/**
 * A run that waits for its turn.
 *
 * @param key tells entries apart
 * @param name what a person calls the run
 * @param spec what to train
 * @param dataName name of the digits it is to learn from
 * @param dataSha256 of the training digits
 * @param origin who asked for it
 * @param group what runs of one ladder share; empty for none
 * @param run id of the run, once it has begun; empty before
 */
public record QueueEntry(
    String key,
    String name,
    AutoencoderSpec spec,
    String dataName,
    String dataSha256,
    RunOrigin origin,
    String group,
    String run) {
  /** Checks that nothing is missing. */
  public QueueEntry {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(dataName, "dataName");
    Objects.requireNonNull(dataSha256, "dataSha256");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(run, "run");
  }

  /** A run that has not begun. */
  public static QueueEntry of(
      String name, AutoencoderSpec spec, DigitCorpus corpus, RunOrigin origin, String group) {
    String key = UUID.randomUUID().toString();
    String sha256 = corpus.training().sha256();
    return new QueueEntry(key, name, spec.validated(), corpus.name(), sha256, origin, group, "");
  }

  /** The same entry, whose run has begun. */
  QueueEntry begun(String id) {
    return new QueueEntry(key, name, spec, dataName, dataSha256, origin, group, id);
  }

  boolean learnsFrom(DigitCorpus corpus) {
    return dataSha256.equals(corpus.training().sha256());
  }
}
