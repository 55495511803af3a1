package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Money;
import io.vitrine.customer.Actor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An erased key never comes back. */
@VitrineTest
class ComingBackTest {

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Intake intake;
  @Autowired private Settling settling;
  @Autowired private TestClock clock;

  private final String source = "till-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void whatAdaDeletedForGoodDoesNotComeBackWithTheNextFile() {
    var ada = shop.shopper();
    var file = List.of(purchase(ada, "R1", "Coffee"), purchase(ada, "R2", "Tea"));
    assertThat(sends(file).fresh()).isEqualTo(2);
    var coffee = held(ada).stream().filter(entry -> entry.title().equals("Coffee")).findFirst().orElseThrow();
    ada.does(() -> holdings.delete(ada.id, Selection.of(coffee)));
    clock.forward(Holdings.WAITING_TIME.plus(Duration.ofDays(1)));
    settling.settle();
    var again = sends(file);
    assertThat(again.deleted()).isOne();
    assertThat(again.unchanged()).isOne();
    assertThat(again.fresh()).isZero();
    assertThat(held(ada)).extracting(Entry::title).containsExactly("Tea");
  }

  private Taken sends(List<NewEntry> file) {
    return Actor.asMachine("test", () -> {
      intake.name(source, "A till");
      return intake.takeIn(source, file);
    });
  }

  private List<Entry> held(Shop.Shopper who) {
    return who.does(() -> holdings.page(who.id, Filter.kinds(Purchase.KIND), null, 10)).entries();
  }

  private NewEntry purchase(Shop.Shopper who, String key, String title) {
    return new NewEntry(
        who.id,
        Purchase.KIND,
        key,
        null,
        clock.instant().minus(Duration.ofDays(3)),
        shop.product(title),
        title,
        1,
        new Money(450, "EUR"),
        "{}");
  }
}
