package io.vitrine.shopper;

import java.util.Map;

/** What the shopper typed, by field; what is left empty goes back to what the source said. */
record Typed(Map<String, String> said) {}
