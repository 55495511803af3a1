package io.vitrine.shell;

import io.vitrine.customer.Role;

/** The headings of the frame, in their order. A heading shows as soon as it has a page for whoever looks. */
public enum Heading {
  HOLD("frame.heading.hold", Role.SHOPPER),
  MAKE("frame.heading.make", Role.SHOPPER),
  OWN("frame.heading.own", Role.SHOPPER),
  CHOICES("frame.heading.choices", Role.SHOPPER),
  REQUESTS("frame.heading.requests", Role.SHOPPER),
  DESK("frame.heading.desk", Role.OFFICER);

  private final String text;
  private final Role reader;

  Heading(String text, Role reader) {
    this.text = text;
    this.reader = reader;
  }

  String text() {
    return text;
  }

  boolean isFor(Role role) {
    return reader == role;
  }
}
