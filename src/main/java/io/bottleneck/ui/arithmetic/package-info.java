/**
 * Arithmetic on codes: class means, and this minus that plus another. Start reading at {@code
 * ArithmeticViewModel}.
 */
package io.bottleneck.ui.arithmetic;
