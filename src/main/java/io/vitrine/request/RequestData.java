package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.customer.Judge;
import io.vitrine.request.CaseChanges.Said;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What cases hold on a person. When everything goes, letters and notes go too; what is left of a case says that there
 * was one, what it asked and when each step was taken, and leads to nobody.
 */
@Component
class RequestData implements HoldsPersonalData {

  private static final String WORD = "letter";

  /** Letters first. */
  private static final List<String> FORGET = List.of(
      """
      delete m
        from request_message m
        join request r on r.id = m.request_id
       where r.customer_id = :owner
      """,
      """
      update request_event e
        join request r on r.id = e.request_id
         set e.note = null
       where r.customer_id = :owner
         and e.note is not null
      """,
      "delete from residence where customer_id = :owner",
      "delete from request_conflict where customer_id = :owner",
      "update request set customer_id = null where customer_id = :owner");

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final ObjectProvider<CaseRows> rows;
  private final ObjectProvider<CaseFiles> files;
  private final ObjectProvider<CaseChanges> changes;
  private final ObjectProvider<Lives> lives;
  private final Clock clock;

  /** Cases are carried out by the erasure that asks here, so each is looked for when it is needed. */
  RequestData(
      JdbcTemplate template,
      ObjectProvider<CaseRows> rows,
      ObjectProvider<CaseFiles> files,
      ObjectProvider<CaseChanges> changes,
      ObjectProvider<Lives> lives,
      Clock clock) {
    this.jdbc = JdbcClient.create(template);
    this.template = template;
    this.rows = rows;
    this.files = files;
    this.changes = changes;
    this.lives = lives;
    this.clock = clock;
  }

  @Override
  public Set<String> places() {
    return Set.of("request", "request_event", "request_message", "request_pause", "request_conflict", "residence");
  }

  @Override
  public Map<String, Long> count(CustomerId owner) {
    return Map.of(
        "request", counted("request", owner), WORD, letters(owner), "residence", counted("residence", owner));
  }

  private long letters(CustomerId owner) {
    return jdbc.sql(
            """
            select count(*)
              from request_message m
              join request r on r.id = m.request_id
             where r.customer_id = :owner
            """)
        .param("owner", owner.value())
        .query(Long.class)
        .single();
  }

  private long counted(String table, CustomerId owner) {
    return jdbc.sql("select count(*) from " + table + " where customer_id = :owner")
        .param("owner", owner.value())
        .query(Long.class)
        .single();
  }

  @Override
  public void export(CustomerId owner, Sink sink) {
    var cases = rows.getObject().of(owner);
    for (var it : cases) {
      var cells = new LinkedHashMap<String, @Nullable Object>();
      cells.put("reference", it.reference().toString());
      cells.put("type", it.matter().type().code());
      cells.put("state", it.state().code());
      cells.put("received", it.times().received());
      cells.put("closed", it.times().closed());
      sink.row("request", cells);
    }
    lives.getObject().where(owner).ifPresent(residence -> sink.row("residence", Map.of("residence", residence.code())));
    for (var it : cases) {
      for (var letter : files.getObject().of(it).letters()) {
        var cells = new LinkedHashMap<String, @Nullable Object>();
        cells.put("reference", it.reference().toString());
        cells.put("at", letter.at());
        cells.put("from", letter.officer() == null ? "you" : "desk");
        cells.put("text", letter.body());
        sink.row(WORD, cells);
      }
    }
  }

  @Override
  public Effect foresee(CustomerId owner, Extent extent, Judge judge) {
    if (!extent.isEverything()) {
      return Effect.NOTHING;
    }
    long letters = letters(owner);
    return new Effect.Tally().goes(WORD, letters).rows("request_message", letters).done();
  }

  @Override
  public Effect erase(Erasing order, Judge judge) {
    if (!order.extent().isEverything()) {
      return Effect.NOTHING;
    }
    closeOthers(order);
    // In one go: of statements that are sent one by one each waits for its turn.
    int letters = template.batchUpdate(FORGET.stream()
        .map(sql -> sql.replace(":owner", Long.toString(order.owner().value())))
        .toArray(String[]::new))[0];
    return new Effect.Tally().goes(WORD, letters).rows("request_message", letters).done();
  }

  /** Nobody is left to answer in the person's cases: also in the one itself, where a backup has it as not begun. */
  private void closeOthers(Erasing order) {
    var all = rows.getObject();
    var now = clock.instant();
    all.of(order.owner()).stream()
        .filter(it -> it.state().canBeCancelled())
        .flatMap(it -> all.lock(it.id()).stream())
        .forEach(it -> changes.getObject().change(
            it, Said.only(Step.CANCEL), same -> same.cancel(Actor.current().orElseThrow(), now)));
  }
}
