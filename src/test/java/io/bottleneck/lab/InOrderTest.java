package io.bottleneck.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final Deque<Runnable> cranked = new ArrayDeque<>();

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  /** Two threads that tell what was thrown at them. */
  private void onTwoThreads(Runnable task) {
    pool.execute(
        () -> {
          try {
            task.run();
          } catch (Throwable e) {
            failures.add(e);
          }
        });
  }

  @Test
  void tasksAreDoneOneAfterTheOtherInTheirOrderAlsoAfterFailures() throws Exception {
    int count = 3000;
    Random random = new Random(1);
    InOrder tasks = new InOrder(this::onTwoThreads);
    List<Integer> done = new ArrayList<>(); // by one thread at a time, or it would break
    List<String> thrown = new ArrayList<>();
    AtomicInteger busy = new AtomicInteger();
    CountDownLatch over = new CountDownLatch(1);
    for (int i = 0; i < count; i++) {
      int number = i;
      boolean fails = random.nextInt(5) == 0;
      if (fails) {
        thrown.add("task " + number);
      }
      tasks.execute(
          () -> {
            int others = busy.getAndIncrement();
            done.add(number);
            busy.decrementAndGet();
            if (others > 0) {
              throw new AssertionError("two at once");
            }
            if (fails) {
              throw new IllegalStateException("task " + number);
            }
          });
    }
    tasks.execute(over::countDown);
    assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
    pool.shutdown();
    assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

    assertThat(done).isEqualTo(IntStream.range(0, count).boxed().toList());
    assertThat(failures)
        .extracting(Throwable::getMessage)
        .containsExactlyInAnyOrderElementsOf(thrown);
  }

  @Test
  void whoeverHandsTasksOverFindsHisOwnInOrder() throws Exception {
    InOrder tasks = new InOrder(this::onTwoThreads);
    List<Integer> done = new ArrayList<>();
    CountDownLatch over = new CountDownLatch(2000);
    for (int giver = 0; giver < 2; giver++) {
      int side = giver;
      new Thread(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  int number = 2 * i + side;
                  tasks.execute(
                      () -> {
                        done.add(number);
                        over.countDown();
                      });
                }
              })
          .start();
    }
    assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
    for (int side = 0; side < 2; side++) {
      int mine = side;
      assertThat(done.stream().filter(number -> number % 2 == mine)).hasSize(1000).isSorted();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void aTaskHandedOverByATaskIsDoneAfterIt() {
    InOrder tasks = new InOrder(Runnable::run);
    List<String> done = new ArrayList<>();
    tasks.execute(
        () -> {
          tasks.execute(() -> done.add("inner"));
          done.add("outer");
        });
    assertThat(done).containsExactly("outer", "inner");
  }

  @Test
  void aFailureReachesTheExecutorAndTheOtherTasksAreDoneInItsNextTurn() {
    InOrder tasks = new InOrder(cranked::add);
    List<String> done = new ArrayList<>();
    tasks.execute(() -> done.add("first"));
    tasks.execute(
        () -> {
          throw new IllegalStateException("broken");
        });
    tasks.execute(() -> done.add("third"));
    assertThat(cranked).hasSize(1);
    assertThatThrownBy(() -> cranked.remove().run()).hasMessage("broken");
    assertThat(done).containsExactly("first");
    assertThat(cranked).hasSize(1);
    cranked.remove().run();
    assertThat(done).containsExactly("first", "third");

    tasks.execute(() -> done.add("later"));
    cranked.remove().run();
    assertThat(done).endsWith("later");
    assertThat(cranked).isEmpty();
  }

  @Test
  void aLastTaskThatFailsLeavesRoomForTheNext() {
    InOrder tasks = new InOrder(Runnable::run);
    List<String> done = new ArrayList<>();
    assertThatThrownBy(
            () ->
                tasks.execute(
                    () -> {
                      throw new LinkageError("broken");
                    }))
        .isInstanceOf(LinkageError.class);
    tasks.execute(() -> done.add("next"));
    assertThat(done).containsExactly("next");
  }

  @Test
  void aFailureIsNotHiddenByTheNextOne() {
    InOrder tasks = new InOrder(Runnable::run);
    assertThatThrownBy(
            () ->
                tasks.execute(
                    () -> {
                      tasks.execute(
                          () -> {
                            throw new IllegalStateException("second");
                          });
                      throw new IllegalStateException("first");
                    }))
        .hasMessage("first")
        .satisfies(
            first ->
                assertThat(first.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("second"));
  }

  @Test
  void aFailureIsNotHiddenByAnExecutorThatTakesNoMore() {
    InOrder tasks =
        new InOrder(
            task -> {
              if (!cranked.isEmpty()) {
                throw new RejectedExecutionException("closed");
              }
              cranked.add(task);
            });
    tasks.execute(
        () -> {
          throw new IllegalStateException("broken");
        });
    tasks.execute(() -> {});
    assertThatThrownBy(() -> cranked.peek().run()).hasMessage("broken");
  }
}
