/**
 * Texts with pictures and tables, described once as a {@code Document} and written as Markdown and
 * as HTML.
 */
package io.bottleneck.export.document;
