package io.vitrine.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.vitrine.customer.Accounts;
import org.springframework.stereotype.Component;

/** The two ways out. */
@Component
class SignOut {

  private final AuthenticationContext authentication;
  private final Accounts accounts;
  private final Wording wording;

  SignOut(AuthenticationContext authentication, Accounts accounts, Wording wording) {
    this.authentication = authentication;
    this.accounts = accounts;
    this.wording = wording;
  }

  NativeButton here() {
    return new NativeButton(wording.t("frame.sign-out"), click -> authentication.logout());
  }

  NativeButton everywhere() {
    return new NativeButton(wording.t("frame.sign-out-everywhere"), click -> {
      accounts.signOutEverywhere();
      authentication.logout();
    });
  }
}
