package io.vitrine.suggestion;

/** A list after an edit, and what the edit did to it. */
public record After(SuggestionList list, SuggestionEffect effect) {}
