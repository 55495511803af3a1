package io.vitrine.download;

/** There is no such copy any more: its five days are over, or its owner threw it away. */
public class Gone extends RuntimeException {
  Gone() {
    super("The copy is gone");
  }
}
