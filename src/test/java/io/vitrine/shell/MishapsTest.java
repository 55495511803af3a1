package io.vitrine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class MishapsTest {

  @Test
  void aFailureIsLoggedWithItsNumberAndPlaceButWithoutTheWordsOfItsMessage() {
    var logger = (Logger) LoggerFactory.getLogger(Mishaps.class);
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
    try {
      var number = Mishaps.log(new IllegalStateException(
          "Duplicate entry 'mira@example.org' for key", new RuntimeException("mira@example.org")));
      assertThat(log.list).singleElement().satisfies(event -> {
        assertThat(event.getFormattedMessage()).contains(number).doesNotContain("mira");
        assertThat(ThrowableProxyUtil.asString(event.getThrowableProxy()))
            .contains("IllegalStateException", "RuntimeException", "MishapsTest")
            .doesNotContain("mira@");
      });
    } finally {
      logger.detachAppender(log);
      logger.setAdditive(true);
    }
  }
}
