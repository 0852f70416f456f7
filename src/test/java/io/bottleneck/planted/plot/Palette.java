package io.bottleneck.planted.plot;

public final class Palette {}
