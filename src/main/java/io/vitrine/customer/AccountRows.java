package io.vitrine.customer;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AccountRows extends ListCrudRepository<Account, Long> {

  Optional<Account> findByLogin(String login);

  Optional<Account> findByCustomerId(long customerId);

  @Modifying
  @Query("update account set sessions_from = :from where id = :id")
  int endSessionsBefore(long id, Instant from);

  @Modifying
  @Query("update account set disabled_at = :at, sessions_from = :at where id = :id and disabled_at is null")
  int disable(long id, Instant at);
}
