/**
 * Questions to a trained model whose answers are files, tables and pictures: which digits are
 * alike, what it makes of spoilt ones. Start reading at {@code CodedDigits}.
 */
package io.bottleneck.lab.asking;
