package io.vitrine.shell;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

/** Which language a person reads: the one they chose, kept in a cookie, else the first of their browser's we have. */
final class Languages {

  private static final String COOKIE = "language";

  private Languages() {}

  static Locale of(VaadinRequest request) {
    var cookies = request.getCookies();
    if (cookies != null) {
      var chosen = Arrays.stream(cookies)
          .filter(cookie -> cookie.getName().equals(COOKIE))
          .flatMap(cookie -> Texts.LANGUAGES.stream().filter(has -> has.getLanguage().equals(cookie.getValue())))
          .findFirst();
      if (chosen.isPresent()) {
        return chosen.get();
      }
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(asked -> Texts.LANGUAGES.stream().filter(has -> has.getLanguage().equals(asked.getLanguage())))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  static Cookie choice(Locale language, boolean secure) {
    var cookie = new Cookie(COOKIE, language.getLanguage());
    cookie.setPath("/");
    cookie.setMaxAge(365 * 24 * 60 * 60);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
