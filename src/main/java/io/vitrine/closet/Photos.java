package io.vitrine.closet;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.customer.Safe;
import io.vitrine.holding.NothingToDo;
import io.vitrine.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos that shoppers took of their own things: developed anew, sealed with their key, shown to them alone. */
@Service
public class Photos {

  /** Developing takes memory: more would wait for each other all the same. */
  private static final Semaphore TRAYS = new Semaphore(2);

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Pieces pieces;
  private final Safe safe;
  private final Customers customers;
  private final Ledger ledger;
  private final Clock clock;

  Photos(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Pieces pieces,
      Safe safe,
      Customers customers,
      Ledger ledger,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.pieces = pieces;
    this.safe = safe;
    this.customers = customers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The keys of the pieces that have one. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Set<String> of(CustomerId owner) {
    return Set.copyOf(jdbc.sql("select piece from closet_photo where customer_id = :owner")
        .param("owner", owner.value())
        .query(String.class)
        .list());
  }

  /** The photo of a piece, as JPEG. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Optional<byte[]> of(CustomerId owner, String piece) {
    return jdbc.sql("select sealed from closet_photo where customer_id = :owner and piece = :piece")
        .param("owner", owner.value())
        .param("piece", piece)
        .query(String.class)
        .optional()
        .map(sealed -> Base64.getDecoder().decode(safe.of(owner).open(sealed, context(piece))));
  }

  /**
   * Puts a photo to a piece, in the place of the one before. It is developed before anything of the database is held.
   *
   * @param file a JPEG or PNG of at most 10 MB and 60 million pixels, 16 million where it is progressive
   * @throws NoPhoto where it is none, with the reason
   * @throws NothingToDo where there is no such piece
   */
  @OwnerOnly
  public void put(CustomerId owner, String piece, byte[] file) {
    var photo = Base64.getEncoder().encodeToString(developed(file));
    transaction.executeWithoutResult(status -> keep(owner, piece, photo));
  }

  private void keep(CustomerId owner, String piece, String photo) {
    if (pieces.of(owner).stream().noneMatch(each -> each.key().equals(piece))) {
      throw new NothingToDo("There is no such piece");
    }
    jdbc.sql(
            """
            insert into closet_photo (customer_id, piece, put_at, sealed)
            values (:owner, :piece, :now, :sealed)
                on duplicate key update put_at = value(put_at), sealed = value(sealed), away_since = null
            """)
        .param("owner", owner.value())
        .param("piece", piece)
        .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
        .param("sealed", safe.of(owner).seal(photo, context(piece)))
        .update();
    ledger.append("photo-put", customers.subjectOf(owner), Map.of("piece", piece));
  }

  private static byte[] developed(byte[] file) {
    try {
      if (!TRAYS.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new NoPhoto(NoPhoto.Why.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoPhoto(NoPhoto.Why.BUSY);
    }
    try {
      return Darkroom.develop(file);
    } finally {
      TRAYS.release();
    }
  }

  /** @throws NothingToDo where there is none */
  @OwnerOnly
  @Transactional
  public void remove(CustomerId owner, String piece) {
    int gone = jdbc.sql("delete from closet_photo where customer_id = :owner and piece = :piece")
        .param("owner", owner.value())
        .param("piece", piece)
        .update();
    if (gone == 0) {
      throw new NothingToDo("There is no photo");
    }
    ledger.append("photo-removed", customers.subjectOf(owner), Map.of("piece", piece));
  }

  static String context(String piece) {
    return "closet-photo\n" + piece;
  }
}
