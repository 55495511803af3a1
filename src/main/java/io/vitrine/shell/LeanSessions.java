package io.vitrine.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.shared.ApplicationConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Vaadin keeps the last answer to each open page, to give it once more if it got lost on its way. That is the larger
 * part of an idle session, so it is kept {@link Packed}, and unpacked for whoever asks for it again.
 */
@Component
class LeanSessions implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addVaadinRequestInterceptor(new AfterEachAnswer());
    // Asked before Vaadin's own.
    event.addRequestHandler(new Unpacking());
  }

  private static final class Unpacking extends UidlRequestHandler {

    @Override
    protected ServerRpcHandler createRpcHandler() {
      return new ServerRpcHandler() {

        @Override
        public void handleRpc(UI ui, String message, VaadinRequest request)
            throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
          try {
            super.handleRpc(ui, message, request);
          } catch (ClientResentPayloadException again) {
            unpack(ui);
            throw again;
          }
        }
      };
    }
  }

  /** What is packed here is answered already, so nobody waits for it. */
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
          pack(ui);
        }
      } finally {
        session.unlock();
      }
    }
  }

  private static void pack(UI ui) {
    var answer = ui.getInternals().getLastRequestResponse();
    if (answer != null) {
      ui.getInternals().setLastRequestResponse(Packed.of(answer));
    }
  }

  private static void unpack(UI ui) {
    var answer = ui.getInternals().getLastRequestResponse();
    if (answer != null) {
      ui.getInternals().setLastRequestResponse(Packed.open(answer));
    }
  }
}
