package io.vitrine.request;

import io.vitrine.customer.Actor;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Views of the queue that an officer kept under a name. */
@Service
public class SavedViews {

  private static final int NAME_LENGTH = 40;
  private static final int QUERY_LENGTH = 300;

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedViews(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param query as it stands in the page's address */
  public record View(String name, String query) {}

  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public List<View> mine() {
    return jdbc.sql("select name, query from request_view where officer = :me order by name")
        .param("me", me())
        .query((rs, n) -> new View(rs.getString("name"), rs.getString("query")))
        .list();
  }

  /** Keeps a view; one of the same name is another from then on. */
  @RolesAllowed("OFFICER")
  @Transactional
  public void keep(String name, String query) {
    if (name.isBlank() || name.length() > NAME_LENGTH || query.length() > QUERY_LENGTH) {
      throw new IllegalArgumentException("A view has a name of 1 to " + NAME_LENGTH + " characters");
    }
    jdbc.sql(
            """
            insert into request_view (officer, name, query, kept_at)
            values (:me, :name, :query, :now)
            on duplicate key update query = value(query)
            """)
        .param("me", me())
        .param("name", name)
        .param("query", query)
        .param("now", clock.instant())
        .update();
  }

  /** Keeps a view of that name no more. */
  @RolesAllowed("OFFICER")
  @Transactional
  public void forget(String name) {
    jdbc.sql("delete from request_view where officer = :me and name = :name")
        .param("me", me())
        .param("name", name)
        .update();
  }

  private static long me() {
    return Actor.current().orElseThrow().account();
  }
}
