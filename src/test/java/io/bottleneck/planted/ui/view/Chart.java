package io.bottleneck.planted.ui.view;

import javafx.scene.layout.Region;

/** A node. */
public final class Chart extends Region {}
