package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one entry, in words: what it says, where it came from, why and how long it is held, what it is used for,
 * who looked at its kind since it came, and what the shopper changed of it.
 */
@JsonInclude(Include.NON_NULL)
record Passport(
    Row row,
    String kind,
    List<Field> fields,
    String from,
    String why,
    String ground,
    Term term,
    List<Row.Mark> uses,
    List<Share> shares,
    List<LookWords.Said> looks,
    List<Change> changes) {

  /**
   * @param act what the shopper may do: {@code correct} or {@code dispute}, or nothing where they already dispute it
   * @param verb the act in words
   * @param disputed what they dispute of it, since when
   */
  @JsonInclude(Include.NON_NULL)
  record Field(
      String name,
      String label,
      String value,
      @Nullable String act,
      @Nullable String verb,
      @Nullable String disputed) {}

  /**
   * How long it is held, as a line.
   *
   * @param passed how much of the time has passed, in percent
   */
  record Term(int passed, String began, String beganWhen, String today, String ends, String endsWhen) {}

  /**
   * Its share in a suggestion, as it is now.
   *
   * @param title of what is suggested
   */
  record Share(String title, String value) {}

  /**
   * @param since what became of it; empty where it holds
   * @param fields what a correction changed
   * @param led what became of the suggestions by it, in sentences; none where that was not noted
   */
  record Change(
      long edit,
      String when,
      String what,
      String since,
      boolean undoable,
      List<Changed> fields,
      List<String> led) {}

  record Changed(String label, String before, String after) {}
}
