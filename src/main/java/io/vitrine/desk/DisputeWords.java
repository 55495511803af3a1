package io.vitrine.desk;

import io.vitrine.catalogue.Money;
import io.vitrine.holding.Kind;
import io.vitrine.request.CaseFile;
import io.vitrine.request.Docket;
import io.vitrine.shell.CaseSheet.Fact;
import io.vitrine.shell.Deed;
import io.vitrine.shell.Deed.Ask;
import io.vitrine.shell.Deed.Field;
import io.vitrine.shell.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is disputed, in both versions. */
@Component
class DisputeWords {

  private final LetterWords letters;
  private final Wording wording;

  DisputeWords(LetterWords letters, Wording wording) {
    this.letters = letters;
    this.wording = wording;
  }

  List<Fact> facts(CaseFile file, Docket docket) {
    return docket.claimed(file.of().reference())
        .map(claimed -> List.of(
            new Fact(wording.t("dispute.entry"), claimed.entry().title()),
            new Fact(wording.t("dispute.field"), field(claimed.kind(), claimed.field())),
            new Fact(wording.t("dispute.source"), claimed.entry().sourceName()),
            new Fact(wording.t("dispute.day"), wording.date(claimed.entry().occurredAt())),
            new Fact(wording.t("dispute.said"), said(claimed.said())),
            new Fact(wording.t("dispute.claim"), claimed.dispute().claim())))
        .orElse(List.of(new Fact(wording.t("dispute.entry"), wording.t("dispute.gone"))));
  }

  Deed accept(CaseFile file, Docket docket) {
    var said = docket.claimed(file.of().reference()).map(claimed -> said(claimed.said())).orElse("");
    return new Deed("accept", wording.t("desk-case.deed.accept"), "primary", new Ask(
        wording.t("desk-case.deed.accept.title"),
        wording.t("desk-case.deed.accept.say"),
        List.of(
            new Field(
                "value", wording.t("dispute.right"), "text", "", true, List.of(), wording.t("dispute.now", said)),
            letters.field(file.of(), "desk-case.letter.accept")),
        wording.t("desk-case.deed.accept.go"),
        wording.t("desk-case.keep")));
  }

  String field(Kind kind, Kind.Field field) {
    return wording.maybe("field." + kind.name() + "." + field.name())
        .or(() -> wording.maybe("field." + field.name()))
        .orElse(field.name());
  }

  private String said(@Nullable Object value) {
    return switch (value) {
      case null -> wording.t("dispute.nothing");
      case Money money -> wording.money(money.minor(), money.currency());
      case Instant moment -> wording.moment(moment);
      default -> value.toString();
    };
  }
}
