package io.vitrine.customer;

import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in, and for how long a sign-in is good. */
@Service
public class Accounts {

  private final AccountRows rows;
  private final Standing standing;
  private final Customers customers;
  private final Ledger ledger;
  private final Clock clock;

  Accounts(AccountRows rows, Standing standing, Customers customers, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.standing = standing;
    this.customers = customers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** For signing in: nobody is signed in yet, so only the sign-in itself may ask. */
  @RolesAllowed("MACHINE")
  public Optional<Account> byLogin(String login) {
    return rows.findByLogin(login);
  }

  /** For asking whoever is signed in for the password again. */
  @RolesAllowed("MACHINE")
  public Optional<Account> byId(long account) {
    return rows.findById(account);
  }

  /** An officer as other officers know them. */
  public record Officer(long account, String name) {}

  /** Who works at the desk, by name. */
  @RolesAllowed("OFFICER")
  public List<Officer> officers() {
    return rows.officers().stream()
        .map(account -> new Officer(Objects.requireNonNull(account.id()), account.name()))
        .toList();
  }

  /** Notes that somebody signed in, so that what is new since the time before can be told. */
  @RolesAllowed("MACHINE")
  @Transactional
  public void arrived(Actor actor) {
    rows.arrived(actor.account(), actor.since());
  }

  /** When the owner was here the time before this; nothing at their first visit. */
  @OwnerOnly
  public Optional<Instant> visitedBefore(CustomerId owner) {
    return Optional.ofNullable(rows.visitedBefore(owner.value()));
  }

  /** Whether a session of this account that began then is still good. Open: it tells yes or no of one's own session. */
  @PermitAll
  public boolean stillGood(Actor actor) {
    return actor.role() == Role.MACHINE || standing.isGood(actor);
  }

  @RolesAllowed("MACHINE")
  @Transactional
  public Account openShopper(CustomerId customer, String login, String passwordHash, String name) {
    return open(customer, login, passwordHash, Role.SHOPPER, name);
  }

  @RolesAllowed("MACHINE")
  @Transactional
  public Account openOfficer(String login, String passwordHash, String name) {
    return open(null, login, passwordHash, Role.OFFICER, name);
  }

  /** Ends every session of whoever calls, this one too. Open to any who is signed in: it only ends one's own. */
  @PermitAll
  @Transactional
  public void signOutEverywhere() {
    var actor = Actor.current()
        .filter(a -> a.role() != Role.MACHINE && stillGood(a))
        .orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    rows.endSessionsBefore(actor.account(), clock.instant());
    ledger.append("signed-out-everywhere", subjectOf(actor.customer()), Map.of());
  }

  /** Closes an account; its sessions end with their next request. */
  @RolesAllowed({"MACHINE", "OFFICER"})
  @Transactional
  public void disable(long account) {
    var closed = rows.findById(account).orElseThrow();
    if (rows.disable(account, clock.instant()) == 1) {
      var owner = closed.customerId() == null ? null : new CustomerId(closed.customerId());
      ledger.append("account-disabled", subjectOf(owner), Map.of("account", account));
    }
  }

  private Account open(
      @Nullable CustomerId customer, String login, String passwordHash, Role role, String name) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var opened = rows.save(new Account(
        null, customer == null ? null : customer.value(), login, passwordHash, role, name, now, null, now));
    ledger.append("account-opened", subjectOf(customer), Map.of("role", role.name()));
    return opened;
  }

  private byte @Nullable [] subjectOf(@Nullable CustomerId customer) {
    return customer == null ? null : customers.subjectOf(customer);
  }
}
