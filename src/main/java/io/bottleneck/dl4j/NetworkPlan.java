package io.bottleneck.dl4j;

import io.bottleneck.training.LossTerm;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * DL4J's description of a network and the handles that stay in it.
 *
 * @param configuration of the graph; its first input is the image, its first output the
 *     reconstruction
 * @param rate the learning rate all layers read
 * @param reconstruction the loss of the first output
 * @param terms the losses of the further outputs, in the graph's order
 * @param distance the loss that sees the codes of a center loss, else null
 */
record NetworkPlan(
    ComputationGraphConfiguration configuration,
    SettableRate rate,
    RecordedLoss reconstruction,
    Map<LossTerm, RecordedLoss> terms,
    CentreDistance distance) {}
