package io.bottleneck.ui.runs;

import java.io.IOException;
import java.util.List;

/** The kept runs, as the window needs them. Called off the FX thread. */
public interface RunsPort extends RunArchive {
  /** All runs, in any order. Runs that cannot be read are reported elsewhere and left out. */
  List<RunEntry> list() throws IOException;

  /** Calls a run otherwise. */
  void rename(String id, String name) throws IOException;

  /** Replaces its note. */
  void note(String id, String note) throws IOException;

  /** Replaces its tags. */
  void tag(String id, List<String> tags) throws IOException;

  /** Sets a run aside, from where {@link #restore} can bring it back. */
  void delete(String id) throws IOException;

  /** Undoes {@link #delete}. */
  void restore(String id) throws IOException;
}
