package io.vitrine.shopper;

import io.vitrine.holding.Disputes;
import io.vitrine.holding.Holdings;
import io.vitrine.shell.Wording;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What each page of entries works with. */
@Component
record EntryTools(
    Holdings holdings,
    Disputes disputes,
    EntryList list,
    Passports passports,
    KindForms forms,
    ShelfWatch shelf,
    Wording wording,
    ZoneId zone) {}
