package io.bottleneck.data;

import java.net.URI;
import java.util.List;

/**
 * MNIST as it is published: 60,000 digits to learn from and 10,000 held out, in four files (LeCun,
 * Cortes and Burges, <i>The MNIST database of handwritten digits</i>, 1998).
 */
public final class MnistFiles {
  /** The four files; the digests are of what is inside. */
  public static final List<PublishedFile> ALL =
      List.of(
          new PublishedFile(
              "train-images-idx3-ubyte.gz",
              47_040_016,
              "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
              9_912_422),
          new PublishedFile(
              "train-labels-idx1-ubyte.gz",
              60_008,
              "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
              28_881),
          new PublishedFile(
              "t10k-images-idx3-ubyte.gz",
              7_840_016,
              "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
              1_648_877),
          new PublishedFile(
              "t10k-labels-idx1-ubyte.gz",
              10_008,
              "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
              4_542));

  /** Where they are published, the first to be asked first; each is a folder and ends with "/". */
  public static final List<URI> MIRRORS =
      List.of(
          URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
          URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"));

  /** Who made them and what one may do with them, as a part of a sentence. */
  public static final String LICENCE =
      "by Yann LeCun, Corinna Cortes and Christopher Burges, licence CC BY-SA 3.0";

  private MnistFiles() {}
}
