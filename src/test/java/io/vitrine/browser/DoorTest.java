package io.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What goes over the wire at the door: sessions, cookies and headers. */
@BrowserTest
class DoorTest {

  @Autowired private Guests guests;
  @Autowired private TestClock clock;
  @Value("http://localhost:${local.server.port}") private String house;

  private final Map<String, String> cookies = new TreeMap<>();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void whoSignsInGetsANewSession() throws Exception {
    get("/sign-in");
    var before = cookies.get("JSESSIONID");
    signIn(guests.shopper("Mira Sandberg").login());
    assertThat(cookies.get("JSESSIONID")).isNotEqualTo(before);
    assertThat(get("/purchases").statusCode()).isEqualTo(200);
  }

  @Test
  void theSessionsCookieIsHiddenFromScriptsFromOtherSitesAndFromOpenNetworks() throws Exception {
    assertThat(get("/sign-in").headers().allValues("set-cookie"))
        .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
        .singleElement().asString()
        .contains("HttpOnly", "SameSite=Lax", "Secure");
  }

  @Test
  void aSignInFromAnotherSiteIsRefused() throws Exception {
    var answer = post("/sign-in", "login=" + guests.shopper("Mira Sandberg").login() + "&password=" + Guests.PASSWORD);
    assertThat(answer.headers().firstValue("location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    assertThat(get("/purchases").statusCode()).isEqualTo(302);
  }

  @Test
  void afterTwelveHoursASignInEndsHoweverBusy() throws Exception {
    signIn(guests.shopper("Mira Sandberg").login());
    clock.forward(Duration.ofHours(11).plusMinutes(59));
    assertThat(get("/purchases").statusCode()).isEqualTo(200);
    clock.forward(Duration.ofMinutes(2));
    var sent = get("/purchases");
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sent.headers().allValues("set-cookie")).anyMatch(cookie -> cookie.startsWith("farewell=STAYED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/purchases", "/no-such-page"})
  void pagesAreNotKeptFramedSniffedOrScriptedByOthers(String path) throws Exception {
    signIn(guests.shopper("Mira Sandberg").login());
    var page = get(path).headers();
    assertThat(page.firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(page.firstValue("cache-control")).hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    assertThat(page.firstValue("referrer-policy")).hasValue("same-origin");
    assertThat(page.firstValue("permissions-policy")).isPresent();
    assertThat(page.allValues("content-security-policy")).singleElement().asString()
        .containsPattern("script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic' 'unsafe-eval';")
        .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'", "form-action 'self'");
  }

  @Test
  void noTwoPagesShareANonce() throws Exception {
    assertThat(nonce(get("/sign-in"))).isNotEqualTo(nonce(get("/sign-in")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vitrine.css", "/drawings.svg", "/aura/aura.css"})
  void filesMayBeKeptAndBelongToNoSession(String path) throws Exception {
    var file = get(path);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("set-cookie")).isEmpty();
    assertThat(file.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(file.headers().firstValue("cache-control").orElse("")).doesNotContain("no-store");
  }

  @Test
  void aSearchForTenThousandLettersInTheAddressIsAnsweredByThePage() throws Exception {
    var address = "/purchases?q=" + "x".repeat(10_000);
    var before = get(address);
    assertThat(before.statusCode()).isEqualTo(302);
    assertThat(before.headers().firstValue("location").orElse("")).endsWith("/sign-in");
    signIn(guests.shopper("Mira Sandberg").login());
    assertThat(get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void ofTheMachineryOnlyItsHealthIsTold() throws Exception {
    // Up or down, no more; with the jobs held back, as here, it is down.
    assertThat(get("/actuator/health").body())
        .matches("\\{\"groups\":\\[\"liveness\",\"readiness\"],\"status\":\"[A-Z]+\"}");
    for (var path : new String[] {"/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump"}) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(302);
    }
  }

  private void signIn(String login) throws Exception {
    var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(get("/sign-in").body());
    assertThat(token.find()).isTrue();
    var answer = post("/sign-in", "login=" + login
        + "&password=" + URLEncoder.encode(Guests.PASSWORD, StandardCharsets.UTF_8)
        + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    assertThat(answer.headers().firstValue("location").orElse("")).doesNotContain("sign-in");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(house + path)));
  }

  private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(house + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Keeps cookies like a browser on this machine, which takes its own house for safe also without TLS. */
  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (var cookie : answer.headers().allValues("set-cookie")) {
      var parts = cookie.split("[=;]", 3);
      cookies.put(parts[0], parts[1]);
    }
    return answer;
  }

  private static String nonce(HttpResponse<?> page) {
    return page.headers().firstValue("content-security-policy").orElse("").replaceFirst(".*'nonce-([^']+)'.*", "$1");
  }
}
