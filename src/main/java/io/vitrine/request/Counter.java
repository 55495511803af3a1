package io.vitrine.request;

import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Look;
import io.vitrine.customer.Person;
import io.vitrine.holding.Disputes.Named;
import io.vitrine.holding.EntryId;
import io.vitrine.request.Asker.Authority;
import io.vitrine.request.Asker.Channel;
import io.vitrine.request.Asker.Identity;
import io.vitrine.request.Asker.Who;
import io.vitrine.request.Requests.Taken;
import io.vitrine.request.Requests.Wish;
import io.vitrine.request.Unfit.Why;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases of those who write, call or stand at the counter, and of those who ask in another's name. */
@Service
public class Counter {

  public static final int NOTE_LENGTH = 1_000;

  /** Longer ago, its time to be answered would be over everywhere. */
  private static final int DAYS_AGO = 90;

  /** Who names a day on which there was more names the order too. */
  private static final int MOST_ENTRIES = 30;

  private static final Set<CaseType> TAKEN =
      Set.of(CaseType.DELETE, CaseType.STOP, CaseType.NO_SALE, CaseType.ACCESS);
  private static final Set<Channel> WAYS = Set.of(Channel.LETTER, Channel.MAIL, Channel.PHONE, Channel.COUNTER);
  private static final Set<Identity> PROOFS =
      Set.of(Identity.NONE, Identity.DOCUMENT, Identity.DETAILS, Identity.CALLBACK);

  private final Casebook casebook;
  private final Claims claims;
  private final Desk desk;
  private final NotOnesOwnCase notOnesOwn;
  private final Lives lives;
  private final Customers customers;
  private final AccessLog accessLog;
  private final ZoneId zone;
  private final Clock clock;

  Counter(
      Casebook casebook,
      Claims claims,
      Desk desk,
      NotOnesOwnCase notOnesOwn,
      Lives lives,
      Customers customers,
      AccessLog accessLog,
      ZoneId zone,
      Clock clock) {
    this.casebook = casebook;
    this.claims = claims;
    this.desk = desk;
    this.notOnesOwn = notOnesOwn;
    this.lives = lives;
    this.customers = customers;
    this.accessLog = accessLog;
    this.zone = zone;
    this.clock = clock;
  }

  /** @param name what the shop calls them; null where it knows no name */
  public record Found(CustomerId customer, String number, @Nullable String name, @Nullable Residence lives) {}

  /**
   * What somebody asks.
   *
   * @param kinds of entries it is about; none for everything
   * @param language in which they read
   * @param received the day on which it came
   * @param note how it came and what was shown, for officers: 1 to 1,000 characters
   */
  public record Told(
      CaseType type,
      Residence residence,
      Set<String> kinds,
      String language,
      Asker asker,
      LocalDate received,
      String note) {}

  /** @param says what is wrong and what would be right, in their words: 1 to 2,000 characters */
  public record Claim(EntryId entry, String field, String says) {}

  /**
   * Whoever has exactly this number or e-mail address. Each who is shown sees in their access log that they were; the
   * officer themself, and whoever they stepped aside for, are not.
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public List<Found> find(String numberOrEmail) {
    var me = desk.me();
    var asked = numberOrEmail.strip();
    if (asked.isEmpty()) {
      return List.of();
    }
    var found = Actor.asMachine("desk", () -> customers.called(asked)).stream()
        .filter(person -> !notOnesOwn.isOwn(me, person.id()))
        .toList();
    if (!found.isEmpty()) {
      accessLog.note(found.stream().map(Person::id).collect(Collectors.toSet()), Look.Why.ANSWERING, Set.of());
    }
    return found.stream()
        .map(person -> new Found(
            person.id(), person.externalKey(), person.name(), lives.where(person.id()).orElse(null)))
        .toList();
  }

  /**
   * Opens a case for them, or joins the one that is open for the same. Where it is not proven who asks, it is a case of
   * its own, and nothing is done before it is.
   *
   * @throws Unfit where it makes no case as it was told
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public Taken open(CustomerId customer, Told told) {
    var me = desk.me();
    check(told, TAKEN);
    if (notOnesOwn.isOwn(me, customer)) {
      throw new Unfit(Why.PERSON);
    }
    var wish = new Wish(
        told.type(), told.residence(), told.kinds(), null, told.language(), told.note().strip());
    var taken = casebook.take(customer, wish, told.asker(), received(told), told.note().strip());
    if (taken.it().matter().missing().isEmpty()) {
      lives.said(customer, told.residence());
    }
    return taken;
  }

  /**
   * Which entries of theirs they may mean who say that something is wrong: those with this number of an order or of
   * their own, of this day, or both. The customer sees in their access log that they were looked at.
   *
   * @param number empty where only the day is known
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public List<Named> entries(CustomerId customer, String number, @Nullable LocalDate day) {
    var asked = number.strip();
    if (notOnesOwn.isOwn(desk.me(), customer) || asked.isEmpty() && day == null) {
      return List.of();
    }
    var found = claims.named(customer, asked.isEmpty() ? null : asked, day, MOST_ENTRIES);
    if (!found.isEmpty()) {
      accessLog.note(
          Set.of(customer),
          Look.Why.ANSWERING,
          found.stream().map(named -> named.kind().name()).collect(Collectors.toSet()));
    }
    return found;
  }

  /**
   * Opens a case for who says that a fixed field is wrong, or joins the one in which the customer claimed the same.
   * Where it is not proven who asks, the customer's pages do not show it as their word.
   *
   * @throws Unfit where it makes no case as it was told
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public Taken claim(CustomerId customer, Told told, Claim claim) {
    var me = desk.me();
    check(told, Set.of(CaseType.DISPUTE));
    if (notOnesOwn.isOwn(me, customer)) {
      throw new Unfit(Why.PERSON);
    }
    var taken = claims.take(customer, told, claim, received(told));
    if (taken.it().matter().missing().isEmpty()) {
      lives.said(customer, told.residence());
    }
    return taken;
  }

  private void check(Told told, Set<CaseType> types) {
    var asker = told.asker();
    if (!types.contains(told.type()) || !WAYS.contains(asker.channel()) || !PROOFS.contains(asker.identity())) {
      throw new Unfit(Why.TYPE);
    }
    if (asker.who() == Who.SELF && asker.authority() != Authority.NONE) {
      throw new Unfit(Why.AUTHORITY);
    }
    if (told.note().isBlank() || told.note().strip().length() > NOTE_LENGTH) {
      throw new Unfit(Why.NOTE);
    }
    var today = LocalDate.ofInstant(clock.instant(), zone);
    if (told.received().isAfter(today) || told.received().isBefore(today.minusDays(DAYS_AGO))) {
      throw new Unfit(Why.DAY);
    }
  }

  /** The law counts days: of an earlier one its noon, which is the same day in California. */
  private Instant received(Told told) {
    var now = clock.instant();
    return told.received().equals(LocalDate.ofInstant(now, zone))
        ? now
        : told.received().atTime(LocalTime.NOON).atZone(zone).toInstant();
  }
}
