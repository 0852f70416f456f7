package io.bottleneck.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plan of the house below a root package: which rooms there are and who may look into which.
 * The root is a parameter so that the same rules judge the application and the planted violations.
 */
record House(String root) {
  /** Rooms without JavaFX, each with those it may see. */
  static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("architecture", Set.of()),
          Map.entry("data", Set.of()),
          Map.entry("ink", Set.of()),
          Map.entry("plot", Set.of()),
          Map.entry("model", Set.of("data", "ink", "plot")),
          Map.entry("analysis", Set.of("data", "ink", "plot", "model")),
          Map.entry("training", Set.of("data", "ink", "plot", "model", "analysis")),
          Map.entry("dl4j", Set.of("data", "ink", "plot", "model", "analysis", "training")),
          Map.entry("export", Set.of("data", "ink", "plot", "model", "analysis", "training")),
          Map.entry(
              "lab", Set.of("data", "ink", "plot", "model", "analysis", "training", "export")),
          Map.entry(
              "cli",
              Set.of("data", "ink", "plot", "model", "analysis", "training", "export", "lab")),
          Map.entry(
              "ui",
              Set.of("data", "ink", "plot", "model", "analysis", "training", "export", "lab")));

  /** Rooms of the window that every feature may use. */
  static final List<String> SHARED_IN_UI = List.of("fx", "view", "workbench");

  /** Rooms of the window that may see all others. */
  static final List<String> ABOVE_FEATURES = List.of("shell", "tour");

  /** The room of {@code type}: {@code data}, {@code ui}, ..., empty text for the root itself. */
  Optional<String> room(JavaClass type) {
    return below(root, type.getPackageName());
  }

  /** The room of the window {@code type} lives in: {@code draw}, {@code fx}, .... */
  Optional<String> feature(JavaClass type) {
    return below(root + ".ui", type.getPackageName());
  }

  private static Optional<String> below(String parent, String name) {
    if (name.equals(parent)) {
      return Optional.of("");
    }
    if (!name.startsWith(parent + ".")) {
      return Optional.empty();
    }
    String rest = name.substring(parent.length() + 1);
    return Optional.of(rest.split("\\.")[0]);
  }

  /** Classes of one of {@code rooms}. */
  DescribedPredicate<JavaClass> in(String... rooms) {
    List<String> wanted = List.of(rooms);
    return DescribedPredicate.describe(
        "in " + wanted, type -> room(type).filter(wanted::contains).isPresent());
  }

  /** Classes of one of the window's {@code features}. */
  DescribedPredicate<JavaClass> inUi(String... features) {
    List<String> wanted = List.of(features);
    return DescribedPredicate.describe(
        "in ui" + wanted, type -> feature(type).filter(wanted::contains).isPresent());
  }

  /** The class of the root package called {@code simpleName}, and the classes inside it. */
  DescribedPredicate<JavaClass> rootClass(String simpleName) {
    String name = root + "." + simpleName;
    return DescribedPredicate.describe(
        simpleName, type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
  }

  /** The classes of the root package itself. */
  DescribedPredicate<JavaClass> rootClasses() {
    return in("");
  }

  /** Every class of the house. */
  DescribedPredicate<JavaClass> anywhere() {
    return DescribedPredicate.describe("in the house", type -> room(type).isPresent());
  }
}
