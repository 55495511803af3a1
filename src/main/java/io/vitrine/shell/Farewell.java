package io.vitrine.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** Why a sign-in is over. It is kept in a cookie, because the session that knew is gone. */
enum Farewell {

  /** Signed in and not signed out: whoever comes to the sign-in page with this was away for too long. */
  AWAY,
  /** Signed out everywhere, or the account was closed. */
  ENDED,
  /** Signed in for as long as one may be. */
  STAYED,
  /** Signed out by themselves. */
  LEFT;

  private static final String COOKIE = "farewell";

  void leaveIn(HttpServletResponse response, boolean secure) {
    response.addCookie(cookie(name(), -1, secure));
  }

  static Optional<Farewell> in(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .flatMap(cookie -> Arrays.stream(values()).filter(known -> known.name().equals(cookie.getValue())))
            .findFirst();
  }

  static void forget(HttpServletResponse response, boolean secure) {
    response.addCookie(cookie("", 0, secure));
  }

  private static Cookie cookie(String value, int seconds, boolean secure) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
