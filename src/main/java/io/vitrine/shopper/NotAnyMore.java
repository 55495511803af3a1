package io.vitrine.shopper;

import io.vitrine.customer.Purpose;
import io.vitrine.holding.Edit;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Kind;
import io.vitrine.holding.Visit;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Answer.Receipt;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits are seldom used for suggestions: not to use one is to use it for nothing at all. */
@Component
class NotAnyMore {

  private final Set<Purpose> purposes;
  private final EditSentences sentences;
  private final Wording wording;
  private final ZoneId zone;

  NotAnyMore(List<Kind> kinds, EditSentences sentences, Wording wording, ZoneId zone) {
    this.purposes = kinds.stream()
        .filter(kind -> kind.name().equals(Visit.KIND))
        .flatMap(kind -> kind.uses().keySet().stream())
        .collect(Collectors.toSet());
    this.sentences = sentences;
    this.wording = wording;
    this.zone = zone;
  }

  Optional<Exclusion> read(String reason, String until) {
    return AskedNotToUse.read(reason, until, wording.today(), zone)
        .map(asked -> new Exclusion(asked.reason(), purposes, asked.until()));
  }

  Answer receipt(Edit edit) {
    var due = edit.dueAt();
    var said = edit.verb() != Edit.Verb.EXCLUDE
        ? sentences.done(edit, PlacesView.SCOPE)
        : due == null
            ? wording.t("places.done.exclude", edit.entries())
            : wording.t("places.done.exclude-until", edit.entries(), wording.shortDate(due));
    return told(said, edit.id().value());
  }

  Answer receipt(Edit.Undone undone) {
    return told(sentences.undone(undone, PlacesView.SCOPE), null);
  }

  Answer told(String said) {
    return told(said, null);
  }

  /** @param undo the edit, where there is one to undo */
  Answer told(String said, @Nullable Long undo) {
    return Answer.of(new Receipt(said, null, undo, List.of(), Map.of(), new Shown.Sums("", true, 0, ""), null));
  }
}
