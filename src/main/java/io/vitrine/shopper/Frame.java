package io.vitrine.shopper;

import java.util.List;

/**
 * What stays the same on a page of entries.
 *
 * @param path of the page
 * @param all whether it is of all kinds, so that one can choose among them, and a day to begin with
 */
record Frame(String path, boolean all, List<KindForm> kinds) {}
