package io.vitrine.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedView extends Apology implements HasErrorParameter<Exception> {

  private final Wording wording;

  FailedView(Wording wording) {
    super(wording);
    this.wording = wording;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    var number = Mishaps.log(error.getException());
    var retry = new Anchor(event.getLocation().getPathWithQueryParameters(), wording.t("trouble.retry"));
    retry.setRouterIgnore(true);
    say(Picture.KETTLE, wording.t("trouble.failed"), wording.t("trouble.failed.text", number), retry);
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
