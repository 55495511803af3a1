package io.vitrine.shopper;

import io.vitrine.closet.Closet;
import io.vitrine.closet.Done;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.EditId;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Holdings;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Undoes what was done on the pages of what one owns: an edit, or entries that were told. */
@Component
class TakingBack {

  private final Closet closet;
  private final Holdings holdings;

  TakingBack(Closet closet, Holdings holdings) {
    this.closet = closet;
    this.holdings = holdings;
  }

  /** How a page names what it can undo: {@code e7} for edit 7, or {@code t8,9} for what was told by entries 8 and 9. */
  static String nameOf(Done done) {
    var edit = done.edit();
    return edit != null
        ? "e" + edit.id().value()
        : "t" + done.told().stream().map(each -> Long.toString(each.value())).collect(Collectors.joining(","));
  }

  /** @throws io.vitrine.holding.NothingToDo where it is undone already */
  void undo(CustomerId owner, String name) {
    var ids = Arrays.stream(name.substring(1).split(",")).map(Long::valueOf).toList();
    if (name.startsWith("e")) {
      holdings.undo(owner, new EditId(ids.getFirst()));
    } else {
      closet.takeBack(owner, ids.stream().map(EntryId::new).toList());
    }
  }
}
