package io.vitrine.customer;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a customer decides on: whether a kind of entry may be used for a purpose, whether it is collected at all, or
 * for how long it is kept.
 *
 * @param kind name of a kind, such as {@code purchase}, or {@code everything}
 * @param about code of a purpose, {@code collect} or {@code keep}
 */
public record Question(String kind, String about) {

  private static final String EVERYTHING = "everything";
  private static final String COLLECT = "collect";
  private static final String KEEP = "keep";

  public static Question use(String kind, Purpose purpose) {
    return new Question(kind, purpose.code());
  }

  /** Whether anything at all may be used for a purpose: a no goes before whatever is said of single kinds. */
  public static Question useOfEverything(Purpose purpose) {
    return new Question(EVERYTHING, purpose.code());
  }

  public static Question collecting(String kind) {
    return new Question(kind, COLLECT);
  }

  public static Question keeping(String kind) {
    return new Question(kind, KEEP);
  }

  /** The purpose, where it is about one. */
  public Optional<Purpose> purpose() {
    return Arrays.stream(Purpose.values()).filter(purpose -> purpose.code().equals(about)).findFirst();
  }

  public boolean isOfEverything() {
    return kind.equals(EVERYTHING);
  }

  public boolean isCollecting() {
    return about.equals(COLLECT);
  }

  public boolean isKeeping() {
    return about.equals(KEEP);
  }

  /** Whether this is an answer to it at all. */
  boolean takes(Choice choice) {
    if (isKeeping()) {
      return choice.isMonths();
    }
    return choice.equals(Choice.ON) || choice.equals(Choice.OFF) || isCollecting() && choice.equals(Choice.ASK);
  }
}
