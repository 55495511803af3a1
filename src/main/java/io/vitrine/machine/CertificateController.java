package io.vitrine.machine;

import com.vaadin.flow.i18n.I18NProvider;
import io.vitrine.erasure.Certificate;
import io.vitrine.erasure.CertificatePdf;
import io.vitrine.erasure.Certificates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands a certificate to whoever was shown its address. It names nobody, and no account may be left to sign in to. */
@Controller
class CertificateController {

  private final Certificates certificates;
  private final I18NProvider texts;
  private final ZoneId zone;

  CertificateController(Certificates certificates, I18NProvider texts, ZoneId zone) {
    this.certificates = certificates;
    this.texts = texts;
    this.zone = zone;
  }

  @GetMapping("/certificate/{caseRef}/{ticket}.json")
  ResponseEntity<byte[]> json(@PathVariable("caseRef") String caseRef, @PathVariable("ticket") String ticket) {
    return certificates.isTicket(caseRef, ticket)
        ? file(certificates.of(caseRef).map(Certificate::json), MediaType.APPLICATION_JSON, caseRef + ".json")
        : ResponseEntity.notFound().build();
  }

  @GetMapping("/certificate/{caseRef}/{ticket}.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable("caseRef") String caseRef, @PathVariable("ticket") String ticket, Locale locale) {
    return certificates.isTicket(caseRef, ticket)
        ? file(certificates.pdf(caseRef, new Words(texts, locale, zone)), MediaType.APPLICATION_PDF, caseRef + ".pdf")
        : ResponseEntity.notFound().build();
  }

  private static ResponseEntity<byte[]> file(Optional<byte[]> content, MediaType type, String name) {
    return content
        .map(bytes -> ResponseEntity.ok()
            .contentType(type)
            .cacheControl(CacheControl.noStore())
            .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
            .body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private record Words(I18NProvider texts, Locale locale, ZoneId zone) implements CertificatePdf.Words {

    @Override
    public String say(String key, Object... facts) {
      return texts.getTranslation(key, locale, facts);
    }

    @Override
    public String what(String word) {
      return first(List.of("held." + word, "kind." + word + ".many"), word);
    }

    @Override
    public String rule(String rule) {
      return first(List.of("rule." + rule + ".why"), rule);
    }

    /** A text that there is none of comes back as its key. */
    private String first(List<String> keys, String otherwise) {
      return keys.stream()
          .map(key -> say(key).equals(key) ? "" : say(key))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse(otherwise);
    }

    @Override
    public String moment(Instant moment) {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
          .withLocale(own())
          .format(moment.atZone(zone));
    }

    @Override
    public String day(LocalDate day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(own()).format(day);
    }

    private Locale own() {
      return locale.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK;
    }
  }
}
