package io.vitrine.holding;

import java.util.List;

/** Some of the entries were changed meanwhile; nothing was done. Carries them as they are now. */
public class StaleEdit extends RuntimeException {

  private final transient List<Entry> now;

  StaleEdit(List<Entry> now) {
    super("Entries were changed meanwhile: " + now.size());
    this.now = now;
  }

  public List<Entry> now() {
    return now;
  }
}
