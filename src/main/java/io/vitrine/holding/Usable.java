package io.vitrine.holding;

/**
 * Which entries suggestions may rest on, as conditions on {@code entry e}: not deleted, of a kind whose use for
 * suggestions its owner did not switch off, and not excluded from them.
 */
final class Usable {

  /** That its owner switched neither the kind nor everything off for suggestions. */
  static final String SWITCHED_ON =
      """
      not exists (select 1
                    from choice c
                   where c.customer_id = e.customer_id
                     and c.kind in (e.kind, 'everything')
                     and c.about = 'suggestions'
                     and c.choice = 'off')
      """;

  /** For the owner: an exclusion that ends is over at once. Takes {@code :now}. */
  static final String NOW = conditions("and (x.due_at is null or x.due_at > :now)");

  /** For others: it is over when the job says so that ends it. What they learn from changes with a change alone. */
  static final String AS_SETTLED = conditions("");

  private Usable() {}

  private static String conditions(String still) {
    return """
        e.deleted_by is null
           and %s
           and (e.excluded_by is null
                or not exists (select 1
                                 from edit x
                                where x.id = e.excluded_by
                                  and find_in_set('suggestions', x.purposes)
                                  %s))
        """.formatted(SWITCHED_ON, still);
  }
}
