package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server answers the purchases page: one of these. */
@JsonInclude(Include.NON_NULL)
record Answer(
    @Nullable Shown shown,
    @Nullable Receipt receipt,
    @Nullable Passport passport,
    @Nullable List<Row> stale,
    @Nullable Wrong wrong,
    @Nullable String nothing) {

  /**
   * What an edit did.
   *
   * @param said in a sentence
   * @param undo the edit, where there is one to undo
   * @param rows the entries that it touched and that the browser shows, as they are now
   * @param orderSums what their orders come to now, by the group's key
   * @param passport the open one, as it is now
   */
  @JsonInclude(Include.NON_NULL)
  record Receipt(
      String said,
      @Nullable String changed,
      @Nullable Long undo,
      List<Row> rows,
      Map<String, String> orderSums,
      Shown.Sums totals,
      @Nullable Passport passport) {}

  /** Something that was typed and cannot be; nothing was done. */
  record Wrong(String field, String message) {}

  static Answer of(Shown shown) {
    return new Answer(shown, null, null, null, null, null);
  }

  static Answer of(Receipt receipt) {
    return new Answer(null, receipt, null, null, null, null);
  }

  static Answer of(Passport passport) {
    return new Answer(null, null, passport, null, null, null);
  }

  /** The entries were changed meanwhile; nothing was done. */
  static Answer stale(List<Row> now) {
    return new Answer(null, null, null, now, null, null);
  }

  static Answer wrong(String field, String message) {
    return new Answer(null, null, null, null, new Wrong(field, message), null);
  }

  /** There is nothing (any more) that could be done, in a sentence. */
  static Answer nothing(String why) {
    return new Answer(null, null, null, null, null, why);
  }
}
