package io.vitrine.closet;

/**
 * A top with a bottom, or nothing with a dress.
 *
 * @param top row of the top, or of nothing
 * @param bottom row of the bottom or the dress
 */
record Core(int top, int bottom) {}
