package io.bottleneck.lab.download;

import io.bottleneck.data.PublishedFile;
import io.bottleneck.lab.download.DownloadProgress.FileProgress;
import io.bottleneck.lab.download.DownloadProgress.State;
import java.util.ArrayList;
import java.util.List;

/** How far all files are, told whenever one of them moves. One thread. */
final class ProgressBoard {
  private final List<FileProgress> files;
  private final DownloadListener listener;

  ProgressBoard(List<PublishedFile> published, DownloadListener listener) {
    this.listener = listener;
    files = new ArrayList<>(DownloadProgress.nothingOf(published).files());
  }

  void at(int index, State state, long bytes, long total) {
    files.set(index, new FileProgress(files.get(index).name(), state, bytes, total));
    listener.at(new DownloadProgress(files));
  }

  long bytes(int index) {
    return files.get(index).bytes();
  }

  /** Takes what is told of one file. */
  FileFetch.Telling of(int index) {
    return new FileFetch.Telling() {
      @Override
      public void at(State state, long bytes, long total) {
        ProgressBoard.this.at(index, state, bytes, total);
      }

      @Override
      public void told(String sentence) {
        listener.told(sentence);
      }

      @Override
      public boolean cancelled() {
        return listener.cancelled();
      }
    };
  }
}
