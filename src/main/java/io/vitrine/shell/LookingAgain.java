package io.vitrine.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** While something is on its way, a page looks again every now and then; it rests when that has come or one leaves. */
public final class LookingAgain {

  private final Duration every;
  private final Runnable look;
  private @Nullable Registration looking;

  /** @param page whose leaving ends it */
  public LookingAgain(Component page, Duration every, Runnable look) {
    this.every = every;
    this.look = look;
    page.addDetachListener(left -> rest(left.getUI()));
  }

  /** @param on whether something is still on its way */
  public void goesOn(boolean on) {
    var ui = UI.getCurrent();
    if (!on) {
      rest(ui);
    } else if (looking == null) {
      ui.setPollInterval((int) every.toMillis());
      looking = ui.addPollListener(poll -> look.run());
    }
  }

  private void rest(UI ui) {
    if (looking != null) {
      looking.remove();
      looking = null;
      ui.setPollInterval(-1);
    }
  }
}
