/**
 * What an autoencoder is, in plain Java: its spec, its layers, its frozen weights, its file. No
 * training and no tensor library live here. Start reading at {@link
 * io.bottleneck.model.Autoencoder}.
 */
package io.bottleneck.model;
