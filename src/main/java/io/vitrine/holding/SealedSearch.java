package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Safe;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches what is sealed: it has no index, so it is opened for its owner, in memory, and forgotten. Upper and lower
 * case and accents make no difference, as in titles that are not sealed.
 */
@Component
class SealedSearch {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final JdbcClient jdbc;
  private final Kinds kinds;
  private final KeptCounts counts;
  private final Safe safe;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  SealedSearch(JdbcClient jdbc, Kinds kinds, KeptCounts counts, Safe safe, Clock clock) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.counts = counts;
    this.safe = safe;
    this.clock = clock;
  }

  private record Sealed(long id, String source, String key, String seal) {}

  /** The ids of sealed entries that match the filter and in which every word of it stands. */
  List<Long> find(CustomerId owner, Filter filter, ZoneId zone) {
    var secret = kinds.sensitive(filter.kinds());
    if (secret.isEmpty() || !counts.hold(owner, secret)) {
      return List.of();
    }
    var matching = Matching.of(owner, filter.withoutWords(), List.of(), clock.instant(), zone);
    var candidates = jdbc.sql(
            """
            select e.id, e.source, e.external_key, e.sealed
              from entry e
             where %s
               and e.kind in (:secret)
               and e.sealed is not null
            """
                .formatted(matching.where()))
        .params(matching.params())
        .param("secret", secret)
        .query((rs, n) -> new Sealed(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getString(4)))
        .list();
    if (candidates.isEmpty()) {
      return List.of();
    }
    var lock = safe.of(owner);
    var words = Arrays.stream(Objects.requireNonNull(filter.words()).split("\\s+"))
        .map(SealedSearch::plain)
        .toList();
    return candidates.stream()
        .filter(each -> says(Sealing.open(lock, each.seal(), each.source(), each.key(), "", "{}"), words))
        .map(Sealed::id)
        .toList();
  }

  private boolean says(Sealing.Opened opened, List<String> words) {
    var all = plain(opened.title() + "\n" + opened.details());
    if (!words.stream().allMatch(all::contains)) {
      return false;
    }
    // Names of fields and numbers are no words of the entry.
    var said = new StringBuilder(plain(opened.title()));
    for (JsonNode value : json.readTree(opened.details())) {
      if (value.isString()) {
        said.append('\n').append(plain(value.stringValue()));
      }
    }
    return words.stream().allMatch(word -> said.indexOf(word) >= 0);
  }

  private static String plain(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return lower.chars().allMatch(c -> c < 0x80)
        ? lower
        : ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }
}
