package io.vitrine.desk;

import io.vitrine.holding.Disputes.Named;
import io.vitrine.holding.Kind;
import io.vitrine.request.Asker;
import io.vitrine.request.Asker.Channel;
import io.vitrine.request.Asker.Who;
import io.vitrine.request.CaseType;
import io.vitrine.request.Counter.Claim;
import io.vitrine.request.Counter.Told;
import io.vitrine.request.Residence;
import io.vitrine.shell.Deed.Option;
import io.vitrine.shell.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the form of a new case can be set to, and what it was set to. */
@Component
class NewCases {

  private final List<Kind> kinds;
  private final Proofs proofs;
  private final DisputeWords words;
  private final Wording wording;

  NewCases(List<Kind> kinds, Proofs proofs, DisputeWords words, Wording wording) {
    this.kinds = kinds;
    this.proofs = proofs;
    this.words = words;
    this.wording = wording;
  }

  /** @param authorities what proves it, by who asks */
  record Choices(
      List<Option> types,
      List<Option> kinds,
      List<Option> ways,
      List<Option> who,
      List<Option> identities,
      Map<String, List<Option>> authorities,
      List<Option> residences,
      List<Option> languages,
      String language,
      String today) {}

  /**
   * As it stands in the form; codes but for the note, what is claimed, the entry, which is a place among those that
   * were found or empty, and the day, which is one of ISO 8601.
   */
  record Typed(
      String type,
      List<String> kinds,
      String way,
      String who,
      String identity,
      String authority,
      String residence,
      String language,
      String received,
      String note,
      String entry,
      String field,
      String claim) {}

  /** An entry of which something may be wrong, with its fields; what is sealed has its kind for a title. */
  record Line(int place, String title, String say, List<Option> fields) {}

  Choices choices() {
    return new Choices(
        options(
            Stream.of(CaseType.ACCESS, CaseType.DISPUTE, CaseType.DELETE, CaseType.STOP, CaseType.NO_SALE)
                .map(CaseType::code),
            "request.type."),
        kinds.stream().map(kind -> new Option(kind.name(), wording.t("kind." + kind.name() + ".many"))).toList(),
        options(Stream.of(Channel.COUNTER, Channel.PHONE, Channel.LETTER, Channel.MAIL).map(Channel::code),
            "asker.way."),
        options(Arrays.stream(Who.values()).map(Who::code), "asker.who."),
        proofs.identities(),
        Map.of(
            Who.AGENT.code(), proofs.authorities(Who.AGENT), Who.GUARDIAN.code(), proofs.authorities(Who.GUARDIAN)),
        options(Arrays.stream(Residence.values()).map(Residence::code), "request.residence."),
        options(QueueDeeds.LANGUAGES.stream(), "new-case.language."),
        wording.language().getLanguage(),
        wording.today().toString());
  }

  private List<Option> options(Stream<String> codes, String texts) {
    return codes
        .map(code -> new Option(
            code, wording.maybe("new-case." + texts + code).orElseGet(() -> wording.t(texts + code))))
        .toList();
  }

  /** @throws IllegalArgumentException where a code is none */
  Told told(Typed typed) {
    var known = kinds.stream().map(Kind::name).collect(Collectors.toSet());
    if (!known.containsAll(typed.kinds()) || !QueueDeeds.LANGUAGES.contains(typed.language())) {
      throw new IllegalArgumentException("No such kind or language");
    }
    var who = Who.valueOf(typed.who().toUpperCase(Locale.ROOT));
    return new Told(
        CaseType.of(typed.type()),
        Residence.of(typed.residence()),
        Set.copyOf(typed.kinds()),
        typed.language(),
        new Asker(
            Channel.valueOf(typed.way().toUpperCase(Locale.ROOT)),
            who,
            Proofs.identity(typed.identity()),
            Proofs.authority(who == Who.SELF ? "" : typed.authority())),
        day(typed.received()),
        typed.note());
  }

  List<Line> lines(List<Named> found) {
    return IntStream.range(0, found.size()).mapToObj(place -> line(place, found.get(place))).toList();
  }

  private Line line(int place, Named named) {
    var kind = wording.t("kind." + named.kind().name() + ".one");
    return new Line(
        place,
        named.title().isBlank() ? kind : named.title(),
        String.join(" · ", kind, wording.date(named.occurredAt()), named.sourceName()),
        named.fixed().stream()
            .map(field -> new Option(field.name(), words.field(named.kind(), field)))
            .toList());
  }

  /** @throws IllegalArgumentException where the entry is none of those that were found */
  Claim claim(Typed typed, List<Named> found) {
    int place = typed.entry().isEmpty() ? -1 : Integer.parseInt(typed.entry());
    if (place < 0 || place >= found.size()) {
      throw new IllegalArgumentException("No such entry");
    }
    return new Claim(found.get(place).entry(), typed.field(), typed.claim());
  }

  /** @throws IllegalArgumentException where it is none of ISO 8601 */
  static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Not a day", e);
    }
  }
}
