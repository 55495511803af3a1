package io.vitrine.request;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * No number is given to two cases, also not by a database that came back from an older backup: the vault remembers the
 * highest, and before the house opens the database goes on after it.
 */
@Component
class CaseNumbers implements SmartLifecycle {

  private final JdbcClient jdbc;
  private final JdbcClient vault;
  private volatile boolean ready;

  CaseNumbers(JdbcClient jdbc, @Qualifier("vault") JdbcClient vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Before anybody is told of it: the vault commits at once. */
  void given(CaseId number) {
    given(number.value());
  }

  private void given(long number) {
    vault.sql(
            """
            insert into case_number (only_one, highest) values (1, :number)
                on duplicate key update highest = greatest(highest, value(highest))
            """)
        .param("number", number)
        .update();
  }

  @Override
  public void start() {
    long here = jdbc.sql("select coalesce(max(id), 0) from request").query(Long.class).single();
    long highest = vault.sql("select coalesce(max(highest), 0) from case_number").query(Long.class).single();
    if (here > highest) {
      given(here);
    } else if (here < highest) {
      // A number of ours alone; a lower one than the table has changes nothing.
      jdbc.sql("alter table request auto_increment = " + (highest + 1)).update();
    }
    ready = true;
  }

  @Override
  public void stop() {
    ready = false;
  }

  @Override
  public boolean isRunning() {
    return ready;
  }

  /** With the journal, before any command or job runs. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
