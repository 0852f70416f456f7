package io.bottleneck.planted.lab;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

final class TakesAnExecutor {
  CompletableFuture<Void> run(Executor executor) {
    return CompletableFuture.supplyAsync(() -> "", executor).thenAcceptAsync(text -> {}, executor);
  }
}
