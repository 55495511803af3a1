package io.vitrine.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Locale;

/** Shows the page one is on in the other language, and remembers the choice. */
class LanguageSwitch extends NativeButton {

  LanguageSwitch(Wording wording) {
    var other = wording.language().equals(Locale.GERMAN) ? Locale.ENGLISH : Locale.GERMAN;
    setText(other.getDisplayLanguage(other));
    addClassName("link");
    getElement().setAttribute("lang", other.getLanguage());
    addClickListener(click -> {
      ((VaadinServletResponse) VaadinService.getCurrentResponse()).addCookie(Languages.choice(other));
      UI.getCurrent().getPage().reload();
    });
  }
}
