package io.vitrine.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Extent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After an erasure no table and no application file holds the customer, but for what a verdict kept. */
@VitrineTest
class SweepTest extends Erasable {

  @Test
  void nothingOfWhomNothingMustStayIsFoundAnywhere() {
    var ada = known();
    assertThat(places(ada.canary())).contains(
        "customer.name", "customer.email", "account.login", "entry.title", "entry.correction", "entry.details",
        "edited_entry.was_correction", "dispute.claim", "decision.shown", "permit.shown");
    erases(ada.id(), Extent.EVERYTHING);
    assertThat(places(ada.canary())).isEmpty();
  }

  @Test
  void ofWhomAnInvoiceMustStayTheInvoiceAndTheNameAreFoundAndEachSaysWhyAndUntilWhen() {
    var ada = known();
    Actor.asMachine("test", () -> intake.takeIn(TILL, List.of(
        entry(ada.id(), "purchase", ada.canary() + "-new", clock.instant().minusSeconds(60), ada.canary()))));
    erases(ada.id(), Extent.EVERYTHING);
    assertThat(places(ada.canary())).containsExactlyInAnyOrder(
        "customer.name", "kept_entry.title", "kept_entry.external_key", "kept_entry.order_key", "kept_entry.details");
    assertThat(jdbc.sql("select because from kept_entry where customer_id = :stub and until_day is not null")
            .param("stub", stub())
            .query(String.class)
            .list())
        .singleElement()
        .satisfies(because -> assertThat(because).contains("invoice", "warranty", "return_window", "until"));
  }

  @Test
  void anOlderBackupOpenedWithoutTheVaultShowsNothingSensitive() {
    var ada = known();
    var places = places(ada.canary());
    assertThat(jdbc.sql(
                """
                select concat(title, details, sealed)
                  from entry
                 where customer_id = :owner
                   and kind = 'visit'
                """)
            .param("owner", ada.id().value())
            .query(String.class)
            .single())
        .doesNotContain(ada.canary())
        .doesNotContain("1.5");
    assertThat(places).doesNotContain("entry.sealed");
  }
}
