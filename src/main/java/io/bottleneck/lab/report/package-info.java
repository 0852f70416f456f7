/**
 * What there is to tell about a model in one go: pictures, figures and a text that holds them.
 * Start reading at {@code Report}.
 */
package io.bottleneck.lab.report;
