package io.vitrine.shell;

import io.vitrine.customer.Account;
import java.util.List;
import java.util.Optional;

/** What a demonstration adds to the sign-in page. The product itself has no implementation. */
public interface DemoSignIns {

  /** Logins to show on the sign-in page. */
  List<String> shoppers();

  List<String> officers();

  /** The one password of them all. */
  String password();

  /** Opens an account for a customer who was imported and has none yet, such as by the number on their card. */
  Optional<Account> openFor(String login, String password);
}
