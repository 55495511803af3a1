package io.vitrine.desk;

import io.vitrine.request.Case;
import io.vitrine.shell.Deed.Field;
import io.vitrine.shell.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/** Letters to shoppers: begun in the language that they read, whatever the officer reads. */
@Component
class LetterWords {

  private final Wording wording;

  LetterWords(Wording wording) {
    this.wording = wording;
  }

  /** @param begun key of the text that it begins with; empty for none */
  Field field(Case it, String begun) {
    var language = it.matter().language();
    return new Field(
        "letter",
        wording.t("desk-case.letter"),
        "area",
        begun.isEmpty() ? "" : wording.in(language, begun),
        true,
        List.of(),
        wording.maybe("desk-case.letter.reads." + language).orElse(""));
  }
}
