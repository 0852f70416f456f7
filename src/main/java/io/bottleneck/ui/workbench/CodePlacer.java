package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.KnownGround;
import io.bottleneck.analysis.LatentMap;
import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.Selection;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Makes code maps, one after the other, on whatever thread calls. Of a map that only the plane
 * distinguishes from the one before, neither codes nor errors are made again.
 */
final class CodePlacer {
  /** What was made last; the next may have its codes or even its positions. */
  private Made made;

  /** The last map along principal components: what the next such map is turned like. */
  private LatentMap principal;

  /**
   * A map and what went into it.
   *
   * @param plane of the map, through the mean in what it does not show
   * @param errors of the digits, where the plane shows them, else null
   */
  private record Made(Request request, CodeMap map, LatentMap plane, ReconstructionErrors errors) {}

  /**
   * What a map is wanted of.
   *
   * @param layout the non-linear layout there is, or null
   * @param keep digits that shall stay in their place as far as turning the map can do it
   */
  record Request(
      Autoencoder network,
      Optional<RecordedCodes> recorded,
      DigitDataset digits,
      MapPlane plane,
      MapLayout layout,
      Selection keep) {
    private boolean sameCodes(Request other) {
      return network == other.network && digits == other.digits && recorded.equals(other.recorded);
    }

    private boolean samePositions(Request other) {
      return sameCodes(other)
          && plane.throughMean().equals(other.plane.throughMean())
          && layout == other.layout;
    }

    private boolean laidOut() {
      return plane.kind() == MapPlane.Kind.LAYOUT && layout != null && layout.fits(network, digits);
    }
  }

  /**
   * Encodes the digits and places them.
   *
   * @throws CancellationException a moment after {@code cancelled} is true
   */
  CodeMap place(Request request, BooleanSupplier cancelled) {
    if (made == null || !request.sameCodes(made.request)) {
      made = encoded(request, cancelled);
    } else if (request.samePositions(made.request)) {
      CodeMap before = made.map;
      made =
          placed(request, before.codes(), before.ground(), made.plane, before.index(), made.errors);
    } else {
      made = placed(request, made.map.codes(), made.map.ground(), made.errors);
    }
    return made.map;
  }

  private Made encoded(Request request, BooleanSupplier cancelled) {
    float[] codes = codes(request, cancelled);
    int size = request.network.codeSize();
    ReconstructionErrors errors =
        size == 1
            ? ReconstructionErrors.ofCodes(request.network, codes, request.digits, cancelled)
            : null;
    return placed(request, codes, KnownGround.of(codes, size), errors);
  }

  private Made placed(
      Request request, float[] codes, KnownGround ground, ReconstructionErrors errors) {
    LatentMap plane = plane(request, codes, errors);
    float[] positions = positions(request, plane, codes, errors);
    if (keeps(request)) {
      int[] kept = request.keep.indices();
      plane = LatentMaps.turned(plane, at(positions, kept), at(made.map.positions(), kept));
      positions = errors == null ? plane.positions(codes) : plane.positions(codes, errors);
    }
    PointIndex index = CodeMap.index(request.digits, positions);
    return placed(request, codes, ground, plane, index, errors);
  }

  /** One number and its error are no plane to be turned; a layout stays where it is anyway. */
  private boolean keeps(Request request) {
    return !request.keep.isEmpty()
        && request.network.codeSize() > 1
        && !(request.network.codeSize() > 2 && request.laidOut())
        && made != null
        && made.request.digits == request.digits
        && made.request.network.spec().equals(request.network.spec());
  }

  private static float[] at(float[] positions, int[] indices) {
    float[] some = new float[2 * indices.length];
    for (int i = 0; i < indices.length; i++) {
      some[2 * i] = positions[2 * indices[i]];
      some[2 * i + 1] = positions[2 * indices[i] + 1];
    }
    return some;
  }

  private static Made placed(
      Request request,
      float[] codes,
      KnownGround ground,
      LatentMap plane,
      PointIndex index,
      ReconstructionErrors errors) {
    CodeMap map =
        new CodeMap(
            request.network,
            request.digits,
            codes,
            plane.through(request.plane.through()),
            index,
            request.recorded,
            ground);
    return new Made(request, map, plane, errors);
  }

  private static float[] codes(Request request, BooleanSupplier cancelled) {
    return request.recorded.isPresent()
        ? request.recorded.get().codes()
        : Codes.of(request.network, request.digits, cancelled);
  }

  private LatentMap plane(Request request, float[] codes, ReconstructionErrors errors) {
    int size = request.network.codeSize();
    if (size == 1) {
      return LatentMaps.line(codes, errors, made == null ? null : made.plane);
    }
    MapPlane wanted = request.plane.within(size);
    if (size > 2 && wanted.kind() == MapPlane.Kind.AXES) {
      return LatentMaps.axes(codes, size, wanted.across(), wanted.up());
    }
    if (size > 2 && request.laidOut()) {
      return request.layout.layout().map(codes);
    }
    LatentMap map = LatentMaps.of(codes, size, principal);
    principal = size > 2 ? map : principal;
    return map;
  }

  /** Laid-out digits stand where they stood, whatever their codes are now. */
  private static float[] positions(
      Request request, LatentMap plane, float[] codes, ReconstructionErrors errors) {
    if (request.network.codeSize() > 2 && request.laidOut()) {
      return request.layout.layout().positions();
    }
    return errors == null ? plane.positions(codes) : plane.positions(codes, errors);
  }
}
