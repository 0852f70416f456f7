package io.bottleneck.planted.ink;

public final class Pen {}
