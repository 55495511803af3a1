package io.vitrine.customer;

import java.time.Instant;
import java.util.Locale;

/**
 * A decision that was made, and what one saw when making it.
 *
 * @param id larger than that of every decision before it
 * @param language of the text, such as {@code en}
 * @param shown the very text that was shown
 */
public record Decision(long id, Question question, Choice choice, Instant at, By by, String language, String shown) {

  /** At most this much of a text can be kept. */
  public static final int SHOWN_LENGTH = 2_000;

  /** Who decided. */
  public enum By {
    /** On our page. */
    SHOPPER,
    /** By Global Privacy Control. */
    BROWSER,
    /** When becoming a customer. */
    JOINING,
    /** By an officer, for somebody who wrote, called or came. */
    DESK;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static By of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A decision that is being made.
   *
   * @param seen id of the latest decision on the question that was in view; 0 where there was none
   */
  public record Wanted(Question question, Choice choice, By by, String language, String shown, long seen) {

    public Wanted {
      if (!question.takes(choice)) {
        throw new IllegalArgumentException(choice + " is no answer to " + question);
      }
      if (shown.isBlank() || shown.length() > SHOWN_LENGTH) {
        throw new IllegalArgumentException("A decision keeps the text that was shown, at most " + SHOWN_LENGTH);
      }
    }
  }
}
