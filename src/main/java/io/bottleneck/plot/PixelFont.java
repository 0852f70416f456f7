package io.bottleneck.plot;

import java.util.Map;

/**
 * Letters for captions inside pictures, of five by seven squares enlarged by whole factors: small
 * letters, digits and a few marks. Drawn by ourselves because a picture must look the same on a
 * machine without any font.
 */
public final class PixelFont {
  /** Squares across. */
  public static final int WIDTH = GlyphKernel.WIDTH;

  /** Squares down. */
  public static final int HEIGHT = GlyphKernel.HEIGHT;

  /** Squares from the left side of a letter to that of the next. */
  public static final int STEP = WIDTH + 1;

  /** One row of five bits after the other, from the top; digits are those of the map's marks. */
  private static final Map<Character, String> SHAPES =
      Map.ofEntries(
          Map.entry(' ', "00000000000000000000000000000000000"),
          Map.entry('.', "00000000000000000000000000110001100"),
          Map.entry(',', "00000000000000000000011000010001000"),
          Map.entry(':', "00000011000110000000011000110000000"),
          Map.entry('%', "11000110010001000100010001001100011"),
          Map.entry('-', "00000000000000011111000000000000000"),
          Map.entry('+', "00000001000010011111001000010000000"),
          Map.entry('/', "00000000010001000100010001000000000"),
          Map.entry('>', "01000001000001000001000100010001000"),
          Map.entry('<', "00010001000100010000010000010000010"),
          Map.entry('(', "00010001000100001000010000010000010"),
          Map.entry(')', "01000001000001000010000100010001000"),
          Map.entry('a', "00000000000111000001011111000101111"),
          Map.entry('b', "10000100001011011001100011000111110"),
          Map.entry('c', "00000000000111010000100001000101110"),
          Map.entry('d', "00001000010110110011100011000101111"),
          Map.entry('e', "00000000000111010001111111000001110"),
          Map.entry('f', "00110010010100011100010000100001000"),
          Map.entry('g', "00000011111000110001011110000101110"),
          Map.entry('h', "10000100001011011001100011000110001"),
          Map.entry('i', "00100000000110000100001000010001110"),
          Map.entry('j', "00010000000011000010000101001001100"),
          Map.entry('k', "10000100001001010100110001010010010"),
          Map.entry('l', "01100001000010000100001000010001110"),
          Map.entry('m', "00000000001101010101101011000110001"),
          Map.entry('n', "00000000001011011001100011000110001"),
          Map.entry('o', "00000000000111010001100011000101110"),
          Map.entry('p', "00000000001111010001111101000010000"),
          Map.entry('q', "00000000000110110011011110000100001"),
          Map.entry('r', "00000000001011011001100001000010000"),
          Map.entry('s', "00000000000111010000011100000111110"),
          Map.entry('t', "01000010001110001000010000100100110"),
          Map.entry('u', "00000000001000110001100011001101101"),
          Map.entry('v', "00000000001000110001100010101000100"),
          Map.entry('w', "00000000001000110001101011010101010"),
          Map.entry('x', "00000000001000101010001000101010001"),
          Map.entry('y', "00000000001000110001011110000101110"),
          Map.entry('z', "00000000001111100010001000100011111"));

  private PixelFont() {}

  /** Squares that {@code text} takes across, without a space behind it; 0 for no text. */
  public static int width(String text) {
    return Math.max(0, text.length() * STEP - 1);
  }

  /**
   * Whether {@code letter} has ink at square (x, y), counted from the top left.
   *
   * @throws IllegalArgumentException for a letter there is no picture of, as all capitals
   */
  public static boolean inked(char letter, int x, int y) {
    if (letter >= '0' && letter <= '9') {
      return GlyphKernel.inked(letter - '0', x, y);
    }
    String shape = SHAPES.get(letter);
    if (shape == null) {
      throw new IllegalArgumentException("no picture of the letter '" + letter + "'");
    }
    return shape.charAt(y * WIDTH + x) == '1';
  }
}
