/**
 * Annotations that grant a class an exception to a rule of the house, with the reason as text. No
 * code lives here. Start reading at {@code Exempt}.
 */
package io.bottleneck.architecture;
