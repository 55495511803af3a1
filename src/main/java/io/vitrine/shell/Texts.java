package io.vitrine.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence a person reads: the files {@code texts/ROOM.properties} in English and
 * {@code texts/ROOM_de.properties} in German, read as UTF-8. A text with arguments is a {@link MessageFormat}, one
 * without is taken as it stands.
 */
@Component
class Texts implements I18NProvider {

  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private final Map<Locale, Map<String, String>> byLanguage = new HashMap<>();

  Texts() {
    for (Locale language : LANGUAGES) {
      byLanguage.put(language, read(language));
    }
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return LANGUAGES;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    var language = languageOf(locale);
    var text = byLanguage.getOrDefault(language, Map.of()).get(key);
    if (text == null) {
      LoggerFactory.getLogger(Texts.class).warn("No text for {} in {}", key, language);
      return key;
    }
    return arguments.length == 0 ? text : new MessageFormat(text, formatsOf(language)).format(arguments);
  }

  boolean has(String key, Locale locale) {
    return byLanguage.getOrDefault(languageOf(locale), Map.of()).containsKey(key);
  }

  Map<String, String> all(Locale language) {
    return Map.copyOf(byLanguage.getOrDefault(language, Map.of()));
  }

  static Locale languageOf(Locale locale) {
    return locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
  }

  /** Days before months in both languages: our English is European. */
  static Locale formatsOf(Locale locale) {
    return locale.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK;
  }

  private static Map<String, String> read(Locale language) {
    var texts = new HashMap<String, String>();
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties")) {
        boolean german = String.valueOf(file.getFilename()).endsWith("_de.properties");
        if (german != language.equals(Locale.GERMAN)) {
          continue;
        }
        var own = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          own.load(reader);
        }
        for (var key : own.stringPropertyNames()) {
          if (texts.put(key, own.getProperty(key)) != null) {
            throw new IllegalStateException("Two files of texts hold " + key);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
