package io.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.vitrine.Shop;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Newcomer;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Selection;
import io.vitrine.machine.Importer;
import io.vitrine.machine.Mapping;
import io.vitrine.machine.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing personal stands in the logs, whatever people do and whatever fails. */
@BrowserTest
class LogsTest {

  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
  private final Level before = ROOT.getLevel();

  @Autowired private Shop shop;
  @Autowired private Guests guests;
  @Autowired private Holdings holdings;
  @Autowired private Customers customers;
  @Autowired private Importer importer;

  @BeforeEach
  void listen() {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(ROOT.getLoggerContext());
    encoder.setPattern("%logger %msg %mdc%n%ex{full}");
    encoder.start();
    appender.setContext(ROOT.getLoggerContext());
    appender.setEncoder(encoder);
    appender.setOutputStream(log);
    appender.start();
    // As in production.
    ROOT.setLevel(Level.INFO);
    ROOT.addAppender(appender);
  }

  @AfterEach
  void listenNoMore() {
    ROOT.setLevel(before);
    ROOT.detachAppender(appender);
  }

  @Test
  void whoSignsInSearchesNotesAndDisputesLeavesNoWordOfIt(Visitor visitor) {
    var mira = guests.shopper(canary);
    var wrong = visitor.opens("/sign-in");
    wrong.fill("input[name=login]", canary + "@example.org");
    wrong.fill("input[name=password]", canary);
    wrong.click("button[type=submit]");
    wrong.waitForURL(url -> url.contains("/sign-in"));
    visitor.signsIn(mira.login(), Guests.PASSWORD);
    visitor.opens("/purchases?q=" + canary);
    visitor.opens("/purchases?from=" + canary);
    visitor.opens("/" + canary);
    visitor.troubles().clear();
    assertThat(said()).doesNotContain(canary).doesNotContain(mira.login());
  }

  @Test
  void whatShoppersWriteAndSourcesSendIsNotLogged() {
    var ada = shop.shopper(canary).bought(canary);
    var entry = ada.does(() -> holdings.page(ada.id, Filter.kinds("purchase"), null, 1)).entries().getFirst();
    ada.does(() -> holdings.correct(ada.id, Selection.of(entry), Correction.of(canary, canary)));
    Actor.asMachine("test", () -> {
      customers.takeIn("test", List.of(new Newcomer(canary, canary, canary + "@example.org")));
      return importer.run(Mapping.named("uci-online-retail"), "file.csv", new ByteArrayInputStream(
          ("""
          InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
          536365,%1$s,%1$s,6,%1$s,2.55,17850,%1$s
          """.formatted(canary)).getBytes(StandardCharsets.UTF_8)), Progress.UNSEEN);
    });
    assertThat(said()).doesNotContain(canary);
  }

  private String said() {
    return log.toString(StandardCharsets.UTF_8);
  }
}
