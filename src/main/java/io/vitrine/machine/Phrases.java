package io.vitrine.machine;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that the command line says, where there is no page and so no page's translations. */
record Phrases(ResourceBundle bundle, Locale locale) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  static Phrases in(Locale locale) {
    return new Phrases(ResourceBundle.getBundle("texts.machine", locale, NO_FALLBACK), locale);
  }

  String say(String key, Object... facts) {
    return facts.length == 0
        ? bundle.getString(key)
        : new MessageFormat(bundle.getString(key), locale).format(facts);
  }
}
