package io.vitrine.machine;

import io.vitrine.customer.Actor;
import io.vitrine.customer.Safe;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** {@code rotate-master-key}: wraps every customer's key by a new master key; the house may stay open meanwhile. */
final class RotateMasterKeyCommand implements Commands.Command {

  static final String NAME = "rotate-master-key";

  private final Consumer<String> out;
  private final Phrases phrases;

  RotateMasterKeyCommand(Consumer<String> out, Locale language) {
    this.out = out;
    this.phrases = Phrases.in(language);
  }

  @Override
  public int run(ApplicationContext house, String... arguments) {
    int wrapped = Actor.asMachine(NAME, () -> house.getBean(Safe.class).rotateMasterKey());
    out.accept(phrases.say("rotate-master-key.done", wrapped) + System.lineSeparator());
    return Commands.DONE;
  }
}
