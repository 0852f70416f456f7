package io.bottleneck.planted.model;

public final class Network {
  static final int LAYERS = 8;
}
