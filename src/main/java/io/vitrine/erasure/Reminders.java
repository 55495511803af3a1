package io.vitrine.erasure;

import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who still owes an answer, in many cases at once, and asking them again. */
@Service
public class Reminders {

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final Clock clock;

  Reminders(JdbcClient jdbc, Ledger ledger, Clock clock) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * How the systems stand with one case.
   *
   * @param told how many were told
   * @param answered how many of them are done with it
   * @param owing codes of the others
   * @param troubled codes of those of the others that do not behave
   */
  public record Standing(int told, int answered, Set<String> owing, Set<String> troubled) {}

  private record Notice(String caseRef, String system, boolean closed, boolean troubled) {}

  /** Of these cases those in which anybody was told anything, by reference. One question, however many they are. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public Map<String, Standing> standings(Set<String> caseRefs) {
    if (caseRefs.isEmpty()) {
      return Map.of();
    }
    var byCase = new HashMap<String, Map<String, Notice>>();
    jdbc.sql(
            """
            select n.case_ref, s.code,
                   min(n.state in ('answered', 'settled')) as closed,
                   max(n.state = 'dead' or n.state = 'owed' and n.trouble is not null) as troubled
              from notice n
              join downstream_system s on s.id = n.system_id
             where n.case_ref in (:cases)
             group by n.case_ref, s.code
            """)
        .param("cases", caseRefs)
        .query((rs, n) -> new Notice(
            rs.getString("case_ref"), rs.getString("code"), rs.getBoolean("closed"), rs.getBoolean("troubled")))
        .list()
        .forEach(each -> byCase.computeIfAbsent(each.caseRef(), ref -> new TreeMap<>()).put(each.system(), each));
    var standings = new HashMap<String, Standing>();
    byCase.forEach((ref, systems) -> standings.put(ref, standing(List.copyOf(systems.values()))));
    return standings;
  }

  private static Standing standing(List<Notice> systems) {
    var open = systems.stream().filter(each -> !each.closed()).toList();
    return new Standing(
        systems.size(),
        systems.size() - open.size(),
        open.stream().map(Notice::system).collect(Collectors.toUnmodifiableSet()),
        open.stream().filter(Notice::troubled).map(Notice::system)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Asks every system that still owes an answer in a case again, by the next round of the carrier, under the same key;
   * also those that we had given up.
   *
   * @return how many systems that are
   * @throws NotInThisState where nobody owes one
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public int remind(String caseRef) {
    // Locked before it is read, as whoever files an answer does.
    var open = jdbc.sql(
            """
            select id, system_id
              from notice
             where case_ref = :case
               and state in ('owed', 'dead')
               and what <> 'test'
               for update
            """)
        .param("case", caseRef)
        .query((rs, n) -> Map.entry(rs.getString("id"), rs.getLong("system_id")))
        .list();
    if (open.isEmpty()) {
      throw new NotInThisState();
    }
    jdbc.sql(
            """
            update notice
               set tries = if(state = 'dead', 0, tries), state = 'owed', next_try_at = :now
             where id in (:notices)
            """)
        .param("now", clock.instant())
        .param("notices", open.stream().map(Map.Entry::getKey).toList())
        .update();
    ledger.append("systems-reminded", null, Map.of("case", caseRef, "notices", open.size()));
    return (int) open.stream().map(Map.Entry::getValue).distinct().count();
  }
}
