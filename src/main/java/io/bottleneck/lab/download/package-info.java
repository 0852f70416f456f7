/**
 * Fetching published digits from mirrors, checked before anything is used. Start reading at {@code
 * Download}; {@code FileFetch} asks one mirror after the other for one file.
 */
package io.bottleneck.lab.download;
