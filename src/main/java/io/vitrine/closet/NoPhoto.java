package io.vitrine.closet;

import java.util.Locale;

/** Something that was handed in as a photo and is none that we keep. */
public class NoPhoto extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Why why;

  /** What is wrong with it. */
  public enum Why {
    /** Neither JPEG nor PNG, whatever it is called. */
    NO_PICTURE,
    TOO_LARGE,
    TOO_MANY_PIXELS,
    /** It begins like a picture and does not go on like one. */
    BROKEN,
    /** There is something in it that is no picture. */
    MORE_THAN_A_PICTURE,
    /** Too many are developed at once. */
    BUSY;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  NoPhoto(Why why) {
    super("No photo: " + why, null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
