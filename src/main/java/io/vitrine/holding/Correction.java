package io.vitrine.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the shopper says over what the source said, by field; it always wins, also over a later update from the source.
 * Laid over an entry that says something already, it changes the fields that it names and leaves the others; a field
 * that it leaves empty goes back to what the source said.
 *
 * @param said each field with what it is to say, as its {@link Form} writes it down; empty to take back what was said
 */
public record Correction(Map<String, String> said) {

  public static final String FOR_WHOM = "forWhom";
  public static final String NOTE = "note";

  public static final int FOR_WHOM_LENGTH = 120;
  public static final int NOTE_LENGTH = 2_000;
  public static final Correction NONE = new Correction(Map.of());

  @JsonCreator
  public Correction {
    var tidy = new TreeMap<String, String>();
    said.forEach((field, value) -> tidy.put(field, value.strip()));
    said = Map.copyOf(tidy);
  }

  public static Correction ofField(String field, @Nullable String value) {
    return new Correction(Map.of(field, value == null ? "" : value));
  }

  /** Who it was for, in at most 120 characters, and the shopper's own note, in at most 2,000. */
  public static Correction of(@Nullable String forWhom, @Nullable String note) {
    return new Correction(Map.of(FOR_WHOM, forWhom == null ? "" : forWhom, NOTE, note == null ? "" : note));
  }

  public @Nullable String in(String field) {
    var value = said.get(field);
    return value == null || value.isEmpty() ? null : value;
  }

  public @Nullable String forWhom() {
    return in(FOR_WHOM);
  }

  public @Nullable String note() {
    return in(NOTE);
  }

  public boolean saysNothing() {
    return said.values().stream().allMatch(String::isEmpty);
  }

  /** This, with another laid over it; what that leaves empty is gone. */
  Correction with(Correction newer) {
    var both = new TreeMap<>(said);
    both.putAll(newer.said);
    both.values().removeIf(String::isEmpty);
    return new Correction(both);
  }

  @JsonValue
  Map<String, String> json() {
    return new TreeMap<>(said);
  }

  /** Not what was said: corrections end up in logs. */
  @Override
  public String toString() {
    return "Correction of " + said.keySet();
  }
}
