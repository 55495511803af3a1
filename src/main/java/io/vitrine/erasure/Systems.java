package io.vitrine.erasure;

import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of the systems that are told what goes, what changes and what stops. */
@Service
public class Systems {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,31}");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");
  private static final int SECRET_BYTES = 32;

  private final JdbcClient jdbc;
  private final SystemRows rows;
  private final HouseLock lock;
  private final Ledger ledger;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Systems(JdbcClient jdbc, SystemRows rows, HouseLock lock, Ledger ledger, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
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

  /** Why something that was said of a system cannot be. */
  public static class Unfit extends IllegalArgumentException {

    public enum Why {
      CODE,
      CODE_TAKEN,
      NAME,
      HOLDS,
      ADDRESS,
      CONTACT,
      SOURCES
    }

    private final Why why;

    Unfit(Why why) {
      super("Unfit " + why);
      this.why = why;
    }

    public Why why() {
      return why;
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
    var fit = checked(said);
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
  @RolesAllowed("OFFICER")
  @Transactional
  public void change(long system, int version, Said said) {
    var fit = checked(said);
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
  @RolesAllowed("OFFICER")
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

  private static Said checked(Said said) {
    if (!CODE.matcher(said.code()).matches()) {
      throw new Unfit(Unfit.Why.CODE);
    }
    return new Said(
        said.code(),
        text(said.name(), 80, Unfit.Why.NAME),
        text(said.holds(), 300, Unfit.Why.HOLDS),
        address(text(said.address(), 500, Unfit.Why.ADDRESS)),
        text(said.contact(), 200, Unfit.Why.CONTACT),
        sources(said.sources()));
  }

  private static String text(String text, int most, Unfit.Why why) {
    var stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > most || stripped.chars().anyMatch(Character::isISOControl)) {
      throw new Unfit(why);
    }
    return stripped;
  }

  /** Whether it leads somewhere we may go is asked at every delivery, as what a name leads to can change. */
  private static String address(String text) {
    try {
      var uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
        return text;
      }
    } catch (URISyntaxException e) {
      // As unfit as one of another kind.
    }
    throw new Unfit(Unfit.Why.ADDRESS);
  }

  private static List<String> sources(List<String> sources) {
    if (sources.stream().anyMatch(source -> !SOURCE.matcher(source).matches())
        || String.join(",", sources).length() > 1000) {
      throw new Unfit(Unfit.Why.SOURCES);
    }
    return sources.stream().distinct().sorted().toList();
  }
}
