package io.vitrine.machine;

import io.vitrine.customer.Actor;
import io.vitrine.ledger.LedgerChecks;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** {@code verify-ledger}: checks the whole chain, and fails where it is broken. */
final class VerifyLedgerCommand implements Commands.Command {

  static final String NAME = "verify-ledger";

  private final Consumer<String> out;
  private final Phrases phrases;

  VerifyLedgerCommand(Consumer<String> out, Locale language) {
    this.out = out;
    this.phrases = Phrases.in(language);
  }

  @Override
  public int run(ApplicationContext house, String... arguments) {
    var check = Actor.asMachine(NAME, () -> house.getBean(LedgerChecks.class).check());
    line(phrases.say("verify-ledger.sealed", check.sealed(), check.checkpoints()));
    line(phrases.say("verify-ledger.waiting", check.waiting()));
    var broken = check.broken();
    if (broken == null) {
      line(phrases.say("verify-ledger.holds"));
      return Commands.DONE;
    }
    line(phrases.say("verify-ledger.broken", broken.checkpoint()));
    line(phrases.say("verify-ledger.fault." + broken.fault().name().toLowerCase(Locale.ROOT)));
    return Commands.FAILED;
  }

  private void line(String text) {
    out.accept(text + System.lineSeparator());
  }
}
