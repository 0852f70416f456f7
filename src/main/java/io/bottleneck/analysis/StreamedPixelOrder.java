package io.bottleneck.analysis;

/** The order of a large set, of which only some rows of distances exist at a time. */
final class StreamedPixelOrder implements PixelOrder {
  private final PixelDistances distances;
  private final int k;

  StreamedPixelOrder(PixelDistances distances, int k) {
    this.distances = distances;
    this.k = k;
  }

  @Override
  public PixelOrder.View view() {
    return new Window();
  }

  /** Walks over the rows, a block at a time. */
  private final class Window implements PixelOrder.View {
    private final int[][] rows = new int[BLOCK][distances.size()];
    private final DistanceRow row = new DistanceRow(distances.size());
    private int block = -1;
    private int current = -1;

    @Override
    public int[] nearest(int digit) {
      moveTo(digit);
      return row.nearest(k);
    }

    @Override
    public int rank(int digit, int other) {
      moveTo(digit);
      return row.rank(other);
    }

    private void moveTo(int digit) {
      if (digit == current) {
        return;
      }
      if (digit / BLOCK != block) {
        block = digit / BLOCK;
        int from = block * BLOCK;
        distances.fill(from, Math.min(distances.size(), from + BLOCK), rows);
      }
      current = digit;
      row.copy(rows[digit % BLOCK]);
      row.leaveOut(digit);
    }
  }
}
