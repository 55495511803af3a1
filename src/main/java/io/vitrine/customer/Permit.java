package io.vitrine.customer;

import java.time.Instant;

/** "Yes, this time": what may be collected from one moment until another. */
public record Permit(Instant from, Instant until) {

  public boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
