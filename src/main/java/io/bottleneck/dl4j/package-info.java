/**
 * The only room that knows DL4J, ND4J and JavaCPP. Nothing leaves it but plain arrays behind the
 * ports of {@code model} and {@code training}. Start reading at {@code Dl4jEngine}.
 */
package io.bottleneck.dl4j;
