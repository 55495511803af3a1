package io.vitrine.erasure;

import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of the systems that are told what goes, what changes and what stops. */
@Service
public class Systems {

  private static final int SECRET_BYTES = 32;

  /** Of a notice that asks nothing of anybody. */
  static final String TEST_CASE = "test";

  private final JdbcClient jdbc;
  private final SystemRows rows;
  private final NoticeRows notices;
  private final HouseLock lock;
  private final Ledger ledger;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Systems(JdbcClient jdbc, SystemRows rows, NoticeRows notices, HouseLock lock, Ledger ledger, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.notices = notices;
    this.lock = lock;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What an officer says of a system.
   *
   * @param code how we call it for good: 2 to 32 small letters, digits and hyphens
   * @param sources the sources whose keys it knows; none where it knows all
   */
  public record Said(
      String code, String name, String holds, String address, String contact, List<String> sources) {}

  /**
   * A key that we share with a system; shown once.
   *
   * @param secret {@code whsec_} and 32 random bytes in Base64, as Standard Webhooks writes them
   */
  public record Shared(DownstreamSystem system, String secret) {

    /** Never the secret: records end up in logs. */
    @Override
    public String toString() {
      return "Shared with " + system.code();
    }
  }

  /** All that are told, and were told before. */
  @RolesAllowed({"OFFICER", "MACHINE"})
  @Transactional(readOnly = true)
  public List<DownstreamSystem> all() {
    return jdbc.sql("select * from downstream_system order by retired_at is not null, name, id")
        .query(SystemRows::system)
        .list();
  }

  /**
   * Adds a system; from now on it is told.
   *
   * @throws Unfit where a field is missing, too long, or the address no http or https address without a user
   */
  @RolesAllowed({"OFFICER", "MACHINE"})
  @Transactional
  public Shared add(Said said) {
    var fit = Fit.checked(said);
    var secret = secret();
    try {
      jdbc.sql(
              """
              insert into downstream_system (code, name, holds, address, contact, sources, secret, added_at)
              values (:code, :name, :holds, :address, :contact, :sources, :secret, :now)
              """)
          .param("code", fit.code())
          .param("name", fit.name())
          .param("holds", fit.holds())
          .param("address", fit.address())
          .param("contact", fit.contact())
          .param("sources", String.join(",", fit.sources()))
          .param("secret", lock.seal(secret, context(fit.code())))
          .param("now", clock.instant())
          .update();
    } catch (DuplicateKeyException e) {
      throw new Unfit(Unfit.Why.CODE_TAKEN);
    }
    ledger.append("system-added", null, Map.of("system", fit.code()));
    return new Shared(rows.byCode(fit.code()).orElseThrow(), secret);
  }

  /**
   * Changes what is said of a system; its code and key stay.
   *
   * @throws NotInThisState where somebody else changed it since that version
   */
  @RolesAllowed({"OFFICER", "MACHINE"})
  @Transactional
  public void change(long system, int version, Said said) {
    var fit = Fit.checked(said);
    int changed = jdbc.sql(
            """
            update downstream_system
               set name = :name, holds = :holds, address = :address, contact = :contact, sources = :sources,
                   version = version + 1
             where id = :id
               and version = :version
               and code = :code
            """)
        .param("name", fit.name())
        .param("holds", fit.holds())
        .param("address", fit.address())
        .param("contact", fit.contact())
        .param("sources", String.join(",", fit.sources()))
        .param("id", system)
        .param("version", version)
        .param("code", fit.code())
        .update();
    if (changed == 0) {
      throw new NotInThisState();
    }
    ledger.append("system-changed", null, Map.of("system", fit.code()));
  }

  /** Makes another key; the one before does not count any more from the next try on. */
  @RolesAllowed({"OFFICER", "MACHINE"})
  @Transactional
  public Shared newKey(long system) {
    var found = find(system);
    var secret = secret();
    jdbc.sql("update downstream_system set secret = :secret, version = version + 1 where id = :id")
        .param("secret", lock.seal(secret, context(found.code())))
        .param("id", system)
        .update();
    ledger.append("system-key-made", null, Map.of("system", found.code()));
    return new Shared(find(system), secret);
  }

  /** Tells a system nothing new any more, or again. What it still owes an answer to is still carried. */
  @RolesAllowed("OFFICER")
  @Transactional
  public void retire(long system, boolean retired) {
    var found = find(system);
    jdbc.sql("update downstream_system set retired_at = :at, version = version + 1 where id = :id")
        .param("at", retired ? clock.instant() : null)
        .param("id", system)
        .update();
    ledger.append(retired ? "system-retired" : "system-back", null, Map.of("system", found.code()));
  }

  /**
   * How a system does.
   *
   * @param lastAnswerAt when it last answered, or null
   * @param trouble what went wrong at the latest notice that was tried, or null
   * @param owed how many notices it is still to answer
   * @param dead how many of them a person has to look at
   * @param test the latest test, or null
   */
  public record Standing(
      DownstreamSystem system,
      @Nullable Instant lastAnswerAt,
      @Nullable Trouble trouble,
      @Nullable Instant triedAt,
      int owed,
      int dead,
      @Nullable Answer test) {}

  /** All systems with how they do. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public List<Standing> standings() {
    return all().stream().map(this::standing).toList();
  }

  /** Each question is a short walk along an index, however many notices there were. */
  private Standing standing(DownstreamSystem system) {
    record Tried(@Nullable String trouble, Instant triedAt) {}

    var answered = jdbc.sql(
            """
            select closed_at
              from notice
             where system_id = :system
               and state = 'answered'
             order by owed_at desc
             limit 1
            """)
        .param("system", system.id())
        .query((rs, n) -> rs.getObject("closed_at", Instant.class))
        .optional()
        .orElse(null);
    var tried = jdbc.sql(
            """
            select trouble, tried_at
              from notice
             where system_id = :system
               and tried_at is not null
             order by owed_at desc
             limit 1
            """)
        .param("system", system.id())
        .query((rs, n) -> new Tried(rs.getString("trouble"), rs.getObject("tried_at", Instant.class)))
        .optional()
        .orElse(null);
    var tests = notices.answers(
        "n.system_id = :system and n.case_ref = :case", Map.of("system", system.id(), "case", TEST_CASE));
    return new Standing(
        system,
        answered,
        tried == null || tried.trouble() == null ? null : Trouble.of(tried.trouble()),
        tried == null ? null : tried.triedAt(),
        count(system, "owed"),
        count(system, "dead"),
        tests.isEmpty() ? null : tests.getFirst());
  }

  private int count(DownstreamSystem system, String state) {
    return jdbc.sql("select count(*) from notice where state = :state and system_id = :system and what <> 'test'")
        .param("state", state)
        .param("system", system.id())
        .query(Integer.class)
        .single();
  }

  /** Asks a system, by the next round of the carrier, whether it answers. It is told of nobody. */
  @RolesAllowed("OFFICER")
  @Transactional
  public void test(long system) {
    var found = find(system);
    jdbc.sql(
            """
            delete r
              from receipt r
              join notice n on n.id = r.notice_id
             where n.system_id = :system
               and n.case_ref = :case
            """)
        .param("system", system)
        .param("case", TEST_CASE)
        .update();
    jdbc.sql("delete from notice where system_id = :system and case_ref = :case")
        .param("system", system)
        .param("case", TEST_CASE)
        .update();
    var owed = new Owed(
        UUID.randomUUID().toString(), TEST_CASE, What.TEST, Map.of(), false, Map.of(), Map.of());
    notices.add(Telling.of(owed, found), found, 0, null, Set.of());
  }

  private DownstreamSystem find(long system) {
    return jdbc.sql("select * from downstream_system where id = :id")
        .param("id", system)
        .query(SystemRows::system)
        .optional()
        .orElseThrow(NotInThisState::new);
  }

  static String context(String code) {
    return "system " + code;
  }

  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }
}
