package io.vitrine.request;

/** There is no such case, or it is not for whoever asks. */
public class NoSuchCase extends RuntimeException {

  public NoSuchCase() {
    super("No such case");
  }
}
