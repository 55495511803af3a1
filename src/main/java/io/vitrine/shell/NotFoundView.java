package io.vitrine.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Apology implements HasErrorParameter<NotFoundException> {

  private final Wording wording;

  NotFoundView(Wording wording) {
    super(wording);
    this.wording = wording;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    say(Picture.LENS, wording.t("trouble.not-found"), wording.t("trouble.not-found.text"), home());
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
