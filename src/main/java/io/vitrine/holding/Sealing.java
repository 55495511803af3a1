package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Lock;
import io.vitrine.customer.Safe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parts what is sensitive in an entry from the rest, as its kind says, and seals it with the customer's own key: the
 * title where that is sensitive, a line break, and the sensitive details as JSON. Devices are kept as a hash alone.
 */
@Component
class Sealing {

  private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<>() {};

  private final Kinds kinds;
  private final Safe safe;
  private final JsonMapper json = JsonMapper.builder().build();

  Sealing(Kinds kinds, Safe safe) {
    this.kinds = kinds;
    this.safe = safe;
  }

  /** What a source said, fit to be written down. Entries of kinds without secrets stay as they are. */
  List<NewEntry> sealed(String source, List<NewEntry> entries) {
    return sealed(source, entries, safe::forSealing);
  }

  List<NewEntry> sealed(String source, List<NewEntry> entries, Function<CustomerId, Lock> lockOf) {
    if (kinds.of(entries).stream().noneMatch(Kind::isSensitive)) {
      return entries;
    }
    var locks = new HashMap<CustomerId, Lock>();
    return entries.stream()
        .map(entry -> kinds.named(entry.kind()).isSensitive()
            ? sealed(source, entry, locks.computeIfAbsent(entry.owner(), lockOf))
            : entry)
        .toList();
  }

  private NewEntry sealed(String source, NewEntry entry, Lock lock) {
    var kind = kinds.named(entry.kind());
    var open = json.readValue(entry.details(), FIELDS);
    var secret = new TreeMap<String, Object>();
    for (var field : kind.fields()) {
      var value = open.get(field.name());
      if (value != null && field.form() == Form.HASH) {
        open.put(field.name(), lock.hash(value.toString()));
      }
      if (field.sensitive() && open.containsKey(field.name())) {
        secret.put(field.name(), Objects.requireNonNull(open.remove(field.name())));
      }
    }
    boolean secretTitle = kind.field("title").filter(Kind.Field::sensitive).isPresent();
    var text = (secretTitle ? entry.title() : "") + "\n" + json.writeValueAsString(secret);
    return entry.sealed(
        secretTitle ? "" : entry.title(),
        json.writeValueAsString(open),
        lock.seal(text, context(source, entry.externalKey())));
  }

  /** The title and the details of an entry whose secrets are opened. */
  record Opened(String title, String details) {}

  static Opened open(
      Lock lock, String sealed, String source, String externalKey, String title, String details) {
    var text = lock.open(sealed, context(source, externalKey));
    int end = text.indexOf('\n');
    var secret = text.substring(end + 1);
    return new Opened(end == 0 ? title : text.substring(0, end), both(details, secret));
  }

  /** One JSON object of two that share no property. */
  private static String both(String open, String secret) {
    if (open.equals("{}")) {
      return secret;
    }
    return secret.equals("{}") ? open : open.substring(0, open.lastIndexOf('}')) + "," + secret.substring(1);
  }

  String sealed(Lock lock, Correction correction, String source, String externalKey) {
    var seal = lock.seal(json.writeValueAsString(correction), correctionContext(source, externalKey));
    return json.writeValueAsString(Map.of(EntryColumns.SEALED, seal));
  }

  static String correctionContext(String source, String externalKey) {
    return context(source, externalKey) + "\ncorrection";
  }

  private static String context(String source, String externalKey) {
    return source + "\n" + externalKey;
  }
}
