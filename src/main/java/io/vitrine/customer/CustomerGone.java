package io.vitrine.customer;

import org.springframework.dao.ConcurrencyFailureException;

/** A customer was erased while something about them came in. Whoever tries again asks anew who is there. */
public final class CustomerGone extends ConcurrencyFailureException {

  CustomerGone() {
    super("A customer was erased meanwhile");
  }
}
