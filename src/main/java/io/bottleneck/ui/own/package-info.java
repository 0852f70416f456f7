/**
 * The digits that the user keeps: labelling, changing, saving and using them. Start reading at
 * {@code OwnDigitsViewModel}.
 */
package io.bottleneck.ui.own;
