package io.vitrine.shell;

import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks with every request of a signed-in session, be it a page, a click or a heartbeat, whether the session is still
 * good. If not, it ends here and the request goes on as a stranger's: a page leads to the sign-in, a click makes the
 * browser load its page anew, which leads there too.
 */
class GoodSessions extends OncePerRequestFilter {

  private final Accounts accounts;
  private final House house;
  private final Clock clock;

  GoodSessions(Accounts accounts, House house, Clock clock) {
    this.accounts = accounts;
    this.house = house;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor.current().ifPresent(actor -> check(actor, request, response));
    chain.doFilter(request, response);
  }

  private void check(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    var over = whyOver(actor);
    if (over.isPresent()) {
      var signedIn = SecurityContextHolder.getContext().getAuthentication();
      new SecurityContextLogoutHandler().logout(request, response, signedIn);
      over.get().leaveIn(response, house.secureCookies());
    } else if (Farewell.in(request).isEmpty()) {
      Farewell.AWAY.leaveIn(response, house.secureCookies());
    }
  }

  private Optional<Farewell> whyOver(Actor actor) {
    if (actor.since().plus(house.stay()).isBefore(clock.instant())) {
      return Optional.of(Farewell.STAYED);
    }
    return accounts.stillGood(actor) ? Optional.empty() : Optional.of(Farewell.ENDED);
  }
}
