/**
 * A small labelled set of digits that the user drew. Start reading at {@code OwnDigits}; {@code
 * OwnDigitsFile} keeps it between two starts.
 */
package io.bottleneck.lab.own;
