package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.holding.Declines;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Uses;
import io.vitrine.shell.Wording;
import io.vitrine.suggestion.Suggestions;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What the page of suggestions works with. */
@Component
record SuggestionTools(
    Suggestions suggestions,
    Holdings holdings,
    Declines declines,
    Uses uses,
    Catalogue catalogue,
    OfferShelves shelves,
    Offers offers,
    SizeSheets sizes,
    WhatIfWords whatIf,
    DeclineWords declineWords,
    DecisionWords decisionWords,
    EditSentences editSentences,
    ShelfWatch shelf,
    Wording wording,
    ZoneId zone) {}
