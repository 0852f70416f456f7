package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassFilterTest {
  @Test
  void togglesOneClassAndBack() {
    ClassFilter without3 = ClassFilter.ALL.toggled(3);
    assertThat(without3.shows(3)).isFalse();
    assertThat(without3.shows(2)).isTrue();
    assertThat(without3.shows(-1)).isTrue();
    assertThat(without3.toggled(3)).isEqualTo(ClassFilter.ALL);
  }

  @Test
  void isolatesOneClassAndRestoresAll() {
    ClassFilter only7 = ClassFilter.ALL.toggled(1).isolated(7);
    for (int label = -1; label < 10; label++) {
      assertThat(only7.shows(label)).isEqualTo(label == 7);
    }
    assertThat(only7.isolated(7)).isEqualTo(ClassFilter.ALL);
    assertThat(only7.isolated(8).shows(8)).isTrue();
  }
}
