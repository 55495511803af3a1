package io.vitrine.customer;

import io.vitrine.ledger.NamedInLedger;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts: a shopper, an officer or one of our own machines. The principal of every signed-in session.
 *
 * @param account the account's id; 0 for a machine
 * @param customer whose data it is; present for shoppers only
 * @param name what the person is called on screen; a machine's own name
 * @param since when this sign-in began
 */
public record Actor(Role role, long account, @Nullable CustomerId customer, String name, Instant since)
    implements Principal, NamedInLedger {

  /** The name under which sessions are kept; says nothing of the person. */
  @Override
  public String getName() {
    return inLedger();
  }

  /** Shoppers are the subject of what they do, so the ledger calls them no more than that. */
  @Override
  public String inLedger() {
    return switch (role) {
      case SHOPPER -> "shopper";
      case OFFICER -> "officer:" + account;
      case MACHINE -> "machine:" + name;
    };
  }

  /** Never the person's name: principals end up in logs. */
  @Override
  public String toString() {
    return role == Role.SHOPPER ? "shopper:" + account : inLedger();
  }

  public Authentication authentication() {
    return UsernamePasswordAuthenticationToken.authenticated(
        this, null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
  }

  public static Optional<Actor> current() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(Actor.class::isInstance)
        .map(Actor.class::cast);
  }

  /** Does our own work, such as an import or a job, under the machine's own name. */
  public static <T extends @Nullable Object> T asMachine(String name, Supplier<T> work) {
    return as(new Actor(Role.MACHINE, 0, null, name, Instant.EPOCH), work);
  }

  /**
   * Does what a shopper allowed beforehand for a short while, with the rights of the sign-in in which they did and no
   * others: whoever signs out everywhere, or is erased, takes these back too.
   *
   * @param since when that sign-in began
   */
  public static <T extends @Nullable Object> T onBehalfOf(
      CustomerId customer, long account, Instant since, Supplier<T> work) {
    return as(new Actor(Role.SHOPPER, account, customer, "", since), work);
  }

  private static <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    var own = SecurityContextHolder.createEmptyContext();
    own.setAuthentication(actor.authentication());
    SecurityContextHolder.setContext(own);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  public static void asMachine(String name, Runnable work) {
    asMachine(name, () -> {
      work.run();
      return true;
    });
  }
}
