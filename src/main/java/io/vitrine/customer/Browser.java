package io.vitrine.customer;

import java.util.List;

/**
 * What a browser says of its owner's wishes with every request.
 *
 * @param asksNotToShare whether it sends Global Privacy Control
 */
public record Browser(boolean asksNotToShare) {

  public static final String HEADER = "Sec-GPC";

  /**
   * Reads the values of the header {@code Sec-GPC}: only exactly "1" is the signal, and anything else says nothing
   * (W3C Global Privacy Control, section "The Sec-GPC Header Field").
   */
  public static Browser saying(List<String> values) {
    return new Browser(values.equals(List.of("1")));
  }

  public boolean forbids(Purpose purpose) {
    return asksNotToShare && purpose == Purpose.PARTNERS;
  }
}
