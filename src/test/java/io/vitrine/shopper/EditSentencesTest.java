package io.vitrine.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.VitrineTest;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Edit;
import io.vitrine.holding.Edit.Verb;
import io.vitrine.holding.EditId;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Visit;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@VitrineTest
class EditSentencesTest {

  private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");

  @Autowired private EditSentences sentences;
  @Autowired private NotAnyMore notAnyMore;

  @Test
  void whatIsLeftOutOfPlacesIsToldAsLeftOutOfEverything() {
    var exclusion = notAnyMore.read("private", "").orElseThrow();
    assertThat(exclusion.purposes()).hasSizeGreaterThan(1);
    var told = sentences.told(edit(Verb.EXCLUDE, 3, null, exclusion.purposes()));
    assertThat(told).isEqualTo("You said: don't use it for anything. Private.");
    assertThat(sentences.told(edit(Verb.EXCLUDE, 1, "Coffee", Set.of(Purpose.SUGGESTIONS))))
        .isEqualTo("You said: don't use it for suggestions. Private.");
  }

  @Test
  void ofOneSealedEntryItsKindIsToldAndNotItsTitle() {
    assertThat(sentences.done(edit(Verb.INCLUDE, 1, "", Set.of()), Scope.TIMELINE))
        .isEqualTo("The visit is used again.");
    assertThat(sentences.done(edit(Verb.CORRECT, 1, "", Set.of()), Scope.TIMELINE))
        .isEqualTo("The visit: we noted what you said.");
    assertThat(sentences.done(edit(Verb.INCLUDE, 2, "", Set.of()), Scope.TIMELINE))
        .isEqualTo("2 entries are used again.");
  }

  private static Edit edit(Verb verb, int entries, @Nullable String title, Set<Purpose> purposes) {
    return new Edit(
        new EditId(1),
        verb,
        NOW,
        Reason.PRIVATE,
        purposes,
        null,
        entries,
        title == null ? null : new Edit.Example(new EntryId(1), Visit.KIND, title),
        null,
        null,
        null);
  }
}
