package io.vitrine.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A system beside ours, on this machine: takes notices, forgets what they name, and signs what it answers. It knows
 * the protocol from src/docs/downstream.md and shares no code with the house.
 */
public class Neighbour implements AutoCloseable {

  private final HttpServer server;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final Set<String> done = ConcurrentHashMap.newKeySet();
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

  public Neighbour() {
    this(Clock.systemUTC());
  }

  public Neighbour(Clock clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("No port is free for the neighbour", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** Its address for one who calls it by this path. */
  public String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + path;
  }

  /** From now on it believes what is signed with this key at this path. */
  public void shares(String path, String secret) {
    secrets.put(path, secret);
  }

  /** Every notice it took, each try anew. */
  public List<JsonNode> heard() {
    return List.copyOf(heard);
  }

  /** Those that it acted on, each once. */
  public Set<String> done() {
    return Set.copyOf(done);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring(1);
      var body = exchange.getRequestBody().readAllBytes();
      var headers = exchange.getRequestHeaders();
      var id = Objects.requireNonNullElse(headers.getFirst("webhook-id"), "");
      var secret = secrets.getOrDefault(path, "whsec_");
      var right = signature(secret, id, headers.getFirst("webhook-timestamp"), body);
      if (!right.equals(headers.getFirst("webhook-signature"))) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      var notice = json.readTree(body);
      heard.add(notice);
      answer(path, exchange, id, secret, notice);
    }
  }

  /** What it does with a notice that is rightly signed. */
  protected void answer(String path, HttpExchange exchange, String id, String secret, JsonNode notice)
      throws IOException {
    int records = notice.path("data").path("entries").valueStream().mapToInt(JsonNode::size).sum()
        + notice.path("data").path("person").valueStream().mapToInt(JsonNode::size).sum();
    done.add(id);
    reply(exchange, id, secret, "{\"notice\":\"%s\",\"outcome\":\"%s\",\"records\":%d}"
        .formatted(id, records == 0 ? "nothing-held" : "done", records));
  }

  protected final void reply(HttpExchange exchange, String id, String secret, String text) throws IOException {
    var body = text.getBytes(StandardCharsets.UTF_8);
    var now = Long.toString(clock.instant().getEpochSecond());
    exchange.getResponseHeaders().set("webhook-id", id);
    exchange.getResponseHeaders().set("webhook-timestamp", now);
    exchange.getResponseHeaders().set("webhook-signature", signature(secret, id, now, body));
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String signature(String secret, String id, String seconds, byte[] body) {
    try {
      var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
      mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
