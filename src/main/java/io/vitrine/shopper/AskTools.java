package io.vitrine.shopper;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Extent;
import io.vitrine.erasure.Erasure;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Kind;
import io.vitrine.request.Requests;
import io.vitrine.shell.PasswordAgain;
import io.vitrine.shell.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the pages that ask for something have in common. */
@Component
class AskTools {

  private final Requests requests;
  private final Erasure erasure;
  private final Holdings holdings;
  private final List<Kind> kinds;
  private final KindWords names;
  private final PasswordAgain password;
  private final Wording wording;
  private final Duration grace;

  AskTools(
      Requests requests,
      Erasure erasure,
      Holdings holdings,
      List<Kind> kinds,
      KindWords names,
      PasswordAgain password,
      Wording wording,
      @Value("${vitrine.requests.grace:7d}") Duration grace) {
    this.requests = requests;
    this.erasure = erasure;
    this.holdings = holdings;
    this.kinds = kinds;
    this.names = names;
    this.password = password;
    this.wording = wording;
    this.grace = grace;
  }

  Requests requests() {
    return requests;
  }

  PasswordAgain password() {
    return password;
  }

  Wording wording() {
    return wording;
  }

  /** For how many days one can cancel. */
  long days() {
    return grace.toDays();
  }

  Set<String> names() {
    return kinds.stream().map(Kind::name).collect(Collectors.toSet());
  }

  Effect foreseen(CustomerId owner, Set<String> some) {
    return erasure.preview(owner, some.isEmpty() ? Extent.EVERYTHING : Extent.ofKinds(some));
  }

  /** The kinds of which something is held. */
  List<AskView.Choice> kinds(CustomerId owner) {
    var choices = new ArrayList<AskView.Choice>();
    for (var kind : kinds) {
      long entries = holdings.totals(owner, Filter.kinds(kind.name())).entries();
      if (entries > 0) {
        choices.add(new AskView.Choice(kind.name(), names.many(kind.name()), wording.number(entries)));
      }
    }
    return choices;
  }

  /** What happens next, and by when. */
  List<String> next(Requests.Taken taken) {
    var type = taken.it().matter().type().code();
    var due = wording.date(taken.clock().due());
    var say = new ArrayList<String>();
    if (taken.joined()) {
      say.add(wording.t("ask.joined"));
    }
    say.add(wording.t("ask." + type + ".next", due, days()));
    return say;
  }
}
