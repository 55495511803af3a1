package io.vitrine.desk;

import io.vitrine.request.Asker;
import io.vitrine.request.Asker.Authority;
import io.vitrine.request.Asker.Identity;
import io.vitrine.request.Asker.Who;
import io.vitrine.request.Case;
import io.vitrine.request.Missing;
import io.vitrine.shell.CaseSheet.Mark;
import io.vitrine.shell.Deed;
import io.vitrine.shell.Deed.Ask;
import io.vitrine.shell.Deed.Field;
import io.vitrine.shell.Deed.Option;
import io.vitrine.shell.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By what we know who asks, and that they may. */
@Component
class Proofs {

  private final Wording wording;

  Proofs(Wording wording) {
    this.wording = wording;
  }

  List<Mark> of(Case it) {
    var asker = it.matter().asker();
    var missing = it.matter().missing();
    var marks = new ArrayList<Mark>();
    marks.add(new Mark(
        "", wording.t("asker.who." + asker.who().code()), wording.t("asker.way." + asker.channel().code())));
    marks.add(new Mark(
        missing.contains(Missing.IDENTITY) ? "not" : asker.identity() == Identity.NONE ? "off" : "",
        wording.t("asker.identity"),
        missing.contains(Missing.IDENTITY) || asker.identity() != Identity.NONE
            ? wording.t("asker.identity." + asker.identity().code())
            : wording.t("asker.identity.not-needed")));
    if (asker.who() != Who.SELF) {
      marks.add(new Mark(
          missing.contains(Missing.AUTHORITY) ? "not" : "",
          wording.t("asker.authority"),
          wording.t("asker.authority." + asker.authority().code())));
    }
    return marks;
  }

  Deed prove(Case it) {
    var missing = it.matter().missing();
    var fields = new ArrayList<Field>();
    if (missing.contains(Missing.IDENTITY)) {
      fields.add(Field.choice("identity", wording.t("asker.identity"), identities()));
    }
    if (missing.contains(Missing.AUTHORITY)) {
      fields.add(Field.choice("authority", wording.t("asker.authority"), authorities(it.matter().asker().who())));
    }
    fields.add(Field.area("letter", wording.t("desk-case.prove.note"), ""));
    return new Deed("prove", wording.t("desk-case.deed.prove"), "primary", new Ask(
        wording.t("desk-case.deed.prove.title"),
        wording.t("desk-case.deed.prove.say"),
        fields,
        wording.t("desk-case.deed.prove.go"),
        wording.t("desk-case.keep")));
  }

  List<Option> identities() {
    return Stream.of(Identity.NONE, Identity.DOCUMENT, Identity.DETAILS, Identity.CALLBACK)
        .map(each -> new Option(each.code(), wording.t("asker.identity." + each.code())))
        .toList();
  }

  /** None, and what proves it of such a one. */
  List<Option> authorities(Who who) {
    var some = who == Who.GUARDIAN
        ? Stream.of(Authority.NONE, Authority.OFFICE)
        : Stream.of(Authority.NONE, Authority.SIGNED, Authority.POWER);
    return some.map(each -> new Option(each.code(), wording.t("asker.authority." + each.code()))).toList();
  }

  static Asker.Identity identity(String code) {
    return code.isEmpty() ? Identity.NONE : Identity.valueOf(code.toUpperCase(Locale.ROOT));
  }

  static Asker.Authority authority(String code) {
    return code.isEmpty() ? Authority.NONE : Authority.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
