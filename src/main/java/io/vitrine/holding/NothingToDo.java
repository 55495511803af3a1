package io.vitrine.holding;

/** No entry that the edit could touch is there (any more), or it cannot be undone any more. */
public class NothingToDo extends RuntimeException {

  public NothingToDo(String why) {
    super(why);
  }
}
