package io.vitrine.holding;

import static io.vitrine.holding.Edits.NOT_DELETED;

import io.vitrine.customer.Change;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is held on a customer: browse, correct, exclude, delete, and undo each. Every change is in the ledger. */
@Service
public class Holdings {

  /** How long a deletion can be undone; then the entry is gone. */
  public static final Duration WAITING_TIME = Duration.ofDays(30);

  /** Most things go back within three months. */
  static final Duration RETURNS_ARE_SOUGHT = Duration.ofDays(100);

  private final Entries entries;
  private final Newest newest;
  private final Edits edits;
  private final Kinds kinds;
  private final Correcting correcting;
  private final KeptCounts counts;
  private final CorrectionsBefore correctionsBefore;
  private final Customers customers;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Holdings(
      Entries entries,
      Newest newest,
      Edits edits,
      Kinds kinds,
      Correcting correcting,
      KeptCounts counts,
      CorrectionsBefore correctionsBefore,
      Customers customers,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entries = entries;
    this.newest = newest;
    this.edits = edits;
    this.kinds = kinds;
    this.correcting = correcting;
    this.counts = counts;
    this.correctionsBefore = correctionsBefore;
    this.customers = customers;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A page of entries, newest first, after a key. Two plain reads: what a transaction's begin and end ask of the
   * server would cost as much as the page itself.
   */
  @OwnerOnly
  public Page page(CustomerId owner, Filter filter, @Nullable PageKey after, int size) {
    var page = newest.of(owner, filter, after, size + 1);
    boolean more = page.size() > size;
    var shown = more ? page.subList(0, size) : page;
    if (shown.isEmpty()) {
      return new Page(List.of(), Map.of(), null);
    }
    var last = shown.getLast();
    return new Page(
        List.copyOf(shown),
        entries.orderSums(owner, shown),
        more ? new PageKey(last.occurredAt(), last.id()) : null);
  }

  @OwnerOnly
  @Transactional(readOnly = true)
  public Totals totals(CustomerId owner, Filter filter) {
    return entries.totals(owner, filter);
  }

  @OwnerOnly
  @Transactional(readOnly = true)
  public Optional<Entry> entry(CustomerId owner, EntryId entry) {
    return entries.find(owner, entry);
  }

  /** These entries as they are now, newest first; those that are gone, or another's, are missing. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Page these(CustomerId owner, Collection<EntryId> ids) {
    var found = entries.these(owner, ids);
    return new Page(found, entries.orderSums(owner, found), null);
  }

  /**
   * What came back of these purchases within {@link #RETURNS_ARE_SOUGHT}, so that a page of a long history reads a
   * short stretch of it; by the purchase.
   */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Map<EntryId, List<Entry>> returnsOf(CustomerId owner, Collection<Entry> purchases) {
    var sent = purchases.stream().filter(purchase -> purchase.returned() > 0).toList();
    if (sent.isEmpty()) {
      return Map.of();
    }
    var moments = sent.stream().map(Entry::occurredAt).sorted().toList();
    return entries
        .returnsOf(
            owner,
            sent.stream().map(Entry::id).toList(),
            moments.getFirst(),
            moments.getLast().plus(RETURNS_ARE_SOUGHT))
        .stream()
        .collect(Collectors.groupingBy(back -> Objects.requireNonNull(back.returns())));
  }

  /** Codes and names of the sources this owner's entries came from. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Map<String, String> sources(CustomerId owner) {
    return entries.sources(owner);
  }

  /** The owner's edits, newest first, before one of them where given. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Edit> edits(CustomerId owner, @Nullable EditId before, int size) {
    return edits.newest(owner, before, size);
  }

  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Edit> editsOf(CustomerId owner, EntryId entry) {
    return edits.of(owner, entry);
  }

  /** What the shopper had said of an entry before each edit that touched it. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Map<EditId, Correction> correctionsBefore(CustomerId owner, EntryId entry) {
    return correctionsBefore.of(owner, entry);
  }

  /**
   * Keeps entries, but uses them no more.
   *
   * @throws StaleEdit where an entry was changed since it was seen
   * @throws NothingToDo where no entry is there to exclude
   */
  @OwnerOnly
  @Change
  public Edit exclude(CustomerId owner, Selection selection, Exclusion exclusion) {
    var now = now();
    if (!exclusion.inForce(now)) {
      throw new IllegalArgumentException("An exclusion ends in the future");
    }
    var edit = edits.begin(
        owner, Edit.Verb.EXCLUDE, now, exclusion, exclusion.until(), expected(selection));
    var touched = note(owner, edit, selection, NOT_DELETED);
    edits.exclude(owner, edit, touched.found());
    return done(owner, edit, selection, touched, "entries-excluded");
  }

  /** Uses entries again that were excluded. */
  @OwnerOnly
  @Change
  public Edit include(CustomerId owner, Selection selection) {
    var edit = edits.begin(owner, Edit.Verb.INCLUDE, now(), null, null, expected(selection));
    var touched = note(owner, edit, selection, NOT_DELETED + " and e.excluded_by is not null");
    edits.include(owner, edit, touched.found());
    return done(owner, edit, selection, touched, "entries-included");
  }

  /**
   * Lays the shopper's word over what the source said, in every chosen entry of a kind that has those fields.
   *
   * @throws IllegalArgumentException where no kind lets its owner say that in those fields
   */
  @OwnerOnly
  @Change
  public Edit correct(CustomerId owner, Selection selection, Correction correction) {
    var allowed = kinds.thatTake(correction);
    if (allowed.isEmpty()) {
      throw new IllegalArgumentException("No kind takes a " + correction);
    }
    var edit = edits.begin(owner, Edit.Verb.CORRECT, now(), null, null, expected(selection));
    var touched = note(owner, edit, selection, NOT_DELETED + " and e.kind in ('" + String.join("', '", allowed) + "')");
    correcting.correct(owner, edit, correction);
    return done(owner, edit, selection, touched, "entries-corrected");
  }

  /** Deletes entries: used for nothing from now on, gone for good after {@link #WAITING_TIME}. */
  @OwnerOnly
  @Change
  public Edit delete(CustomerId owner, Selection selection) {
    var now = now();
    var edit = edits.begin(
        owner, Edit.Verb.DELETE, now, null, now.plus(WAITING_TIME), expected(selection));
    var touched = note(owner, edit, selection, NOT_DELETED);
    edits.delete(owner, edit, touched.found());
    return done(owner, edit, selection, touched, "entries-deleted");
  }

  /**
   * Puts entries back as they were before an edit; those that were edited again since stay as they are.
   *
   * @throws NothingToDo where the edit was undone before, or it is too late
   */
  @OwnerOnly
  @Change
  public Edit.Undone undo(CustomerId owner, EditId edit) {
    edits.takeTurn(owner);
    if (!edits.markUndone(owner, edit, now())) {
      throw new NothingToDo("This edit cannot be undone any more");
    }
    var undone = edits.find(owner, edit).orElseThrow();
    int restored = undone.verb() == Edit.Verb.RATE ? unmake(owner, edit) : putBack(owner, undone);
    record(owner, "edit-undone", Map.of("edit", edit.value(), "entries", restored));
    return new Edit.Undone(undone.verb(), restored, undone.entries() - restored, undone.rule() != null);
  }

  /**
   * Puts one entry back as it was before an edit, and leaves the others that the edit touched.
   *
   * @throws NothingToDo where the edit was undone before, it is too late, or the entry was edited again since
   */
  @OwnerOnly
  @Change
  public Edit.Undone undo(CustomerId owner, EditId edit, EntryId entry) {
    edits.takeTurn(owner);
    var undoable = edits.find(owner, edit).filter(Edit::canBeUndone);
    if (undoable.isEmpty()) {
      throw new NothingToDo("This edit cannot be undone any more");
    }
    // A rule that has touched one so far stands for those to come.
    if (undoable.get().entries() == 1 && undoable.get().rule() == null) {
      return undo(owner, edit);
    }
    if (edits.undo(owner, edit, entry) == 0) {
      throw new NothingToDo("The entry was edited again since");
    }
    counts.edited(owner, edit);
    record(owner, "edit-undone", Map.of("edit", edit.value(), "entries", 1));
    return new Edit.Undone(undoable.get().verb(), 1, 0, false);
  }

  private int putBack(CustomerId owner, Edit edit) {
    int restored = edits.undo(owner, edit);
    counts.edited(owner, edit.id());
    return restored;
  }

  private int unmake(CustomerId owner, EditId edit) {
    var where = counts.whereEdited(owner, edit);
    int gone = edits.unmake(owner, edit);
    where.ifPresent(counts::left);
    return gone;
  }

  /** @param where of entries that were chosen one by one; null where only the database knows */
  private record Touched(Edits.Found found, KeptCounts.@Nullable Span where) {

    int entries() {
      return found.entries();
    }
  }

  private Touched note(CustomerId owner, EditId edit, Selection selection, String touchable) {
    var touched =
        switch (selection) {
          case Selection.AllMatching(Filter filter) -> {
            var matching = entries.matching(owner, filter).and(touchable);
            yield new Touched(new Edits.Found(edits.note(edit, matching), matching), null);
          }
          case Selection.Of(Where where) -> {
            int count = entries.idsOf(owner, where).stream()
                .mapToInt(ids -> edits.note(edit, Edits.byId(owner, ids).and(touchable)))
                .sum();
            yield new Touched(new Edits.Found(count, null), null);
          }
          case Selection.These(Map<EntryId, Integer> versions) -> noteThese(owner, edit, versions, touchable);
        };
    if (touched.entries() == 0) {
      throw new NothingToDo("No entry is there to change");
    }
    return touched;
  }

  /** Asked after the rows are locked, so that nothing can come between. */
  private Touched noteThese(CustomerId owner, EditId edit, Map<EntryId, Integer> versions, String touchable) {
    int count = versions.isEmpty() ? 0 : edits.note(edit, Edits.byId(owner, versions.keySet()).and(touchable));
    var noted = count == 0 ? List.<Edits.Noted>of() : edits.noted(owner, edit);
    boolean asSeen = noted.size() == versions.size()
        && noted.stream().allMatch(each -> Integer.valueOf(each.version()).equals(versions.get(each.entry())));
    if (!asSeen) {
      refuseStale(owner, versions);
    }
    return new Touched(
        new Edits.Found(count, null),
        noted.isEmpty()
            ? null
            : new KeptCounts.Span(owner, noted.getFirst().occurredAt(), noted.getLast().occurredAt()));
  }

  private void refuseStale(CustomerId owner, Map<EntryId, Integer> versions) {
    var stale = entries.these(owner, versions.keySet()).stream()
        .filter(entry -> !Integer.valueOf(entry.version()).equals(versions.get(entry.id())))
        .toList();
    if (!stale.isEmpty()) {
      throw new StaleEdit(stale);
    }
  }

  private static int expected(Selection selection) {
    return selection instanceof Selection.These(Map<EntryId, Integer> versions) ? versions.size() : 0;
  }

  private Edit done(CustomerId owner, EditId edit, Selection selection, Touched touched, String act) {
    if (touched.entries() != expected(selection)) {
      edits.finish(edit, touched.entries());
    }
    if (touched.where() == null) {
      counts.edited(owner, edit);
    } else {
      counts.edited(touched.where());
    }
    record(owner, act, Map.of("edit", edit.value(), "entries", touched.entries()));
    return edits.find(owner, edit).orElseThrow();
  }

  private void record(CustomerId owner, String act, Map<String, ?> facts) {
    ledger.append(act, customers.subjectOf(owner), facts);
    events.publishEvent(new HistoryChanged(owner));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
