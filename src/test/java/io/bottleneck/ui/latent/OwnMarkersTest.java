package io.bottleneck.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.plot.ClassFilter;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnMarkersTest {
  private static final ClassFilter WITHOUT = ClassFilter.ALL.toggled(ClassFilter.OWN);

  private final Workbench workbench = new Workbench();
  private final ObjectProperty<ClassFilter> filter = new SimpleObjectProperty<>(ClassFilter.ALL);
  private final List<Runnable> encoding = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final OwnMarkers own =
      new OwnMarkers(
          workbench,
          filter,
          new Workers(Runnable::run, encoding::add, Runnable::run),
          failures::add);
  private final DigitDataset digits = MapFixture.digits(2);
  private final OwnDigits mine = OwnDigits.of(Handwriting.digits("mine", 4, 3));
  private final OwnDigits more = OwnDigits.of(Handwriting.digits("mine", 5, 3));

  @BeforeEach
  void keep() {
    workbench.ownDigitsProperty().set(mine);
    own.use(map(1));
    encode();
    assertThat(places().digits()).isSameAs(mine);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private CodeMap map(double epoch) {
    return MapFixture.map(digits, epoch, 0, 0, 1, 1);
  }

  private OwnPlaces places() {
    return own.placesProperty().get();
  }

  private void encode() {
    while (!encoding.isEmpty()) {
      encoding.remove(0).run();
    }
  }

  @Test
  void nothingIsEncodedWhileTheyAreHiddenAndAllIsMadeUpForAtOnce() {
    filter.set(WITHOUT);
    for (int epoch = 2; epoch < 6; epoch++) {
      own.use(map(epoch));
    }
    workbench.ownDigitsProperty().set(more);
    assertThat(encoding).isEmpty();
    filter.set(ClassFilter.ALL);
    assertThat(encoding).hasSize(1);
    encode();
    assertThat(places().digits()).isSameAs(more);
  }

  @Test
  void nothingIsEncodedWhileTheMapIsNotOnShow() {
    own.setOnShow(false);
    own.use(map(2));
    filter.set(WITHOUT);
    filter.set(ClassFilter.ALL);
    assertThat(encoding).isEmpty();
    own.setOnShow(true);
    assertThat(encoding).hasSize(1);
  }

  @Test
  void whatIsKnownIsNotAskedAgain() {
    OwnPlaces known = places();
    filter.set(ClassFilter.ALL.toggled(3));
    filter.set(WITHOUT);
    filter.set(ClassFilter.ALL);
    own.setOnShow(false);
    own.setOnShow(true);
    assertThat(encoding).isEmpty();
    assertThat(places()).isSameAs(known);
  }

  @Test
  void unseenTheyStayWhileTheRunGoesOnButNotOnAnotherMap() {
    OwnPlaces known = places();
    own.setOnShow(false);
    own.use(map(2));
    assertThat(places()).isSameAs(known);
    own.use(map(1)); // begun anew
    assertThat(places()).isSameAs(OwnPlaces.NONE);
  }

  @Test
  void digitsLetGoOfUnseenAreNotFoundOnTheMapLater() {
    filter.set(WITHOUT);
    workbench.ownDigitsProperty().set(OwnDigits.of(Handwriting.digits("mine", 1, 3)));
    filter.set(ClassFilter.ALL);
    assertThat(places()).isSameAs(OwnPlaces.NONE);
    workbench.ownDigitsProperty().set(OwnDigits.EMPTY);
    encode();
    assertThat(places()).isSameAs(OwnPlaces.NONE);
  }
}
