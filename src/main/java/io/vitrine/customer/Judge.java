package io.vitrine.customer;

/** Decides on things of one customer by the rules and by the holds that were placed on them. */
public interface Judge {

  Verdict of(Thing thing);

  /** Whoever has rules. There is one. */
  interface Court {

    /** Reads once what the rules need to know of a customer. */
    Judge judgeOf(CustomerId owner);
  }
}
