package io.vitrine.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What one system is told of what is owed: the keys it knows, in as many parts as they need. */
record Telling(Owed owed, String system, List<List<Key>> parts) {

  static final int KEYS_IN_A_NOTICE = 10_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Key(String source, String key) {}

  /** Without parts where the system knows none of the person's keys. */
  static Telling of(Owed owed, DownstreamSystem system) {
    var told = owed.onlyOf(system);
    var known = keys(told.entries());
    var parts = new ArrayList<List<Key>>();
    for (int from = 0; from < known.size(); from += KEYS_IN_A_NOTICE) {
      parts.add(known.subList(from, Math.min(known.size(), from + KEYS_IN_A_NOTICE)));
    }
    if (parts.isEmpty() && (owed.what() == What.TEST || !told.person().isEmpty())) {
      parts.add(List.of());
    }
    return new Telling(told, system.code(), List.copyOf(parts));
  }

  /** The same for the same, so that it is told once however often it is owed. */
  String id(int part) {
    var name = String.join("\n", owed.key(), owed.what().code(), system, Integer.toString(part));
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** @return the JSON object that is sent */
  String body(int part, Instant now) {
    var data = new LinkedHashMap<String, Object>();
    data.put("notice", id(part));
    data.put("case", owed.caseRef());
    data.put("part", part + 1);
    data.put("parts", parts.size());
    data.put("person", new TreeMap<>(owed.person()));
    data.put("everything", owed.everything());
    var entries = new TreeMap<String, List<String>>();
    parts.get(part).forEach(key -> entries.computeIfAbsent(key.source(), s -> new ArrayList<>()).add(key.key()));
    data.put("entries", entries);
    data.put("facts", new TreeMap<>(owed.facts()));
    var body = new LinkedHashMap<String, Object>();
    body.put("type", owed.what().code());
    body.put("timestamp", now.toString());
    body.put("data", data);
    return JSON.writeValueAsString(body);
  }

  private static List<Key> keys(Map<String, List<String>> bySource) {
    return new TreeMap<>(bySource).entrySet().stream()
        .flatMap(source -> source.getValue().stream().map(key -> new Key(source.getKey(), key)))
        .toList();
  }
}
