package io.bottleneck.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;

/** Reads {@link Exempt} from a class or the top-level class around it. */
final class Exemptions {
  private Exemptions() {}

  /** All exemptions of {@code type}, single or repeated. */
  static List<Exempt> of(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    List<Exempt> found = new ArrayList<>();
    outermost.tryGetAnnotationOfType(Exempt.class).ifPresent(found::add);
    outermost
        .tryGetAnnotationOfType(Exempt.List.class)
        .ifPresent(several -> found.addAll(List.of(several.value())));
    return found;
  }
}
