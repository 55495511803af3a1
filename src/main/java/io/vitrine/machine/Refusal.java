package io.vitrine.machine;

import java.util.Locale;

/** Why an import cannot be done at all, and what to do about it: a sentence of the translations. */
public class Refusal extends RuntimeException {

  private final String sentence;
  private final transient Object[] facts;

  Refusal(String sentence, Object... facts) {
    this.sentence = sentence;
    this.facts = facts;
  }

  public String in(Locale locale) {
    return Phrases.in(locale).say("import.refusal." + sentence, facts);
  }

  @Override
  public String getMessage() {
    return in(Locale.ENGLISH);
  }
}
