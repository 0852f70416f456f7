package io.bottleneck.lab.runs;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.AutoencoderSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of a run from its beginning, and what its owner calls it: the file {@code
 * run.json}.
 *
 * @param id names its folder; sorts by time
 * @param name what a person calls it
 * @param note anything a person wants to remember
 * @param tags short words to find it by
 * @param spec what is trained
 * @param dataName name of the digits
 * @param dataSource where they were opened from
 * @param dataSha256 of the training digits
 * @param heldOutSha256 of the held-out digits
 * @param trainingDigits how many
 * @param heldOutDigits how many
 * @param origin who started it
 * @param group what runs of one ladder or sweep share; empty for none
 * @param parent id of the run it branched from; empty for none
 * @param parentEpoch epochs behind the weights it began with; 0 for fresh ones
 * @param nativeThreads of the run
 * @param created when it began
 * @param versions names and versions of what trains it
 */
public record RunInfo(
    String id,
    String name,
    String note,
    List<String> tags,
    AutoencoderSpec spec,
    String dataName,
    String dataSource,
    String dataSha256,
    String heldOutSha256,
    int trainingDigits,
    int heldOutDigits,
    RunOrigin origin,
    String group,
    String parent,
    double parentEpoch,
    int nativeThreads,
    Instant created,
    Map<String, String> versions) {
  /** Copies the collections; checks that nothing is missing. */
  public RunInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(note, "note");
    tags = List.copyOf(tags);
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(created, "created");
    versions = Map.copyOf(versions);
  }

  /** The same run as its owner now describes it. */
  public RunInfo described(String newName, String newNote, List<String> newTags) {
    return with(newName, newNote, newTags, spec);
  }

  /** The same run, to be trained for another number of epochs or with other stop rules. */
  public RunInfo extended(AutoencoderSpec newSpec) {
    return with(name, note, tags, newSpec);
  }

  /** Whether {@code corpus} holds the very digits of this run. */
  public boolean learnedFrom(DigitCorpus corpus) {
    return dataSha256.equals(corpus.training().sha256())
        && heldOutSha256.equals(corpus.heldOut().sha256());
  }

  private RunInfo with(
      String newName, String newNote, List<String> newTags, AutoencoderSpec newSpec) {
    return new RunInfo(
        id,
        newName,
        newNote,
        newTags,
        newSpec,
        dataName,
        dataSource,
        dataSha256,
        heldOutSha256,
        trainingDigits,
        heldOutDigits,
        origin,
        group,
        parent,
        parentEpoch,
        nativeThreads,
        created,
        versions);
  }
}
