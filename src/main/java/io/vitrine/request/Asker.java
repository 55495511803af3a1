package io.vitrine.request;

import java.util.Locale;

/**
 * Who asked, how it came to us, and by what we know that it is them.
 *
 * @param identity by what we know that the customer is the customer
 * @param authority by what we know that whoever asks in another's name may
 */
public record Asker(Channel channel, Who who, Identity identity, Authority authority) {

  /** Signed in, with the password typed again. */
  public static final Asker ON_OUR_PAGE = new Asker(Channel.PAGE, Who.SELF, Identity.PASSWORD, Authority.NONE);

  /** From the desk's system before this one, which looked at it. */
  static final Asker FROM_ANOTHER_SYSTEM = new Asker(Channel.SYSTEM, Who.SELF, Identity.SYSTEM, Authority.NONE);

  public enum Channel {
    PAGE,
    LETTER,
    MAIL,
    PHONE,
    COUNTER,
    SYSTEM;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether whoever asks is told at once that it came. */
    boolean isTalk() {
      return this == PAGE || this == PHONE || this == COUNTER;
    }
  }

  public enum Who {
    SELF,
    /** A person or firm that the customer charged with it: Cal. Civ. Code §1798.135(e), 11 CCR §7063; a lawyer. */
    AGENT,
    /** Parents of a child, a guardian. */
    GUARDIAN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Identity {
    NONE,
    PASSWORD,
    /** An official document that was shown and handed back; no copy is kept. */
    DOCUMENT,
    /** Two or three things that we know and only they can: 11 CCR §7062. */
    DETAILS,
    /** We called or wrote back to the number or address that we had before. */
    CALLBACK,
    SYSTEM;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Authority {
    NONE,
    /** Permission that the customer signed. */
    SIGNED,
    /** A power of attorney. */
    POWER,
    /** A birth certificate, or a court's paper. */
    OFFICE,
    /** The customer said so to us, signed in. */
    CONFIRMED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Asker proven(Identity byWhat, Authority withWhat) {
    return new Asker(
        channel,
        who,
        byWhat == Identity.NONE ? identity : byWhat,
        withWhat == Authority.NONE ? authority : withWhat);
  }
}
