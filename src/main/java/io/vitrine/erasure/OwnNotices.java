package io.vitrine.erasure;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which notices an officer has no hand in, as they tell of themself or of somebody close. Of whom nobody is left that
 * is known by the officers' numbers, which are sealed and go when the notice is closed.
 */
@Component
class OwnNotices {

  private final JdbcClient jdbc;
  private final Closeness closeness;
  private final HouseLock lock;

  OwnNotices(JdbcClient jdbc, Closeness closeness, HouseLock lock) {
    this.jdbc = jdbc;
    this.closeness = closeness;
    this.lock = lock;
  }

  /** Whose a notice of this case is. */
  Optional<CustomerId> whose(String caseRef) {
    return closeness.whose(caseRef);
  }

  Set<Long> closeTo(CustomerId customer) {
    return closeness.closeTo(customer);
  }

  void keepAway(Set<Long> officers, CustomerId customer) {
    closeness.keepAway(officers, customer);
  }

  /** Null where there are none. */
  @Nullable String sealed(Set<Long> officers, String notice) {
    return officers.isEmpty()
        ? null
        : lock.seal(officers.stream().map(String::valueOf).collect(Collectors.joining(",")), context(notice));
  }

  private static String context(String notice) {
    return "kept from " + notice;
  }

  private record About(String notice, @Nullable CustomerId customer, @Nullable String keptFrom) {}

  boolean isKeptFrom(Actor officer, String notice) {
    return jdbc.sql("select id, customer_id, kept_from from notice where id = :id")
        .param("id", notice)
        .query(OwnNotices::about)
        .stream()
        .anyMatch(about -> isKeptFrom(officer, about));
  }

  /** Of those that a person has to look at. */
  Set<String> keptFrom(Actor officer) {
    return jdbc.sql("select id, customer_id, kept_from from notice where state = 'dead'")
        .query(OwnNotices::about)
        .stream()
        .filter(about -> isKeptFrom(officer, about))
        .map(About::notice)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isKeptFrom(Actor officer, About about) {
    if (about.customer() != null && closeness.isClose(officer, about.customer())) {
      return true;
    }
    return about.keptFrom() != null
        && Arrays.asList(lock.open(about.keptFrom(), context(about.notice())).split(","))
            .contains(Long.toString(officer.account()));
  }

  private static About about(ResultSet rs, int n) throws SQLException {
    var customer = rs.getObject("customer_id", Long.class);
    return new About(
        rs.getString("id"), customer == null ? null : new CustomerId(customer), rs.getString("kept_from"));
  }
}
