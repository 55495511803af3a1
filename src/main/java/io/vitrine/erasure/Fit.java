package io.vitrine.erasure;

import io.vitrine.erasure.Systems.Said;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/** Whether what is said of a system can be. */
final class Fit {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,31}");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

  private Fit() {}

  static Said checked(Said said) {
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
