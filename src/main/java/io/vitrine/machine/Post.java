package io.vitrine.machine;

import io.vitrine.erasure.Outbox.Letter;
import io.vitrine.erasure.Outbox.Receipt;
import io.vitrine.erasure.Outcome;
import io.vitrine.erasure.Trouble;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes one notice to one system and brings back what it answers, within limits of time and length. */
@Component
class Post implements AutoCloseable {

  static final int LONGEST_ANSWER = 1_000;

  /** As a receipt has room for. */
  private static final int SIGNATURE_LENGTH = 300;

  /** What a receipt may say, and no more: it is kept when the person is forgotten. */
  private record Slip(String notice, String outcome, @Nullable Long records) {}

  sealed interface Reply {
    record Filed(Receipt receipt) implements Reply {}

    record Later() implements Reply {}

    record Failed(Trouble trouble) implements Reply {}
  }

  private final PublicAddresses addresses;
  private final Duration patience;
  private final Clock clock;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("post-alarms").factory());
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** @param allowed names that may lead into our own network, and without TLS */
  @Autowired
  Post(
      @Value("${vitrine.downstream.allowed-hosts:}") Set<String> allowed,
      @Value("${vitrine.downstream.patience:10s}") Duration patience,
      Clock clock) {
    this.addresses = new PublicAddresses(allowed);
    this.patience = patience;
    this.clock = clock;
    var wait = Timeout.of(patience);
    this.client = HttpClients.custom()
        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(addresses)
            .setMaxConnTotal(64)
            .setMaxConnPerRoute(8)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(wait).setSocketTimeout(wait).build())
            .build())
        .setDefaultRequestConfig(
            RequestConfig.custom().setResponseTimeout(wait).setConnectionRequestTimeout(wait).build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setUserAgent("Vitrine")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  @Override
  public void close() throws IOException {
    alarms.shutdownNow();
    client.close();
  }

  Reply send(Letter letter) {
    var address = URI.create(letter.address());
    if (!"https".equals(address.getScheme()) && !addresses.isAllowed(address.getHost())) {
      return new Reply.Failed(Trouble.FORBIDDEN);
    }
    var request = new HttpPost(address);
    var body = letter.body().getBytes(StandardCharsets.UTF_8);
    var now = clock.instant();
    request.setHeader(Signing.ID, letter.notice());
    request.setHeader(Signing.TIMESTAMP, Long.toString(now.getEpochSecond()));
    request.setHeader(Signing.SIGNATURE, Signing.sign(letter.secret(), letter.notice(), now, body));
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    var late = new AtomicBoolean();
    // The client's own limits are for one byte each; a system that sends one a second would hold us for hours.
    var alarm = alarms.schedule(
        () -> {
          late.set(true);
          request.cancel();
        },
        patience.toMillis(),
        TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, response -> read(letter, response));
    } catch (PublicAddresses.Refused e) {
      return new Reply.Failed(Trouble.FORBIDDEN);
    } catch (InterruptedIOException e) {
      return new Reply.Failed(Trouble.SLOW);
    } catch (IOException e) {
      return new Reply.Failed(late.get() ? Trouble.SLOW : Trouble.UNREACHABLE);
    } finally {
      alarm.cancel(false);
    }
  }

  private Reply read(Letter letter, ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    if (status >= 300 && status < 400) {
      return new Reply.Failed(Trouble.REDIRECT);
    }
    if (status >= 400) {
      return new Reply.Failed(Trouble.STATUS);
    }
    byte[] body = response.getEntity() == null
        ? new byte[0]
        : response.getEntity().getContent().readNBytes(LONGEST_ANSWER + 1);
    if (body.length > LONGEST_ANSWER) {
      // The rest would be read to the end, however long it is.
      response.close();
      return new Reply.Failed(Trouble.TOO_LONG);
    }
    var at = moment(header(response, Signing.TIMESTAMP));
    var signature = header(response, Signing.SIGNATURE);
    if (at == null
        || !letter.notice().equals(header(response, Signing.ID))
        || !Signing.verify(letter.secret(), letter.notice(), at, body, signature, clock.instant())) {
      return new Reply.Failed(Trouble.FORGED);
    }
    return receipt(letter, body, at, signature);
  }

  private Reply receipt(Letter letter, byte[] body, Instant at, String signature) {
    try {
      var text = new String(body, StandardCharsets.US_ASCII);
      var slip = json.readValue(text, Slip.class);
      if (slip == null || signature.length() > SIGNATURE_LENGTH) {
        return new Reply.Failed(Trouble.UNREADABLE);
      }
      var outcome = Outcome.of(slip.outcome()).orElse(null);
      if (outcome == null || !letter.notice().equals(slip.notice()) || slip.records() != null && slip.records() < 0) {
        return new Reply.Failed(Trouble.UNREADABLE);
      }
      return switch (outcome) {
        case LATER -> new Reply.Later();
        case REFUSED -> new Reply.Failed(Trouble.REFUSED);
        case DONE, NOTHING_HELD -> new Reply.Filed(new Receipt(outcome, slip.records(), at, text, signature));
      };
    } catch (JacksonException e) {
      return new Reply.Failed(Trouble.UNREADABLE);
    }
  }

  private static @Nullable Instant moment(String seconds) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  private static String header(ClassicHttpResponse response, String name) {
    var header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }
}
