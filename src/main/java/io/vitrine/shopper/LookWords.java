package io.vitrine.shopper;

import io.vitrine.customer.Look;
import io.vitrine.shell.Wording;
import org.springframework.stereotype.Component;

/** Puts into words who looked. */
@Component
class LookWords {

  private final KindWords names;
  private final Wording wording;

  LookWords(KindWords names, Wording wording) {
    this.names = names;
    this.wording = wording;
  }

  /**
   * @param who a person's name and where they work, or a machine's name
   * @param what for what, how often, at which kinds
   * @param machine whether no person looked
   */
  record Said(String day, String who, String what, String when, boolean machine) {}

  Said said(Look look) {
    var name = look.name();
    var who = name == null
        ? wording.t("looks.who." + look.looker().substring(look.looker().indexOf(':') + 1))
        : wording.t("looks.who.officer", name);
    var when = look.times() == 1 || wording.time(look.first()).equals(wording.time(look.last()))
        ? wording.t("looks.when.once", look.times(), wording.time(look.last()))
        : wording.t("looks.when.often", look.times(), wording.time(look.first()), wording.time(look.last()));
    return new Said(wording.day(look.last()), who, what(look), when, look.byMachine());
  }

  private String what(Look look) {
    var why = wording.t("looks.why." + look.why().code());
    return look.kinds().isEmpty()
        ? why + "."
        : wording.t(
            "looks.what",
            why,
            wording.list(look.kinds().stream().map(names::many).toList()));
  }
}
