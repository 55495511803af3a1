package io.vitrine.download;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What the files of a copy say, in the language in which it was asked for: no page is there while it is written. */
record Sentences(Locale locale, ResourceBundle own, ResourceBundle kinds) {

  private static final ResourceBundle.Control PLAIN =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  static Sentences in(String language) {
    var locale = Locale.of(language);
    return new Sentences(
        locale,
        ResourceBundle.getBundle("texts.download", locale, PLAIN),
        ResourceBundle.getBundle("texts.kinds", locale, PLAIN));
  }

  String say(String key, Object... facts) {
    return facts.length == 0
        ? own.getString("download." + key)
        : new MessageFormat(own.getString("download." + key), locale).format(facts);
  }

  /** What a sheet is called: as its kind, or as its own text says, or by its own name. */
  String sheet(String name) {
    try {
      return own.getString("download.sheet." + name);
    } catch (MissingResourceException e) {
      try {
        return kinds.getString("kind." + name + ".many");
      } catch (MissingResourceException alike) {
        return name;
      }
    }
  }
}
