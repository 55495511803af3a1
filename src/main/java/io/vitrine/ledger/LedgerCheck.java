package io.vitrine.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the ledger found.
 *
 * @param sealed records that were checked against their checkpoints
 * @param waiting records that are committed and not sealed yet
 * @param checkpoints checkpoints whose link and signature were checked
 * @param broken the first thing that is wrong, or null where nothing is
 */
public record LedgerCheck(
    long sealed, long waiting, long checkpoints, @Nullable Instant sealedAt, @Nullable Break broken) {

  public boolean holds() {
    return broken == null;
  }

  public enum Fault {
    /** A record or a batch differs from what was sealed: altered, removed, inserted or reordered. */
    RECORDS_DIFFER,
    /** A checkpoint's own content does not give its hash. */
    CHECKPOINT_ALTERED,
    /** A checkpoint does not follow the one before it. */
    LINK_BROKEN,
    /** A checkpoint was not signed by our key. */
    SIGNATURE_WRONG,
    /** The vault saw more, or other, checkpoints than there are. */
    TAIL_CUT,
    /** The folder outside saw more, or other, checkpoints than there are: database and vault were both put back. */
    ROLLED_BACK,
    /** Records carry numbers that no checkpoint covers. */
    NUMBER_WITHOUT_SEAL
  }

  /** @param checkpoint number of the checkpoint at which it shows */
  public record Break(Fault fault, long checkpoint) {}
}
