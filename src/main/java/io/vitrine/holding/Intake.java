package io.vitrine.holding;

import io.vitrine.customer.AccessLog;
import io.vitrine.customer.CustomerGone;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Departures;
import io.vitrine.customer.ErasedUntil;
import io.vitrine.customer.Look;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what sources say, many entries at a time. What shoppers said over it stays as it is. */
@Service
public class Intake {

  private final JdbcClient jdbc;
  private final Incoming incoming;
  private final Sealing sealing;
  private final AccessLog accessLog;
  private final Departures departures;
  private final Tombstones tombstones;
  private final Admission admission;
  private final RulesAtTheDoor rules;
  private final Tying tying;
  private final ApplicationEventPublisher events;

  Intake(
      JdbcClient jdbc,
      Incoming incoming,
      Sealing sealing,
      AccessLog accessLog,
      Departures departures,
      Tombstones tombstones,
      Admission admission,
      RulesAtTheDoor rules,
      Tying tying,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.incoming = incoming;
    this.sealing = sealing;
    this.accessLog = accessLog;
    this.departures = departures;
    this.tombstones = tombstones;
    this.admission = admission;
    this.rules = rules;
    this.tying = tying;
    this.events = events;
  }

  /** Makes a source known under the name that shoppers read. */
  @RolesAllowed("MACHINE")
  @Transactional
  public void name(String source, String name) {
    name(source, name, false);
  }

  /** @param closed whether its history is closed and only studied, so that nothing of it goes by itself */
  @RolesAllowed("MACHINE")
  @Transactional
  public void name(String source, String name, boolean closed) {
    jdbc.sql(
            """
            insert into source (code, name, closed) values (:code, :name, :closed)
                on duplicate key update name = value(name), closed = value(closed)
            """)
        .param("code", source)
        .param("name", name)
        .param("closed", closed)
        .update();
  }

  /**
   * Takes entries in, none of which has the key of another. What is known under its key already is brought up to date;
   * what the source has said before is left alone, and what was erased stays so.
   *
   * @throws CustomerGone where one of the customers was erased meanwhile
   */
  @RolesAllowed("MACHINE")
  @Transactional
  public Taken takeIn(String source, List<NewEntry> entries) {
    var erased = departures.erasedUntil(entries.stream().map(NewEntry::owner).collect(Collectors.toSet()));
    var keys = entries.stream().map(NewEntry::externalKey).toList();
    var deleted = tombstones.laidOn(source, keys);
    var wanted = deleted.isEmpty() && erased.isEmpty()
        ? entries
        : entries.stream().filter(entry -> !deleted.contains(entry.externalKey()) && !isIn(erased, entry)).toList();
    var admitted = admission.admit(wanted, isClosed(source));
    var taken = admitted.entries().isEmpty()
        ? Taken.NOTHING
        : incoming.take(source, sealing.sealed(source, admitted.entries()));
    rules.apply(source, admitted.entries());
    if (!admitted.entries().isEmpty()) {
      accessLog.note(
          admitted.entries().stream()
              .collect(Collectors.groupingBy(NewEntry::owner, Collectors.mapping(NewEntry::kind, Collectors.toSet()))),
          Look.Why.TAKING_IN);
    }
    if (taken.fresh() > 0 && tombstones.laidOn(source, keys).size() > deleted.size()) {
      throw new ConcurrencyFailureException("An entry was deleted for good while it came in");
    }
    return taken.andNot(entries.size() - wanted.size(), admitted.notAllowed(), admitted.tooOld());
  }

  private static boolean isIn(Map<CustomerId, ErasedUntil> erased, NewEntry entry) {
    var until = erased.get(entry.owner());
    return until != null && until.covers(entry.kind(), entry.occurredAt());
  }

  /** Ties the returns of these customers to the purchases they cancel, after all of both have come in. */
  @RolesAllowed("MACHINE")
  @Transactional
  public Tied tie(Collection<CustomerId> customers) {
    return tying.tie(customers.stream().map(CustomerId::value).toList());
  }

  /** Tells this process that histories are not what they were, whichever process took them in. */
  @RolesAllowed("MACHINE")
  public void announce() {
    events.publishEvent(new HistoriesTakenIn());
  }

  private boolean isClosed(String source) {
    return jdbc.sql("select exists (select 1 from source where code = :code and closed)")
        .param("code", source)
        .query(Boolean.class)
        .single();
  }
}
