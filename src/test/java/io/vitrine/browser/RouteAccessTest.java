package io.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.vaadin.flow.router.Route;
import io.vitrine.Shop;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Every route there is × who opens it: what arrives in the browser, drawn or not, is searched for the owner's canary
 * words. The routes are read from the code, so that a new one joins by itself.
 */
@BrowserTest
class RouteAccessTest {

  private static final String PASSWORD = "correct horse battery staple";

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Accounts accounts;
  @Autowired private PasswordEncoder passwords;
  @Autowired private SecurityContextHolderStrategy keeper;

  private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
  private Shop.Shopper owner;

  @BeforeEach
  void someoneWithASecret() {
    SecurityContextHolder.setContextHolderStrategy(keeper);
    owner = shop.shopper(canary, Objects.requireNonNull(passwords.encode(PASSWORD)))
        .bought(shop.product("Thing"), canary, Instant.now().minusSeconds(60));
    var entry = owner.does(() -> holdings.page(owner.id, Filter.kinds("purchase"), null, 1)).entries().getFirst();
    owner.does(() -> holdings.correct(owner.id, Selection.of(entry), Correction.of(null, "note " + canary)));
  }

  @Test
  void theOwnerFindsTheirOwn(Visitor visitor) {
    visitor.signsIn(owner.account.login(), PASSWORD);
    assertThat(everythingOn(visitor, routes())).contains(canary);
  }

  @Test
  void anotherShopperFindsNothingOfIt(Visitor visitor) {
    var other = shop.shopper("Eve", Objects.requireNonNull(passwords.encode(PASSWORD))).bought("Tea");
    visitor.signsIn(other.account.login(), PASSWORD);
    assertThat(everythingOn(visitor, routes())).contains("Eve").doesNotContain(canary);
  }

  @Test
  void whoIsNotSignedInFindsNothingOfIt(Visitor visitor) {
    assertThat(everythingOn(visitor, routes())).doesNotContain(canary);
  }

  @Test
  void anOfficerFindsNothingOfItWithoutACase(Visitor visitor) {
    var officer = shop.officer(Objects.requireNonNull(passwords.encode(PASSWORD)));
    visitor.signsIn(officer.login(), PASSWORD);
    assertThat(everythingOn(visitor, routes())).contains(officer.name()).doesNotContain(canary);
  }

  @Test
  void whoIsRevokedInMidSessionFindsNothingMoreOfIt(Visitor visitor) {
    visitor.signsIn(owner.account.login(), PASSWORD);
    assertThat(everythingOn(visitor, List.of("purchases"))).contains(canary);
    Actor.asMachine("test", () -> accounts.disable(owner.actor.account()));
    assertThat(everythingOn(visitor, routes())).doesNotContain(canary);
  }

  /** What the pages show and what the server sent for them. */
  private String everythingOn(Visitor visitor, List<String> routes) {
    var all = new StringBuilder();
    var responses = new ArrayList<Response>();
    Consumer<Response> listener = responses::add;
    visitor.page().onResponse(listener);
    for (String route : routes) {
      all.append(visitor.opens("/" + route).content());
      // Reading one lets others arrive.
      List.copyOf(responses).stream()
          .filter(RouteAccessTest::isMadeNow)
          .map(RouteAccessTest::body)
          .forEach(all::append);
      responses.clear();
    }
    visitor.page().offResponse(listener);
    return all.toString();
  }

  /** The bundle was made when the house was built, before anyone had a secret. */
  private static boolean isMadeNow(Response response) {
    return !response.url().contains("/VAADIN/build/");
  }

  private static String body(Response response) {
    try {
      return response.text();
    } catch (PlaywrightException e) {
      // A redirect has no body.
      return "";
    }
  }

  private static List<String> routes() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    var routes = scan.findCandidateComponents("io.vitrine").stream()
        .map(found -> {
          try {
            return Class.forName(found.getBeanClassName()).getAnnotation(Route.class);
          } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
          }
        })
        .map(Route::value)
        .sorted()
        .toList();
    assertThat(routes).contains("purchases", "suggestions", "sign-in");
    return routes;
  }
}
