package io.vitrine.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What failed while somebody clicked. They are told so at the foot of their page; the log gets the same number and
 * where it happened, but no message, because messages quote what people typed and bought.
 */
class Mishaps implements ErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

  @Override
  public void error(ErrorEvent event) {
    var number = log(event.getThrowable());
    event.getComponent()
        .flatMap(Component::getUI)
        .or(() -> Optional.ofNullable(UI.getCurrent()))
        .ifPresent(ui -> ui.access(() -> Trouble.tell(ui, number)));
  }

  static String log(Throwable failure) {
    var number = HexFormat.of().withUpperCase().toHexDigits((short) ThreadLocalRandom.current().nextInt());
    LOG.error("Something failed, number {}", number, new Wordless(failure));
    return number;
  }

  /** A throwable's kind and place, without its words. */
  private static final class Wordless extends Throwable {

    Wordless(Throwable failure) {
      super(failure.getClass().getName(), failure.getCause() == null ? null : new Wordless(failure.getCause()), false,
          true);
      setStackTrace(failure.getStackTrace());
    }
  }
}
