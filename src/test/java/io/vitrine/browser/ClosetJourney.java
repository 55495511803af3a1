package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Mira's closet: what she bought hangs in it. */
abstract class ClosetJourney {

  @Autowired private Guests guests;
  @Autowired private Catalogue catalogue;
  @Autowired private Intake intake;
  @Autowired private Clock clock;

  Guests.@Nullable Guest mira;

  @BeforeEach
  void miraBoughtClothes() {
    mira = guests.shopper("Mira Sandberg");
    Actor.asMachine("test", () -> intake.name("closet-test", "The store"));
    bought("Wool coat, camel, size 40", "coat", "#A98253", "#e7dcc6", 28900);
    bought("Blazer, navy, size 40", "blazer", "#34465B", "#e7dcc6", 14900);
    bought("Striped scarf, mustard", "scarf", "#D9A441", "#8E4A5C", 4500);
    bought("Merino jumper, ecru, size 40", "knit", "#EDE7DA", "#e7dcc6", 8900);
    bought("Linen shirt, white, size 40", "shirt", "#F7F7F4", "#e7dcc6", 5900);
    bought("Striped T-shirt, navy, size M", "tshirt", "#34465B", "#e7dcc6", 2500);
    bought("Wool trousers, slate, size 40", "trousers", "#47505C", "#e7dcc6", 8900);
    bought("Pleated skirt, plum, size 40", "skirt", "#8E4A5C", "#e7dcc6", 6900);
    bought("Jersey dress, pine, size 40", "dress", "#2F6F6A", "#e7dcc6", 9500);
    bought("Leather trainers, ecru/pine, size 39", "trainers", "#EDE7DA", "#2F6F6A", 11900);
    bought("Chelsea boots, chestnut, size 39", "boots", "#6B4A37", "#e7dcc6", 16900);
    bought("Day bag, brick", "bag", "#B4553A", "#e7dcc6", 18900);
    bought("Cotton socks, three pairs", "socks", "#F7F7F4", "#C9D3D3", 1400);
    bought("House roast coffee, 500 g", "coffee", "#4b5d52", "#e7dcc6", 890);
  }

  Page enters(Visitor visitor) {
    visitor.signsIn(Objects.requireNonNull(mira).login(), Guests.PASSWORD);
    var page = visitor.opens("/closet");
    assertThat(page.locator("vt-closet h1")).isVisible();
    return page;
  }

  void bought(String title, String drawing, String paint, String paint2, long minor) {
    bought(title, drawing, paint, paint2, minor, true);
  }

  /** @param hers whether she bought it, or it is only sold */
  void bought(String title, String drawing, String paint, String paint2, long minor, boolean hers) {
    Actor.asMachine("test", () -> {
      var key = title;
      var sold = new NewProduct(
          key, title, "Clothes", null, null, null, null, new Money(minor, "EUR"), null,
          new Drawing(drawing, paint, paint2));
      var product = requireNonNull(catalogue.takeIn("closet-test", List.of(sold)).get(key));
      if (!hers) {
        return;
      }
      intake.takeIn("closet-test", List.of(new NewEntry(
          requireNonNull(mira).customer(), "purchase", UUID.randomUUID().toString(), null,
          clock.instant().minus(Duration.ofDays(40)), product, title, 1, new Money(minor, "EUR"), "{}")));
    });
  }

  static Locator piece(Page page, String name) {
    return page.locator(".garment", new Page.LocatorOptions().setHasText(name)).first();
  }

  static Locator button(Page page, String name) {
    return button(page.locator("body"), name);
  }

  static Locator button(Locator place, String name) {
    return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
