package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of standing rules. One is in force until it ends or its edit is undone. */
@Component
class StandingRuleRows {

  private final JdbcClient jdbc;

  StandingRuleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record InForce(CustomerId owner, EditId edit, Weekly at) {}

  void insert(CustomerId owner, EditId edit, Weekly at) {
    jdbc.sql(
            """
            insert into standing_rule (customer_id, edit_id, days, from_time, to_time)
            values (:owner, :edit, :days, :from, :to)
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .param("days", days(at))
        .param("from", at.from().toString())
        .param("to", at.to().toString())
        .update();
  }

  /** The newest first. */
  List<StandingRule> of(CustomerId owner) {
    return jdbc.sql(
            """
            select r.edit_id, r.days, r.from_time, r.to_time, d.made_at, d.entries
              from standing_rule r
              join edit d on d.id = r.edit_id
             where r.customer_id = :owner
               and r.ended_at is null
               and d.undone_at is null
             order by r.edit_id desc
            """)
        .param("owner", owner.value())
        .query((rs, n) -> new StandingRule(
            new EditId(rs.getLong("edit_id")), at(rs), rs.getObject("made_at", Instant.class), rs.getInt("entries")))
        .list();
  }

  /**
   * The rules of these customers. Whoever asks holds them until the transaction ends, so that none is made, ended or
   * undone between the asking and the doing. Their owners are held first, as whoever makes a rule holds its owner and
   * would wait for us while we wait for them.
   */
  List<InForce> hold(Collection<CustomerId> owners) {
    jdbc.sql("select id from customer where id in (:owners) order by id lock in share mode")
        .param("owners", owners.stream().map(CustomerId::value).sorted().toList())
        .query()
        .listOfRows();
    return jdbc.sql(
            """
            select r.customer_id, r.edit_id, r.days, r.from_time, r.to_time
              from standing_rule r
              join edit d on d.id = r.edit_id
             where r.customer_id in (:owners)
               and r.ended_at is null
               and d.undone_at is null
             order by r.customer_id, r.edit_id
               for update
            """)
        .param("owners", owners.stream().map(CustomerId::value).sorted().toList())
        .query((rs, n) -> new InForce(
            new CustomerId(rs.getLong("customer_id")), new EditId(rs.getLong("edit_id")), at(rs)))
        .list();
  }

  void change(CustomerId owner, EditId edit, Weekly at) {
    jdbc.sql(
            """
            update standing_rule
               set days = :days,
                   from_time = :from,
                   to_time = :to
             where customer_id = :owner
               and edit_id = :edit
            """)
        .param("days", days(at))
        .param("from", at.from().toString())
        .param("to", at.to().toString())
        .param("owner", owner.value())
        .param("edit", edit.value())
        .update();
  }

  /** @return whether it was in force */
  boolean end(CustomerId owner, EditId edit, Instant now) {
    return jdbc.sql(
                """
                update standing_rule r
                  join edit d on d.id = r.edit_id
                   set r.ended_at = :now
                 where r.customer_id = :owner
                   and r.edit_id = :edit
                   and r.ended_at is null
                   and d.undone_at is null
                """)
            .param("now", now)
            .param("owner", owner.value())
            .param("edit", edit.value())
            .update()
        == 1;
  }

  private static Weekly at(ResultSet rs) throws SQLException {
    var at = read(rs.getString("days"), rs.getString("from_time"), rs.getString("to_time"));
    if (at == null) {
      throw new SQLException("A rule has no time");
    }
    return at;
  }

  /** As the columns say it; null where there is no rule. */
  static @Nullable Weekly read(@Nullable String days, @Nullable String from, @Nullable String to) {
    return days == null || from == null || to == null
        ? null
        : new Weekly(
            Arrays.stream(days.split(",")).map(StandingRuleRows::day).collect(Collectors.toSet()),
            LocalTime.parse(from),
            LocalTime.parse(to));
  }

  private static String days(Weekly at) {
    return at.days().stream().map(StandingRuleRows::code).collect(Collectors.joining(","));
  }

  private static DayOfWeek day(String code) {
    return DayOfWeek.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static String code(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
