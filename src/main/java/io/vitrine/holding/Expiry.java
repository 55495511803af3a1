package io.vitrine.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** From which moment on entries are kept. Sources whose history is closed are not asked: nothing of them ever goes. */
@Component
class Expiry {

  private final ZoneId zone;

  Expiry(ZoneId zone) {
    this.zone = zone;
  }

  LocalDate firstKeptDay(Kind.Keep keep, LocalDate today) {
    return keep.firstKept(today);
  }

  Instant firstKept(Kind.Keep keep, LocalDate today) {
    return firstKeptDay(keep, today).atStartOfDay(zone).toInstant();
  }
}
