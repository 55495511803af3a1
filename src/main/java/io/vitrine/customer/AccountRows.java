package io.vitrine.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AccountRows extends ListCrudRepository<Account, Long> {

  Optional<Account> findByLogin(String login);

  Optional<Account> findByCustomerId(long customerId);

  @Query("select * from account where role = 'OFFICER' and disabled_at is null order by name")
  List<Account> officers();

  @Modifying
  @Query("update account set visited_before = visited_at, visited_at = :at where id = :id")
  int arrived(long id, Instant at);

  @Query("select visited_before from account where customer_id = :customer")
  @Nullable Instant visitedBefore(long customer);

  @Modifying
  @Query("update account set sessions_from = :from where id = :id")
  int endSessionsBefore(long id, Instant from);

  @Modifying
  @Query("update account set disabled_at = :at, sessions_from = :at where id = :id and disabled_at is null")
  int disable(long id, Instant at);
}
