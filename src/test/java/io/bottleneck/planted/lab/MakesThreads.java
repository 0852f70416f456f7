package io.bottleneck.planted.lab;

import io.bottleneck.architecture.Violates;
import java.util.Arrays;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

final class MakesThreads {
  @Violates("threads-in-wiring")
  static final class ByConstructor {
    private final Thread thread = new Thread(() -> {});
  }

  @Violates("threads-in-wiring")
  static final class ByReference {
    private final ThreadFactory factory = Thread::new;
  }

  @Violates("threads-in-wiring")
  static final class BySubclass {
    private final Thread thread = new Thread() {};
  }

  @Violates("threads-in-wiring")
  static final class ByFactory {
    private final Executor executor = Executors.newCachedThreadPool();
  }

  @Violates("threads-in-wiring")
  static final class ByPool {
    private final Executor executor = new ForkJoinPool();
  }

  @Violates("threads-in-wiring")
  static final class ByCommonPool {
    private final Executor executor = ForkJoinPool.commonPool();
  }

  @Violates("threads-in-wiring")
  static final class ByFuture {
    private final CompletableFuture<String> future = CompletableFuture.supplyAsync(() -> "");
  }

  @Violates("threads-in-wiring")
  static final class ByStage {
    CompletionStage<Void> then(CompletionStage<String> before) {
      return before.thenAcceptAsync(text -> {});
    }
  }

  @Violates("threads-in-wiring")
  static final class ByTimeout {
    CompletableFuture<String> soon(CompletableFuture<String> future) {
      return future.orTimeout(1, TimeUnit.SECONDS);
    }
  }

  @Violates("threads-in-wiring")
  static final class ByTimer {
    private final Timer timer = new Timer();
  }

  @Violates("threads-in-wiring")
  static final class ByParallelStream {
    long count(List<String> texts) {
      return texts.parallelStream().count() + texts.stream().parallel().count();
    }
  }

  @Violates("threads-in-wiring")
  static final class ByParallelSort {
    void sort(int[] numbers) {
      Arrays.parallelSort(numbers);
    }
  }
}
