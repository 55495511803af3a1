package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours that one can choose from for a piece that the shop did not sell. */
public enum Paint {
  BLACK("#23272b"),
  CHARCOAL("#3d434b"),
  GREY("#8a9092"),
  WHITE("#f7f7f4"),
  ECRU("#ede7da"),
  SAND("#b7a58a"),
  CAMEL("#a98253"),
  BROWN("#6b4a37"),
  NAVY("#34465b"),
  DENIM("#5b7fa6"),
  BLUE("#2f62a3"),
  SKY("#9db7cc"),
  PINE("#2f6f6a"),
  GREEN("#4d7a4f"),
  SAGE("#7d8f69"),
  OLIVE("#7a7a4a"),
  MUSTARD("#d9a441"),
  YELLOW("#ecce5c"),
  ORANGE("#d97b3a"),
  RUST("#c9583e"),
  RED("#b8402f"),
  BURGUNDY("#7a3e48"),
  PINK("#dba7ad"),
  PLUM("#8e4a5c"),
  PURPLE("#6a548c"),
  LILAC("#b9a9c9");

  private final String hex;

  Paint(String hex) {
    this.hex = hex;
  }

  /** As {@code #rrggbb}. */
  public String hex() {
    return hex;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Paint> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** The first of these colours whose English name stands in a text. */
  static Optional<Paint> namedIn(String text) {
    var words = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(each -> words.contains(each.code())).findFirst();
  }
}
