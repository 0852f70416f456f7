package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final int MOST = 300;

  @RepeatedTest(30)
  void behavesAsASetOfIndices(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    TreeSet<Integer> one = any(random);
    TreeSet<Integer> other = any(random);
    Selection a = of(one);
    Selection b = of(other);
    TreeSet<Integer> union = new TreeSet<>(one);
    union.addAll(other);
    TreeSet<Integer> rest = new TreeSet<>(one);
    rest.removeAll(other);
    TreeSet<Integer> inverted = new TreeSet<>(other);
    inverted.removeAll(one);
    same(a, one);
    same(a.plus(b), union);
    same(a.minus(b), rest);
    same(a.invertedIn(b), inverted);
    same(a, one);
    same(b, other);
    assertThat(a.equals(b)).isEqualTo(one.equals(other));
    assertThat(a.minus(b).plus(b)).isEqualTo(a.plus(b)).hasSameHashCodeAs(b.plus(a));
    assertThat(a.minus(a)).isEqualTo(Selection.NONE);
  }

  @RepeatedTest(10)
  void countsItsClasses(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    byte[] classes = new byte[MOST];
    for (int i = 0; i < MOST; i++) {
      classes[i] = (byte) (random.nextInt(11) - 1);
    }
    TreeSet<Integer> indices = any(random);
    int[] counts = new int[11];
    indices.forEach(i -> counts[classes[i] < 0 ? 10 : classes[i]]++);
    assertThat(of(indices).counts(classes)).isEqualTo(counts);
  }

  @Test
  void keepsItsMembersWhenTheSetItWasMadeOfChanges() {
    BitSet members = new BitSet();
    members.set(3);
    Selection selection = Selection.of(members);
    members.set(4);
    assertThat(selection.indices()).containsExactly(3);
  }

  private static void same(Selection selection, TreeSet<Integer> wanted) {
    int[] indices = wanted.stream().mapToInt(Integer::intValue).toArray();
    assertThat(selection.indices()).isEqualTo(indices);
    assertThat(selection.size()).isEqualTo(wanted.size());
    assertThat(selection.isEmpty()).isEqualTo(wanted.isEmpty());
    for (int i = 0; i < MOST + 100; i++) {
      assertThat(selection.contains(i)).isEqualTo(wanted.contains(i));
    }
  }

  private static Selection of(TreeSet<Integer> indices) {
    return Selection.of(indices.stream().mapToInt(Integer::intValue).toArray());
  }

  private static TreeSet<Integer> any(Random random) {
    TreeSet<Integer> indices = new TreeSet<>();
    int size = random.nextInt(4) == 0 ? 0 : random.nextInt(MOST);
    random.ints(size, 0, MOST).forEach(indices::add);
    return indices;
  }
}
