package io.vitrine.browser;

import static java.util.Objects.requireNonNull;

import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Newcomer;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People with an account, so that a test can sign in as them. Each is new. */
@TestComponent
public class Guests {

  public static final String PASSWORD = "limestone walls";

  /** @param login what to sign in with, always with {@link #PASSWORD} */
  public record Guest(String login, CustomerId customer) {}

  private final Customers customers;
  private final Accounts accounts;
  private final String hash;

  Guests(Customers customers, Accounts accounts, PasswordEncoder passwords) {
    this.customers = customers;
    this.accounts = accounts;
    this.hash = passwords.encode(PASSWORD);
  }

  public Guest shopper(String name) {
    var login = newLogin();
    return Actor.asMachine("test", () -> {
      var taken = customers.takeIn("test", List.of(new Newcomer(login, name, login + "@example.org")));
      var customer = requireNonNull(taken.get(login));
      accounts.openShopper(customer, login, hash, name);
      return new Guest(login, customer);
    });
  }

  /** @return what to sign in with */
  public String officer(String name) {
    var login = newLogin();
    Actor.asMachine("test", () -> accounts.openOfficer(login, hash, name));
    return login;
  }

  private static String newLogin() {
    return "guest-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
