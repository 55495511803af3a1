package io.vitrine.desk;

import io.vitrine.erasure.NotInThisState;
import io.vitrine.request.ChangedMeanwhile;
import io.vitrine.request.Docket;
import io.vitrine.request.NoSuchCase;
import io.vitrine.request.NotNow;
import io.vitrine.request.Reference;
import io.vitrine.shell.Deed;
import io.vitrine.shell.Deed.Ask;
import io.vitrine.shell.Deed.Field;
import io.vitrine.shell.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does one thing to many cases. */
@Component
class QueueDeeds {

  static final List<String> LANGUAGES = List.of("en", "de");
  private static final String LETTER = "letter_";

  private final Docket docket;
  private final Wording wording;

  QueueDeeds(Docket docket, Wording wording) {
    this.docket = docket;
    this.wording = wording;
  }

  /** @param late whether some were not changed */
  record Done(String said, boolean late) {}

  Deed extend() {
    return new Deed("extend", wording.t("queue.label.extend"), "", new Ask(
        wording.t("queue.extend.title"),
        wording.t("desk-case.deed.extend.say"),
        LANGUAGES.stream().map(this::letter).toList(),
        wording.t("desk-case.deed.extend.go"),
        wording.t("desk-case.keep")));
  }

  /** Whoever reads it: each gets the one in their own language. */
  private Field letter(String language) {
    return Field.area(
        LETTER + language, wording.t("queue.extend.letter." + language), wording.in(language, "queue.extend.begins"));
  }

  /** Each case by itself, so that one that changed meanwhile does not hold up the others. */
  Done each(String verb, Map<String, Integer> cases, Map<String, String> typed) {
    if (verb.equals("extend") && !LANGUAGES.stream().allMatch(language -> isLetter(typed.get(LETTER + language)))) {
      return new Done(wording.t("desk-case.wrong"), true);
    }
    int done = 0;
    var late = new ArrayList<String>();
    for (var each : cases.entrySet()) {
      try {
        one(verb, Reference.read(each.getKey()).orElseThrow(NoSuchCase::new), each.getValue(), typed);
        done++;
      } catch (ChangedMeanwhile | NotNow | NoSuchCase | NotInThisState not) {
        late.add(each.getKey());
      } catch (IllegalArgumentException wrong) {
        return new Done(wording.t("desk-case.wrong"), true);
      }
    }
    var said = wording.t("queue.bulk." + verb, done);
    return late.isEmpty()
        ? new Done(said, false)
        : new Done(
            said + " " + wording.t("queue.bulk.not." + verb, late.size(), wording.list(late)), true);
  }

  private static boolean isLetter(@Nullable String text) {
    return text != null && !text.isBlank() && text.strip().length() <= Docket.LONGEST_LETTER;
  }

  private void one(String verb, Reference reference, int version, Map<String, String> typed) {
    switch (verb) {
      case "take" -> docket.take(reference, version);
      case "give" -> docket.give(reference, version, Long.parseLong(typed.getOrDefault("officer", "")));
      case "remind" -> docket.remind(reference);
      case "extend" -> docket.extend(reference, version, language -> typed.getOrDefault(LETTER + language, ""));
      default -> throw new IllegalArgumentException("No such deed");
    }
  }
}
