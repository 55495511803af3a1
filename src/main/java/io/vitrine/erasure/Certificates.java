package io.vitrine.erasure;

import io.vitrine.customer.Actor;
import io.vitrine.customer.Fate;
import io.vitrine.ledger.Ledger;
import io.vitrine.ledger.Signatures;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certifies what an erasure did, once all systems have answered. */
@Service
public class Certificates {

  /** Hexadecimal: 128 bits, all of the synthetic initialisation vector. */
  private static final int TICKET_DIGITS = 32;

  private final JdbcClient jdbc;
  private final ErasureRows erasures;
  private final NoticeRows notices;
  private final Signatures signatures;
  private final HouseLock lock;
  private final Ledger ledger;
  private final Clock clock;
  private final String retailer;

  Certificates(
      JdbcClient jdbc,
      ErasureRows erasures,
      NoticeRows notices,
      Signatures signatures,
      HouseLock lock,
      Ledger ledger,
      Clock clock,
      @Value("${vitrine.retailer:}") String retailer) {
    this.jdbc = jdbc;
    this.erasures = erasures;
    this.notices = notices;
    this.signatures = signatures;
    this.lock = lock;
    this.ledger = ledger;
    this.clock = clock;
    this.retailer = retailer;
  }

  /**
   * The certificate of a case; nothing while it is not erased, or a system is still to answer. It is made when it is
   * first asked for and never changes then. Open: it names nobody, and a case's reference is hard to come by.
   */
  @PermitAll
  @Transactional
  public Optional<Certificate> of(String caseRef) {
    return find(caseRef).or(() -> erasures.find(caseRef)
        .filter(erased -> notices.open(caseRef) == 0)
        .map(erased -> issue(erased.erased())));
  }

  /** The same as PDF, signed as a file. Open, as the other is. */
  @PermitAll
  @Transactional
  public Optional<byte[]> pdf(String caseRef, CertificatePdf.Words words) {
    return of(caseRef).map(certificate -> {
      var pdf = CertificatePdf.of(certificate, words);
      return Certificate.signedPdf(
          pdf, Actor.asMachine("certificates", () -> signatures.sign(Certificate.PAPER, pdf)));
    });
  }

  /**
   * Where the certificate can be fetched, without a sign-in: the path {@code certificate/CASE/TICKET}, to which {@code
   * .pdf} or {@code .json} is added. The ticket is a keyed hash of 128 bits, so the address is found by nobody who was
   * not shown it; views show it to those whose case it is. Nothing where there is no certificate yet.
   */
  @PermitAll
  @Transactional
  public Optional<String> address(String caseRef) {
    return of(caseRef).map(certificate -> "certificate/" + caseRef + "/" + ticket(caseRef));
  }

  /** Whether somebody was shown the address of this case's certificate. Open: it says yes or no. */
  @PermitAll
  public boolean isTicket(String caseRef, String ticket) {
    return MessageDigest.isEqual(
        ticket(caseRef).getBytes(StandardCharsets.UTF_8), ticket.getBytes(StandardCharsets.UTF_8));
  }

  private String ticket(String caseRef) {
    var hash = lock.hash("certificate\n" + caseRef);
    return hash.substring(hash.length() - TICKET_DIGITS);
  }

  private Certificate issue(Erased erased) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var content = CanonicalJson.of(said(erased, now));
    var signature = Actor.asMachine(
        "certificates",
        () -> signatures.sign(Certificate.PAPER, content.getBytes(StandardCharsets.UTF_8)));
    int added = jdbc.sql(
            """
            insert ignore into certificate (case_ref, issued_at, content, signature)
            values (:case, :now, :content, :signature)
            """)
        .param("case", erased.caseRef())
        .param("now", now)
        .param("content", content)
        .param("signature", signature)
        .update();
    if (added == 1) {
      ledger.append("certificate-issued", null, Map.of(
          "case", erased.caseRef(), "sha256", Objects.requireNonNull(NoticeRows.sha256(content))));
    }
    return find(erased.caseRef()).orElseThrow();
  }

  private Map<String, @Nullable Object> said(Erased erased, Instant now) {
    var said = new TreeMap<String, @Nullable Object>();
    said.put("paper", Certificate.PAPER);
    said.put("case", erased.caseRef());
    said.put("retailer", retailer);
    said.put("issued", now.toString());
    said.put("erased", erased.at().toString());
    said.put("everything", erased.extent().isEverything());
    said.put("kinds", erased.extent().kinds().stream().sorted().toList());
    said.put("went", erased.effect().fates().entrySet().stream()
        .filter(fate -> fate.getValue().goes() > 0)
        .map(fate -> Map.of("what", fate.getKey(), "count", fate.getValue().goes()))
        .toList());
    said.put("stayed", erased.effect().fates().entrySet().stream()
        .filter(fate -> fate.getValue().stays() > 0)
        .map(fate -> stayed(fate.getKey(), fate.getValue()))
        .toList());
    said.put("systems", notices.answers("n.case_ref = :case order by s.name, n.id", Map.of("case", erased.caseRef()))
        .stream()
        .map(Certificates::answered)
        .toList());
    return said;
  }

  private static Map<String, @Nullable Object> stayed(String what, Fate fate) {
    var said = new TreeMap<String, @Nullable Object>();
    said.put("what", what);
    said.put("count", fate.stays());
    said.put("until", fate.until() == null ? null : fate.until().toString());
    said.put("because", fate.because().stream()
        .map(stay -> {
          var reason = new TreeMap<String, @Nullable Object>();
          reason.put("rule", stay.rule());
          reason.put("count", stay.things());
          reason.put("until", stay.last() == null ? null : stay.last().toString());
          return reason;
        })
        .toList());
    return said;
  }

  private static Map<String, @Nullable Object> answered(Answer answer) {
    var said = new TreeMap<String, @Nullable Object>();
    said.put("system", answer.system());
    said.put("notice", answer.notice());
    said.put("what", answer.what().code());
    said.put("state", answer.state().name().toLowerCase(Locale.ROOT));
    said.put("outcome", answer.outcome() == null ? null : answer.outcome().code());
    said.put("records", answer.records());
    said.put("receipt", answer.receipt());
    said.put("reason", answer.reason());
    said.put("at", answer.closedAt() == null ? null : answer.closedAt().toString());
    return said;
  }

  private Optional<Certificate> find(String caseRef) {
    return jdbc.sql("select issued_at, content, signature from certificate where case_ref = :case")
        .param("case", caseRef)
        .query((rs, n) -> new Certificate(
            caseRef,
            rs.getObject("issued_at", Instant.class),
            rs.getString("content"),
            Base64.getEncoder().encodeToString(rs.getBytes("signature"))))
        .optional();
  }
}
