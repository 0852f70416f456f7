/**
 * Questions asked of a trained model: where codes lie, who is near, how large errors are. Nothing
 * here draws. Start reading at {@code LatentMap}.
 */
package io.bottleneck.analysis;
