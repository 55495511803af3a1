package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** How much is held on a shopper, from numbers that are kept and not counted on the spot. */
@Service
public class Overviews {

  private static final int LEAVING = 4;
  private static final int STRETCHES = 50;

  private final KeptCounts counts;
  private final KeptSums sums;
  private final Entries entries;
  private final Keeping keeping;
  private final Edits edits;
  private final ShopDay days;
  private final Clock clock;

  Overviews(
      KeptCounts counts,
      KeptSums sums,
      Entries entries,
      Keeping keeping,
      Edits edits,
      ShopDay days,
      Clock clock) {
    this.counts = counts;
    this.sums = sums;
    this.entries = entries;
    this.keeping = keeping;
    this.edits = edits;
    this.days = days;
    this.clock = clock;
  }

  /**
   * All that is held, in numbers.
   *
   * @param since from when on entries count as new; null where nobody was here before
   * @param fresh how many of the new ones to show
   */
  @OwnerOnly
  public Overview of(CustomerId owner, @Nullable Instant since, int fresh) {
    var today = days.of(clock.instant());
    var held = sums.of(owner);
    var news = since == null || held.stream().noneMatch(sum -> sum.lastReceived().isAfter(since))
        ? List.<LocalDate>of()
        : sums.withNews(owner, since);
    return new Overview(
        held.stream().map(Overviews::part).toList(),
        sums.byDay(owner, held, today.minusYears(1).plusDays(1), today),
        since == null || news.isEmpty()
            ? List.of()
            : entries.cameInSince(
                owner, since, days.start(news.getFirst()), days.start(news.getLast().plusDays(1)), fresh),
        since == null || news.isEmpty() ? 0 : entries.countSince(owner, since, stretches(news)),
        keeping.of(owner, held),
        edits.due(owner, LEAVING));
  }

  private static Overview.Part part(KeptSums.Sum sum) {
    return new Overview.Part(
        sum.kind(), sum.code(), sum.source(), sum.entries(), sum.deleted(), sum.notUsed(), sum.since());
  }

  /** Days that follow each other are one stretch; of too many, all between the first and the last is. */
  private List<Instant[]> stretches(List<LocalDate> news) {
    var stretches = new ArrayList<Instant[]>();
    for (var day : news) {
      var start = days.start(day);
      var end = days.start(day.plusDays(1));
      if (!stretches.isEmpty() && stretches.getLast()[1].equals(start)) {
        stretches.getLast()[1] = end;
      } else {
        stretches.add(new Instant[] {start, end});
      }
    }
    return stretches.size() <= STRETCHES
        ? stretches
        : List.<Instant[]>of(new Instant[] {stretches.getFirst()[0], stretches.getLast()[1]});
  }

  /** Counts everything anew, as after entries were written past the house. */
  @RolesAllowed("MACHINE")
  public void recountAll() {
    counts.countAll();
  }

  /** A house that held entries before it counted them begins to. */
  @EventListener(ApplicationReadyEvent.class)
  void opened() {
    if (counts.areMissing()) {
      counts.countAll();
    }
  }
}
