package io.vitrine.shopper;

import io.vitrine.shell.Wording;
import org.springframework.stereotype.Component;

/** What a kind is called, why it is collected and what one gets for it, in the language of whoever looks. */
@Component
class KindWords {

  private final Wording wording;

  KindWords(Wording wording) {
    this.wording = wording;
  }

  /** The heading, as in "Purchases". */
  String many(String kind) {
    return word(kind, "many");
  }

  /** The noun for one, as in "Purchase". */
  String one(String kind) {
    return word(kind, "one");
  }

  /** One with its article, as a sentence begins with it: "The purchase". */
  String the(String kind) {
    return wording.maybe("kind." + kind + ".the").orElseGet(() -> one(kind));
  }

  String why(String kind) {
    return word(kind, "why");
  }

  String get(String kind) {
    return word(kind, "get");
  }

  /** What contract or law needs it for; only of a kind that is held on that ground. */
  String law(String kind) {
    return word(kind, "law");
  }

  /** What one says yes or no to before it is collected; only of a kind that is asked for. */
  String ask(String kind) {
    return word(kind, "ask");
  }

  String askTitle(String kind) {
    return word(kind, "ask-title");
  }

  private String word(String kind, String what) {
    return wording.t("kind." + kind + "." + what);
  }
}
