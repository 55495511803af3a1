package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Role;
import io.vitrine.request.Case.Hands;
import io.vitrine.request.Case.Matter;
import io.vitrine.request.Case.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Cases as the database keeps them. */
@Component
class CaseRows {

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final CaseNumbers numbers;
  private final Clock clock;

  CaseRows(JdbcClient jdbc, Deadlines deadlines, CaseNumbers numbers, Clock clock) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.numbers = numbers;
    this.clock = clock;
  }

  CaseClock clockOf(Case it) {
    return deadlines.clock(
        it.matter().type(),
        it.matter().regime(),
        it.times().received(),
        it.times().pausedDays(),
        it.times().extended() != null);
  }

  Optional<Case> find(CaseId id) {
    return jdbc.sql("select * from request where id = :id").param("id", id.value()).query(CaseRows::read).optional();
  }

  /** For the one who changes it; everybody else waits. */
  Optional<Case> lock(CaseId id) {
    return jdbc.sql("select * from request where id = :id for update")
        .param("id", id.value())
        .query(CaseRows::read)
        .optional();
  }

  Optional<Case> byCode(byte[] hash) {
    return jdbc.sql("select * from request where code_hash = :hash")
        .param("hash", hash)
        .query(CaseRows::read)
        .optional();
  }

  List<Case> of(CustomerId owner) {
    return jdbc.sql("select * from request where customer_id = :owner order by id desc")
        .param("owner", owner.value())
        .query(CaseRows::read)
        .list();
  }

  /** One at a time for a customer, so that two windows do not open two cases of one thing. */
  void oneAtATime(CustomerId owner) {
    jdbc.sql("select id from customer where id = :owner for update").param("owner", owner.value()).query().listOfRows();
  }

  Case insert(CustomerId owner, Matter matter, Times times) {
    var fresh = new Case(new CaseId(0), 1, owner, matter, State.RECEIVED, times, Hands.NONE, null);
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into request (customer_id, type, regime, residence, scope, about, language, state, received_at,
                                 acknowledged_at, due_at, came_by, asked_by, identity, authority)
            values (:owner, :type, :regime, :residence, :scope, :about, :language, 'received', :received,
                    :acknowledged, :due, :cameBy, :askedBy, :identity, :authority)
            """)
        .param("owner", owner.value())
        .param("type", matter.type().code())
        .param("regime", matter.regime().code())
        .param("residence", matter.residence().code())
        .param("scope", scope(matter))
        .param("about", matter.about())
        .param("language", matter.language())
        .param("received", times.received())
        .param("acknowledged", times.acknowledged())
        .param("due", clockOf(fresh).over())
        .param("cameBy", matter.asker().channel().code())
        .param("askedBy", matter.asker().who().code())
        .param("identity", matter.asker().identity().code())
        .param("authority", matter.asker().authority().code())
        .update(key, "id");
    var id = new CaseId(Objects.requireNonNull(key.getKey()).longValue());
    numbers.given(id);
    return new Case(id, 1, owner, matter, State.RECEIVED, times, Hands.NONE, null);
  }

  /** @return whether it was still as it was before; where not, nothing is changed */
  boolean save(Case before, Case after) {
    boolean stepped = before.state() != after.state();
    return jdbc.sql(
            """
            update request
               set version = :version,
                   scope = :scope,
                   identity = :identity,
                   authority = :authority,
                   state_before = if(:stepped, :from, state_before),
                   state = :state,
                   acknowledged_at = :acknowledged,
                   paused_at = :paused,
                   paused_days = :pausedDays,
                   extended_at = :extended,
                   -- A later day is warned of anew; the right side still sees the old one.
                   warned_at = if(:due > due_at, null, warned_at),
                   escalated_at = if(:due > due_at, null, escalated_at),
                   due_at = :due,
                   execute_at = :executeAt,
                   closed_at = :closed,
                   officer = :officer,
                   prepared_by = :preparedBy,
                   prepared_at = :preparedAt,
                   prepared_as = :preparedAs,
                   approved_by = :approvedBy,
                   approved_at = :approvedAt,
                   reason = :reason
             where id = :id
               and version = :seen
            """)
        .param("version", after.version())
        .param("scope", scope(after.matter()))
        .param("identity", after.matter().asker().identity().code())
        .param("authority", after.matter().asker().authority().code())
        .param("stepped", stepped)
        .param("from", before.state().code())
        .param("state", after.state().code())
        .param("acknowledged", after.times().acknowledged())
        .param("paused", after.times().paused())
        .param("pausedDays", after.times().pausedDays())
        .param("extended", after.times().extended())
        .param("due", clockOf(after).over())
        .param("executeAt", after.times().executeAt())
        .param("closed", after.times().closed())
        .param("officer", after.hands().with())
        .param("preparedBy", after.hands().preparedBy())
        .param("preparedAt", after.hands().preparedAt())
        .param("preparedAs", after.hands().preparedAs())
        .param("approvedBy", after.hands().approvedBy())
        .param("approvedAt", after.hands().approvedAt())
        .param("reason", after.reason())
        .param("id", after.id().value())
        .param("seen", before.version())
        .update() == 1;
  }

  void happened(Case before, Case after, String act, @Nullable String reason, @Nullable String sealedNote) {
    var who = Actor.current().orElseThrow();
    boolean stepped = before.state() != after.state();
    jdbc.sql(
            """
            insert into request_event (request_id, at, act, role, officer, from_state, to_state, reason, note)
            values (:request, :at, :act, :role, :officer, :from, :to, :reason, :note)
            """)
        .param("request", after.id().value())
        .param("at", clock.instant())
        .param("act", act)
        .param("role", who.role().name().toLowerCase(Locale.ROOT))
        .param("officer", who.role() == Role.OFFICER ? who.account() : null)
        .param("from", stepped ? before.state().code() : null)
        .param("to", stepped ? after.state().code() : null)
        .param("reason", reason)
        .param("note", sealedNote)
        .update();
  }

  /** Why it stopped at the latest try of carrying it out; nothing where it was not tried, or goes on. */
  Optional<String> stumbledBy(Case it) {
    return jdbc.sql(
            """
            select act, reason
              from request_event
             where request_id = :id
               and act in ('execute', 'retry', 'stumbled')
             order by id desc
             limit 1
            """)
        .param("id", it.id().value())
        .query((rs, n) -> rs.getString("act").equals("stumbled") ? rs.getString("reason") : "")
        .optional()
        .filter(why -> !why.isEmpty());
  }

  private static String scope(Matter matter) {
    return String.join(",", new TreeSet<>(matter.kinds()));
  }

  static Case read(ResultSet rs, int n) throws SQLException {
    long customer = rs.getLong("customer_id");
    boolean known = !rs.wasNull();
    var scope = rs.getString("scope");
    return new Case(
        new CaseId(rs.getLong("id")),
        rs.getInt("version"),
        known ? new CustomerId(customer) : null,
        new Matter(
            CaseType.of(rs.getString("type")),
            Regime.of(rs.getString("regime")),
            Residence.of(rs.getString("residence")),
            scope.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(scope.split(","))),
            rs.getObject("about", Long.class),
            rs.getString("language"),
            asker(rs)),
        State.of(rs.getString("state")),
        new Times(
            rs.getObject("received_at", Instant.class),
            rs.getObject("acknowledged_at", Instant.class),
            rs.getObject("paused_at", Instant.class),
            rs.getInt("paused_days"),
            rs.getObject("extended_at", Instant.class),
            rs.getObject("execute_at", Instant.class),
            rs.getObject("closed_at", Instant.class)),
        new Hands(
            rs.getObject("officer", Long.class),
            rs.getObject("prepared_by", Long.class),
            rs.getObject("prepared_at", Instant.class),
            rs.getString("prepared_as"),
            rs.getObject("approved_by", Long.class),
            rs.getObject("approved_at", Instant.class)),
        rs.getString("reason"));
  }

  private static Asker asker(ResultSet rs) throws SQLException {
    return new Asker(
        Asker.Channel.valueOf(rs.getString("came_by").toUpperCase(Locale.ROOT)),
        Asker.Who.valueOf(rs.getString("asked_by").toUpperCase(Locale.ROOT)),
        Asker.Identity.valueOf(rs.getString("identity").toUpperCase(Locale.ROOT)),
        Asker.Authority.valueOf(rs.getString("authority").toUpperCase(Locale.ROOT)));
  }
}
