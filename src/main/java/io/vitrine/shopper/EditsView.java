package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.vitrine.holding.Edit;
import io.vitrine.holding.EditId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.NothingToDo;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import io.vitrine.suggestion.SuggestionEffect;
import io.vitrine.suggestion.Suggestions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the shopper changed, newest first, each with its undo as long as there is something to undo. */
@Route(value = "edits", layout = MainLayout.class)
@Shelf(heading = Heading.HOLD, order = 90, title = "edits.title")
@RolesAllowed("SHOPPER")
@Tag("vt-edits")
@JsModule("./edits/vt-edits.ts")
@CssImport("./edits/edits.css")
class EditsView extends Component implements AfterNavigationObserver {

  private static final int PAGE = 50;

  private static final List<String> LABELS =
      List.of("title", "lead", "empty.title", "empty.say", "empty.link", "undo", "undo-what", "more", "led",
          "failed.more", "failed.undo");

  private final transient Holdings holdings;
  private final transient Suggestions suggestions;
  private final transient ShelfSentences shelf;
  private final transient EditSentences sentences;
  private final transient KindWords kinds;
  private final transient Wording wording;

  EditsView(
      Holdings holdings,
      Suggestions suggestions,
      ShelfSentences shelf,
      EditSentences sentences,
      KindWords kinds,
      Wording wording) {
    this.holdings = holdings;
    this.suggestions = suggestions;
    this.shelf = shelf;
    this.sentences = sentences;
    this.kinds = kinds;
    this.wording = wording;
  }

  /**
   * An edit in words.
   *
   * @param about the entry's title, or how many there were
   * @param since what became of it; empty where it holds
   * @param led what became of the suggestions by it, in sentences; none where that was not noted
   */
  record Told(
      long edit, String when, String about, String what, String since, List<String> led, boolean undoable) {}

  /** @param before where the next page begins; 0 where this was the last */
  record Leaf(List<Told> edits, long before) {}

  /** @param edit as it is told now */
  record Undone(String said, Told edit) {}

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Map<String, String> labels = LABELS.stream()
        .collect(Collectors.toMap(key -> key, key -> wording.t("edits.label." + key)));
    getElement().executeJs("this.arrive($0, $1)", leaf(null), labels);
  }

  @ClientCallable
  Leaf more(long before) {
    return leaf(new EditId(before));
  }

  @ClientCallable
  Undone undo(long edit) {
    var id = new EditId(edit);
    var said = undone(id);
    // The newest edit with a smaller number than the next one is the edit itself.
    var now = holdings.edits(owner(), new EditId(edit + 1), 1).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not an edit of theirs"));
    return new Undone(said, told(now, suggestions.effects(owner(), List.of(id)), sealedTitles(List.of(now))));
  }

  private String undone(EditId edit) {
    try {
      return sentences.undone(holdings.undo(owner(), edit), Scope.TIMELINE);
    } catch (NothingToDo none) {
      return wording.t("entries.nothing-to-undo");
    }
  }

  private Leaf leaf(@Nullable EditId before) {
    var edits = holdings.edits(owner(), before, PAGE + 1);
    boolean more = edits.size() > PAGE;
    var shown = more ? edits.subList(0, PAGE) : edits;
    var effects = suggestions.effects(owner(), shown.stream().map(Edit::id).toList());
    var titles = sealedTitles(shown);
    return new Leaf(
        shown.stream().map(edit -> told(edit, effects, titles)).toList(), more ? shown.getLast().id().value() : 0);
  }

  /** What is sealed is opened for its owner, as on every other page of theirs. */
  private Map<EntryId, String> sealedTitles(List<Edit> edits) {
    var sealed = edits.stream()
        .filter(edit -> edit.entries() == 1)
        .map(Edit::example)
        .filter(Objects::nonNull)
        .filter(Edit.Example::isSealed)
        .map(Edit.Example::entry)
        .collect(Collectors.toSet());
    return sealed.isEmpty()
        ? Map.of()
        : holdings.these(owner(), sealed).entries().stream().collect(Collectors.toMap(Entry::id, Entry::title));
  }

  private Told told(Edit edit, Map<EditId, SuggestionEffect> effects, Map<EntryId, String> titles) {
    var effect = effects.get(edit.id());
    return new Told(
        edit.id().value(),
        wording.moment(edit.madeAt()),
        about(edit, titles),
        sentences.told(edit),
        sentences.since(edit),
        effect == null ? List.of() : shelf.kept(effect),
        edit.canBeUndone());
  }

  private String about(Edit edit, Map<EntryId, String> titles) {
    var example = edit.example();
    if (edit.rule() != null) {
      return wording.t("edits.rule", edit.entries());
    }
    if (edit.entries() != 1) {
      return sentences.many(edit.entries(), Scope.TIMELINE);
    }
    if (example == null) {
      return wording.t("edits.gone");
    }
    if (!example.isSealed()) {
      return example.title();
    }
    var title = titles.getOrDefault(example.entry(), "");
    var kind = kinds.one(example.kind());
    return title.isEmpty() ? kind : wording.t("edits.sealed", kind, title);
  }
}
