package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class VisiblePointsTest {
  private static final int WIDTH = 70;
  private static final int HEIGHT = 50;

  @RepeatedTest(20)
  void theOrderStaysWhilePanningAndZooming(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    ScatterPoints points = Scattered.points(random, 600);
    Selection selection = Selection.of(random.ints(100, 0, 800).toArray());
    PointLook look = PointLook.ofClasses(points).with(selection);
    Optional<PointIndex> index =
        random.nextBoolean() ? Optional.of(new PointIndex(points)) : Optional.empty();
    Viewport view = new Viewport(0, 0, 20, WIDTH, HEIGHT);
    List<Integer> before = new ArrayList<>();
    VisiblePoints visible = new VisiblePoints();
    for (int move = 0; move < 12; move++) {
      ScatterFrame frame = Scattered.frame(points, index, look, List.of(), view, 3);
      visible.collect(frame, WIDTH, HEIGHT, 3);
      visible.sort();
      List<Integer> now = ids(visible);
      List<Integer> still = new ArrayList<>(now);
      still.retainAll(before);
      before.retainAll(now);
      assertThat(still).isEqualTo(before);
      before = now;
      view =
          view.pannedBy(random.nextInt(30) - 15, random.nextInt(30) - 15)
              .zoomedAt(WIDTH / 2.0, HEIGHT / 2.0, 0.7 + random.nextDouble(), 20);
    }
  }

  /** Marks half out of the picture, with or without an index, of odd and of even size. */
  @RepeatedTest(30)
  void everyPointWithAPixelInThePictureIsThereAtItsPlace(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    ScatterPoints points = Scattered.points(random, random.nextInt(1500));
    ClassFilter filter = new ClassFilter(random.nextInt(2048));
    Selection selection = Selection.of(random.ints(100, 0, 2000).toArray());
    PointLook look = PointLook.ofClasses(points).with(filter).with(selection);
    int side = 1 + random.nextInt(14);
    Viewport view =
        new Viewport(
            random.nextGaussian(), random.nextGaussian(), 10 + random.nextInt(90), WIDTH, HEIGHT);
    Optional<PointIndex> index =
        random.nextBoolean() ? Optional.of(new PointIndex(points)) : Optional.empty();
    VisiblePoints visible = new VisiblePoints();
    visible.collect(Scattered.frame(points, index, look, List.of(), view, 3), WIDTH, HEIGHT, side);
    visible.sort();
    List<Integer> ids = ids(visible);
    int selected = 0;
    for (int i = 0; i < points.size(); i++) {
      double left = Math.floor(view.screenX(points.x(i)) + 0.5 - side / 2.0);
      double top = Math.floor(view.screenY(points.y(i)) + 0.5 - side / 2.0);
      boolean touches = left + side > 0 && left < WIDTH && top + side > 0 && top < HEIGHT;
      boolean wanted = touches && filter.shows(points.classes()[i]);
      int k = ids.indexOf(i);
      assertThat(k >= 0).as("%s, %s", left, top).isEqualTo(wanted);
      if (wanted) {
        assertThat(visible.column(k)).isEqualTo((int) left);
        assertThat(visible.row(k)).isEqualTo((int) top);
        selected += selection.contains(i) ? 1 : 0;
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(visible.selected()).isEqualTo(selected);
  }

  private static List<Integer> ids(VisiblePoints visible) {
    List<Integer> ids = new ArrayList<>();
    for (int k = 0; k < visible.count(); k++) {
      ids.add(visible.id(k));
    }
    return ids;
  }
}
