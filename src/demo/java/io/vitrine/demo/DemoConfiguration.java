package io.vitrine.demo;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.closet.Lookbook;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Choices;
import io.vitrine.customer.Customers;
import io.vitrine.erasure.Systems;
import io.vitrine.holding.Intake;
import io.vitrine.machine.Importer;
import io.vitrine.request.Counter;
import io.vitrine.request.Docket;
import io.vitrine.request.Requests;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the demo adds to the house. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoConfiguration {

  @Bean
  DemoAccounts demoAccounts(
      Accounts accounts, Customers customers, Choices choices, PasswordEncoder passwords, JdbcClient jdbc) {
    return new DemoAccounts(accounts, customers, new Decided(choices), passwords, jdbc);
  }

  @Bean
  TakingIn takingIn(Intake intake, Customers customers, Catalogue catalogue, ZoneId zone) {
    return new TakingIn(intake, customers, catalogue, zone);
  }

  @Bean
  Visitors visitors(Intake intake, Customers customers, Choices choices, ZoneId zone) {
    return new Visitors(intake, customers, new Decided(choices), zone);
  }

  @Bean
  DemoNeighbours demoNeighbours(Systems systems) {
    return new DemoNeighbours(systems);
  }

  @Bean
  Caseload caseload(
      Requests requests, Docket docket, Counter counter, Accounts accounts, JdbcClient jdbc, Clock clock) {
    return new Caseload(requests, docket, counter, accounts, jdbc, clock);
  }

  @Bean
  Wearing wearing(Lookbook lookbook, Intake intake, Accounts accounts, Clock clock, ZoneId zone) {
    return new Wearing(lookbook, intake, accounts, clock, zone);
  }

  @Bean
  DemoRetailer demoRetailer(
      Importer importer,
      TakingIn takingIn,
      Visitors visitors,
      DemoAccounts accounts,
      Wearing wearing,
      Caseload caseload,
      Clock clock,
      ZoneId zone) {
    return new MovingIn(importer, takingIn, visitors, accounts, wearing, caseload, clock, zone);
  }
}
