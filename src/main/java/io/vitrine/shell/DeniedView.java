package io.vitrine.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.vitrine.customer.Actor;
import jakarta.servlet.http.HttpServletResponse;

@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedView extends Apology implements HasErrorParameter<AccessDeniedException> {

  private final Wording wording;

  DeniedView(Wording wording) {
    super(wording);
    this.wording = wording;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
    var name = Actor.current().map(TopBar::calledBy).orElse("");
    say(Picture.DOOR, wording.t("trouble.denied"), wording.t("trouble.denied.text", name), home());
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
