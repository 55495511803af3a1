package io.vitrine.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Locale;

/** Shows the page one is on in the other language, and remembers the choice. */
class LanguageSwitch extends NativeButton {

  LanguageSwitch(Wording wording, House house) {
    var other = wording.language().equals(Locale.GERMAN) ? Locale.ENGLISH : Locale.GERMAN;
    setText(other.getDisplayLanguage(other));
    addClassName("link");
    getElement().setAttribute("lang", other.getLanguage());
    addClickListener(click -> {
      VaadinServletResponse.getCurrent().addCookie(Languages.choice(other, house.secureCookies()));
      UI.getCurrent().getPage().reload();
    });
  }
}
