package io.vitrine.closet;

import io.vitrine.holding.Edit;
import io.vitrine.holding.EntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done, so that it can be undone: an edit of what is held, or entries that were told.
 *
 * @param told entries; undone by deleting them
 */
public record Done(@Nullable Edit edit, List<EntryId> told) {

  public Done {
    told = List.copyOf(told);
  }

  static Done of(Edit edit) {
    return new Done(edit, List.of());
  }

  static Done told(List<EntryId> told) {
    return new Done(null, told);
  }
}
