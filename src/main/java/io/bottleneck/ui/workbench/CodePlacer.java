package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.KnownGround;
import io.bottleneck.analysis.LatentMap;
import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Makes code maps, one after the other, on whatever thread calls. Of a map that only the plane
 * distinguishes from the one before, neither codes nor errors are made again.
 */
final class CodePlacer {
  /** The last map; the next may have its codes, and lies as it does. */
  private CodeMap made;

  /** Errors of the digits of {@link #made}, where its plane shows them. */
  private ReconstructionErrors errors;

  /** The last map along principal components: what the next such map is turned like. */
  private LatentMap principal;

  /**
   * What a map is wanted of.
   *
   * @param layout the non-linear layout there is, or null
   */
  record Request(
      Autoencoder network,
      Optional<RecordedCodes> recorded,
      DigitDataset digits,
      MapPlane plane,
      MapLayout layout) {}

  /**
   * Encodes the digits and places them.
   *
   * @throws CancellationException a moment after {@code cancelled} is true
   */
  CodeMap place(Request request, BooleanSupplier cancelled) {
    CodeMap before = made;
    boolean same = before != null && sameCodes(before, request);
    float[] codes = same ? before.codes() : codes(request, cancelled);
    int size = request.network.codeSize();
    if (!same) {
      errors =
          size == 1
              ? ReconstructionErrors.ofCodes(request.network, codes, request.digits, cancelled)
              : null;
    }
    KnownGround ground = same ? before.ground() : KnownGround.of(codes, size);
    LatentMap plane = plane(request, codes).through(request.plane.through());
    float[] positions = positions(request, plane, codes);
    if (same && plane.continues(before.projection())) {
      positions = before.positions(); // only moved along what it does not show
    }
    made =
        new CodeMap(
            request.network, request.digits, codes, plane, positions, request.recorded, ground);
    return made;
  }

  private static boolean sameCodes(CodeMap map, Request request) {
    return map.source() == request.network
        && map.digits() == request.digits
        && map.recorded().equals(request.recorded);
  }

  private static float[] codes(Request request, BooleanSupplier cancelled) {
    return request.recorded.isPresent()
        ? request.recorded.get().codes()
        : Codes.of(request.network, request.digits, cancelled);
  }

  private LatentMap plane(Request request, float[] codes) {
    int size = request.network.codeSize();
    if (size == 1) {
      return LatentMaps.line(codes, errors, made == null ? null : made.projection());
    }
    MapPlane wanted = request.plane.within(size);
    if (size > 2 && wanted.kind() == MapPlane.Kind.AXES) {
      return LatentMaps.axes(codes, size, wanted.across(), wanted.up());
    }
    if (size > 2 && laidOut(request)) {
      return request.layout.layout().map(codes);
    }
    LatentMap map = LatentMaps.of(codes, size, principal);
    principal = size > 2 ? map : principal;
    return map;
  }

  private static boolean laidOut(Request request) {
    return request.plane.kind() == MapPlane.Kind.LAYOUT
        && request.layout != null
        && request.layout.fits(request.network, request.digits);
  }

  /** Laid-out digits stand where they stood, whatever their codes are now. */
  private float[] positions(Request request, LatentMap plane, float[] codes) {
    if (request.network.codeSize() > 2 && laidOut(request)) {
      return request.layout.layout().positions();
    }
    return errors == null ? plane.positions(codes) : plane.positions(codes, errors);
  }
}
