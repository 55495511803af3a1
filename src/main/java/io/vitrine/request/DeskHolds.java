package io.vitrine.request;

import io.vitrine.erasure.Hold;
import io.vitrine.erasure.Holds;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds as the desk sees them: nobody sees or lifts one on themself, nor on somebody they stepped aside for. */
@Service
public class DeskHolds {

  private final Holds holds;
  private final Desk desk;
  private final NotOnesOwnCase notOnesOwn;

  DeskHolds(Holds holds, Desk desk, NotOnesOwnCase notOnesOwn) {
    this.holds = holds;
    this.desk = desk;
    this.notOnesOwn = notOnesOwn;
  }

  /** All that nobody lifted, the oldest first. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public List<Hold> open() {
    var me = desk.me();
    return holds.open().stream().filter(hold -> !notOnesOwn.isOwn(me, hold.customer())).toList();
  }

  /**
   * What the hold alone kept goes at once.
   *
   * @param reason why, in 1 to 500 characters
   * @throws NoSuchCase where there is no such hold for whoever asks, or it was lifted before
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public void lift(long hold, String reason) {
    if (open().stream().noneMatch(each -> each.id() == hold)) {
      throw new NoSuchCase();
    }
    holds.lift(hold, reason);
  }
}
