package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.vitrine.Shop;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What Mira changed, on a page of its own. */
@BrowserTest
class EditsJourneyTest {

  private static final String PASSWORD = "a long password";

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private PasswordEncoder passwords;

  @Test
  void anEditIsUndoneByKeyboardAloneAndTheFocusStays(Visitor visitor) {
    var page = enters(visitor);
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    for (int stops = 0; stops < 40 && !isOnUndo(page); stops++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    assertThat(page.locator("vt-edits [role=status]")).containsText("Undone");
    assertThat(page.locator("vt-edits h2").first()).isFocused();
    assertThat(page.locator("vt-edits li button")).hasCount(0);
  }

  @Test
  void inGermanInTheDarkOnASmallPhoneNothingSticksOut(Visitor visitor) {
    enters(visitor.inTheDark().onASmallPhone().speaking("de"));
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("edits-dark-320-de");
  }

  private static boolean isOnUndo(Page page) {
    return Boolean.TRUE.equals(page.evaluate("document.activeElement.matches('vt-edits li button')"));
  }

  private Page enters(Visitor visitor) {
    var mira = shop.shopper("Mira Sandberg", Objects.requireNonNull(passwords.encode(PASSWORD)))
        .bought(shop.product("Oak chair"), "Oak chair", Instant.now().minusSeconds(90_000));
    var chair = mira.does(() -> holdings.page(mira.id, Filter.kinds("purchase"), null, 5)).entries().getFirst();
    mira.does(() -> holdings.exclude(mira.id, Selection.of(chair), Exclusion.fromSuggestions(Reason.GIFT)));
    visitor.signsIn(mira.account.login(), PASSWORD);
    var page = visitor.opens("/edits");
    assertThat(page.locator("vt-edits li")).hasCount(1);
    return page;
  }
}
