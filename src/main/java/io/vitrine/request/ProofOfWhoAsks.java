package io.vitrine.request;

import io.vitrine.request.Asker.Authority;
import io.vitrine.request.Asker.Identity;
import io.vitrine.request.Asker.Who;
import java.util.EnumSet;
import java.util.Set;

/**
 * What has to be proven before anything is done. That the customer is the customer: GDPR Article 12(6), 11 CCR §7060;
 * not for an opt-out of sale in California, for which nobody may be asked who they are (§7060(b)). That whoever asks in
 * another's name may: for an agent in California permission that the customer signed, or confirms to us (Cal. Civ.
 * Code §1798.135(e), 11 CCR §7063(a), for an opt-out §7026(j)); a power of attorney does for both (§7063(b)). The GDPR
 * leaves that to the law of mandates, and we ask the same. Parents and guardians show the paper that makes them that.
 */
final class ProofOfWhoAsks {

  private ProofOfWhoAsks() {}

  static Set<Missing> missing(CaseType type, Regime regime, Asker asker) {
    var missing = EnumSet.noneOf(Missing.class);
    boolean free = type == CaseType.NO_SALE && regime == Regime.CPRA;
    boolean power = asker.who() == Who.AGENT && asker.authority() == Authority.POWER;
    if (asker.identity() == Identity.NONE && !free && !power) {
      missing.add(Missing.IDENTITY);
    }
    if (!isEnough(asker.who(), asker.authority())) {
      missing.add(Missing.AUTHORITY);
    }
    return missing;
  }

  private static boolean isEnough(Who who, Authority authority) {
    return switch (who) {
      case SELF -> true;
      case AGENT -> authority == Authority.SIGNED || authority == Authority.POWER || authority == Authority.CONFIRMED;
      case GUARDIAN -> authority == Authority.OFFICE;
    };
  }
}
