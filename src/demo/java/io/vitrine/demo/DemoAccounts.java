package io.vitrine.demo;

import io.vitrine.customer.Account;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.demo.DemoRetailer.SignIn;
import io.vitrine.shell.DemoSignIns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Who signs in to the demo: two shoppers whose stories it tells, two officers, and whoever was imported, by the number
 * on their card or their e-mail address. They all have the one password.
 */
final class DemoAccounts implements DemoSignIns {

  private static final String PASSWORD = "vitrine";
  private static final List<Officer> OFFICERS =
      List.of(new Officer("okafor", "J. Okafor"), new Officer("lindqvist", "T. Lindqvist"));

  private final Accounts accounts;
  private final Customers customers;
  private final Decided decided;
  private final PasswordEncoder passwords;
  private final JdbcClient jdbc;

  private record Officer(String login, String name) {}

  private record Imported(long id, String key, String name, @Nullable String login) {}

  DemoAccounts(
      Accounts accounts, Customers customers, Decided decided, PasswordEncoder passwords, JdbcClient jdbc) {
    this.accounts = accounts;
    this.customers = customers;
    this.decided = decided;
    this.passwords = passwords;
    this.jdbc = jdbc;
  }

  /** They are opened last of all, so where they are, everything is. */
  boolean areOpen() {
    return accounts.byLogin(OFFICERS.getLast().login).isPresent();
  }

  void open(List<Person> told) {
    for (Person person : told) {
      var login = loginOf(person.name());
      if (accounts.byLogin(login).isEmpty()) {
        var customer = customers.byKey(Lindenhof.SOURCE, person.card()).orElseThrow();
        if (login.equals(loginOf("Mira"))) {
          decided.tell(customer);
        }
        accounts.openShopper(customer, login, passwords.encode(PASSWORD), person.name());
      }
    }
    for (Officer officer : OFFICERS) {
      if (accounts.byLogin(officer.login).isEmpty()) {
        accounts.openOfficer(officer.login, passwords.encode(PASSWORD), officer.name);
      }
    }
  }

  List<SignIn> signIns() {
    return List.of(
        new SignIn("Mira Sandberg, shopper", loginOf("Mira"), PASSWORD),
        new SignIn("Emil Okonkwo-Lind, shopper", loginOf("Emil"), PASSWORD),
        new SignIn("J. Okafor, privacy officer", OFFICERS.getFirst().login, PASSWORD),
        new SignIn("T. Lindqvist, privacy officer", OFFICERS.getLast().login, PASSWORD));
  }

  @Override
  public List<String> shoppers() {
    return List.of(loginOf("Mira"), loginOf("Emil"));
  }

  @Override
  public List<String> officers() {
    return OFFICERS.stream().map(Officer::login).toList();
  }

  @Override
  public String password() {
    return PASSWORD;
  }

  @Override
  public Optional<Account> openFor(String login, String password) {
    return password.equals(PASSWORD) ? imported(login).flatMap(this::accountOf) : Optional.empty();
  }

  private Optional<Account> accountOf(Imported customer) {
    if (customer.login != null) {
      return accounts.byLogin(customer.login);
    }
    return Optional.of(accounts.openShopper(
        new CustomerId(customer.id), customer.key, passwords.encode(PASSWORD), customer.name));
  }

  private Optional<Imported> imported(String login) {
    return jdbc.sql(
            """
            select c.id, lower(c.external_key) as `key`, coalesce(c.name, c.external_key) as name, a.login
              from customer c
              left join account a on a.customer_id = c.id
             where lower(c.external_key) = :login
                or c.email = :login
             order by c.source, c.id
             limit 1
            """)
        .param("login", login)
        .query(Imported.class)
        .optional();
  }

  private static String loginOf(String name) {
    return name.split(" ")[0].toLowerCase(Locale.ROOT);
  }
}
