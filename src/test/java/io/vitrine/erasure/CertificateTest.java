package io.vitrine.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.i18n.I18NProvider;
import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Extent;
import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.erasure.Systems.Said;
import io.vitrine.ledger.Signatures;
import io.vitrine.machine.PaperCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What went, what stayed and what others answered, for anyone to check. */
@VitrineTest
class CertificateTest {

  private static final CertificatePdf.Words WORDS = new CertificatePdf.Words() {
    @Override
    public String say(String key, Object... facts) {
      return key + " " + List.of(facts);
    }

    @Override
    public String what(String word) {
      return word;
    }

    @Override
    public String rule(String rule) {
      return rule;
    }

    @Override
    public String moment(Instant moment) {
      return moment.toString();
    }

    @Override
    public String day(LocalDate day) {
      return day.toString();
    }
  };

  @Autowired private Certificates certificates;
  @Autowired private Erasure erasure;
  @Autowired private Notices notices;
  @Autowired private Systems systems;
  @Autowired private Signatures signatures;
  @Autowired private List<HoldsPersonalData> holders;
  @Autowired private I18NProvider texts;
  @Autowired private Shop shop;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path home;

  private final String ref = "V-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void whateverCanGoHasANameOnPaperInBothLanguages() {
    var mira = shop.shopper();
    var words = new TreeSet<String>();
    for (var holder : holders) {
      words.addAll(mira.does(() -> holder.count(mira.id)).keySet());
    }
    words.removeAll(List.of("hold", "kept", "request")); // These outlive an erasure and go by themselves.
    for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      assertThat(words)
          .filteredOn(word -> Stream.of("held." + word, "kind." + word + ".many")
              .allMatch(key -> texts.getTranslation(key, language).equals(key)))
          .isEmpty();
    }
  }

  @Test
  void itSaysWhatWentWhatStayedAndWhatSystemsAnsweredAndNamesNobody() throws IOException {
    var code = "c" + ref.substring(2);
    Actor.asMachine("test", () -> systems.add(new Said(
        code, "Loyalty club", "Points", "https://club.example/", "club@example.org", List.of("test"))));
    var name = "Canary " + ref;
    var mira = shop.shopper(name).bought("Wool coat");
    Actor.asMachine("test", () -> erasure.erase(ref, mira.id, Extent.EVERYTHING));
    jdbc.sql("update downstream_system set retired_at = now(6) where code = :code").param("code", code).update();
    assertThat(certificates.of(ref)).as("while a system is to answer").isEmpty();
    var officer = shop.officer();
    notices.answers(ref).forEach(answer -> Shop.as(officer, () -> {
      notices.settle(answer.notice(), "They said so by phone.");
      return true;
    }));
    var certificate = certificates.of(ref).orElseThrow();
    var said = JsonMapper.builder().build().readTree(certificate.content());
    assertThat(said.path("went").valueStream().map(each -> each.path("what").asString())).contains("account");
    assertThat(said.path("stayed").valueStream().map(each -> each.path("what").asString())).contains("purchase");
    assertThat(said.path("systems").get(0).path("reason").asString()).isEqualTo("They said so by phone.");
    assertThat(certificate.content()).doesNotContain(name, "Wool coat");
    assertThat(certificates.of(ref)).contains(certificate);
    var json = Files.write(home.resolve("certificate.json"), certificate.json());
    assertThat(check(json)).isZero();
    var laidOut = Files.writeString(
        home.resolve("laid-out.json"),
        JsonMapper.builder().build().readTree(certificate.json()).toPrettyString());
    assertThat(check(laidOut)).isZero();
    var altered = Files.writeString(
        home.resolve("altered.json"),
        new String(certificate.json(), StandardCharsets.UTF_8).replace("by phone", "by post"));
    assertThat(check(altered)).isEqualTo(1);
    pdfHolds();
    var address = certificates.address(ref).orElseThrow();
    var ticket = address.substring(address.lastIndexOf('/') + 1);
    assertThat(ticket).matches("[0-9a-f]{32}");
    assertThat(certificates.isTicket(ref, ticket)).isTrue();
    assertThat(certificates.isTicket(ref + "1", ticket)).isFalse();
  }

  private void pdfHolds() throws IOException {
    var pdf = certificates.pdf(ref, WORDS).orElseThrow();
    var file = Files.write(home.resolve("certificate.pdf"), pdf);
    assertThat(check(file)).isZero();
    pdf[pdf.length / 2]++;
    assertThat(check(Files.write(file, pdf))).isEqualTo(1);
    assertThat(check(Files.writeString(file, "%PDF-1.7 of somebody else"))).isEqualTo(1);
  }

  /** The example of RFC 8785, section 3.2.3, and what section 3.2.2.2 says of strings. */
  @Test
  void jsonHasOneForm() {
    var sorted = JsonMapper.builder().build().readTree(
        "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
            + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
            + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}");
    assertThat(CanonicalJson.of(sorted)).isEqualTo(
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
            + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
            + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\\\"/")).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    assertThat(CanonicalJson.of(Map.of("b", List.of(true, 1), "a", Map.of()))).isEqualTo("{\"a\":{},\"b\":[true,1]}");
    assertThatThrownBy(() -> CanonicalJson.of(1.5)).isInstanceOf(IllegalArgumentException.class);
  }

  private int check(Path file) throws IOException {
    var key = home.resolve("key.pem");
    Files.writeString(key, signatures.publicKey());
    return PaperCheck.run("verify-certificate", file, key);
  }
}
