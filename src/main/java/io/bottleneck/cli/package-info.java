/**
 * The command line: parse, call a service, print. The only room beside {@code Main} that writes to
 * the console. Start reading at {@code BottleneckCommand}.
 */
package io.bottleneck.cli;
