package io.vitrine.closet;

/**
 * A top with a bottom, or nothing with a dress.
 *
 * @param top row of the top, or of nothing
 * @param bottom row of the bottom or the dress
 * @param points what the two are worth
 * @param bound more than which no outfit with them is worth
 */
record Core(int top, int bottom, int points, int bound) {}
