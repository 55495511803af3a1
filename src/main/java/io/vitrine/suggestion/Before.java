package io.vitrine.suggestion;

import java.util.Optional;

/**
 * A list before an edit, with what it was made of, so that afterwards one can tell what the edit did to it.
 *
 * @param basis nothing where no personal suggestions are wanted
 * @param began in nanoseconds, as {@link System#nanoTime}
 */
public record Before(SuggestionList list, Optional<Basis> basis, long began) {}
