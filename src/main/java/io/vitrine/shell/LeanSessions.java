package io.vitrine.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Vaadin keeps the last answer to each open page, to give it once more if it got lost on its way. That is the larger
 * part of an idle session, and one euro sign in it doubles it, because Java then keeps every letter in two bytes. Where
 * such letters are written as JSON escapes (RFC 8259, section 7), the answer says the same and takes half.
 */
@Component
class LeanSessions implements VaadinServiceInitListener {

  private static final int NOT_WORTH_IT = 4_096;
  private static final int ONE_BYTE = 0xff;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addVaadinRequestInterceptor(new AfterEachAnswer());
  }

  private static final class AfterEachAnswer implements VaadinRequestInterceptor {

    @Override
    public void requestStart(VaadinRequest request, VaadinResponse response) {
      // Only what was answered is of interest.
    }

    @Override
    public void handleException(
        VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {
      // Told elsewhere.
    }

    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
      var page = request.getParameter(ApplicationConstants.UI_ID_PARAMETER);
      if (session == null || page == null || !page.matches("\\d{1,9}")) {
        return;
      }
      session.lock();
      try {
        var ui = session.getUIById(Integer.parseInt(page));
        if (ui != null) {
          slim(ui);
        }
      } finally {
        session.unlock();
      }
    }
  }

  private static void slim(UI ui) {
    var answer = ui.getInternals().getLastRequestResponse();
    if (answer != null && answer.length() > NOT_WORTH_IT) {
      ui.getInternals().setLastRequestResponse(inOneByteLetters(answer));
    }
  }

  /** The same JSON: letters beyond Latin-1 stand in its strings alone, where an escape is the letter. */
  static String inOneByteLetters(String json) {
    int wide = (int) json.chars().filter(letter -> letter > ONE_BYTE).count();
    if (wide == 0) {
      return json;
    }
    var lean = new StringBuilder(json.length() + 5 * wide);
    for (int i = 0; i < json.length(); i++) {
      char letter = json.charAt(i);
      if (letter <= ONE_BYTE) {
        lean.append(letter);
      } else {
        lean.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      }
    }
    return lean.toString();
  }
}
