package io.vitrine.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From which moment on entries are kept. A house that only studies closed histories, such as research data of years
 * ago, says {@code vitrine.expiry=off}: there nothing ever goes by itself.
 */
@Component
class Expiry {

  private final ZoneId zone;
  private final boolean on;

  Expiry(ZoneId zone, @Value("${vitrine.expiry:on}") String expiry) {
    this.zone = zone;
    this.on = !expiry.equals("off");
  }

  boolean isOn() {
    return on;
  }

  LocalDate firstKeptDay(Kind.Keep keep, LocalDate today) {
    return on ? keep.firstKept(today) : LocalDate.EPOCH;
  }

  Instant firstKept(Kind.Keep keep, LocalDate today) {
    return firstKeptDay(keep, today).atStartOfDay(zone).toInstant();
  }
}
