package io.vitrine.realdata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.Shop;
import io.vitrine.browser.BrowserTest;
import io.vitrine.browser.Visitor;
import io.vitrine.holding.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real walk on a real floor: a mall needs a file, and no code. */
@BrowserTest
@Import(Archive.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MallWalkTest {

  private static final String WALK = "5dd62761d48f840006f14dda";
  private static final String PASSWORD = "a long password";
  private static final Path PLAN = Path.of("target", "test-data", "mall.json");

  @Autowired private Shop shop;
  @Autowired private Archive archive;
  @Autowired private PasswordEncoder passwords;

  private Shop.Shopper walker;

  @DynamicPropertySource
  static void opensWithThePlanOfTheMall(DynamicPropertyRegistry house) throws IOException {
    if (Mall.FILES.isComplete(Mall.NEEDED)) {
      Files.createDirectories(PLAN.getParent());
      Files.writeString(PLAN, MallPlan.of("site2", List.of(new Mall().floor("site2", "F1"))));
      house.add("vitrine.plans", () -> "file:" + PLAN.toAbsolutePath());
    }
  }

  @BeforeAll
  void somebodyWalkedThere() {
    Mall.FILES.isHere(Mall.NEEDED);
    walker = shop.shopper("Walker", Objects.requireNonNull(passwords.encode(PASSWORD))).letsCollect(Visit.KIND);
    archive.people(Mall.FILES, List.of());
    archive.takeIn(Mall.FILES, new Mall().reading(Map.of(WALK, walker.id)).entries());
  }

  @Test
  void aRealWalkIsDrawnOnARealFloor(Visitor visitor) {
    var page = enters(visitor);
    // Of 236 units on this floor 51 are shops, two of them the same one's.
    assertThat(page.locator("path.plan-zone")).hasCount(51);
    assertThat(page.locator(".plan-label").getByText("UNIQLO")).hasCount(2);
    assertThat(page.locator(".lead")).containsText("Thursday 21 November");
    assertThat(page.locator("tr.step")).hasCount(1);
    assertThat(page.locator("tr.step")).containsText("sifulan");
    assertThat(page.locator("path.dwell")).hasCount(1);
    assertThat(page.locator(".card")).not().containsText("Goes by itself");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("mall-walk");
    var slider = page.getByRole(AriaRole.SLIDER);
    slider.focus();
    page.keyboard().press("Home");
    page.keyboard().press("ArrowRight");
    assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("06:4[89].*"));
    visitor.keeps("mall-walk-replayed");
    page.locator(".card").getByText("Why do you have this?").click();
    assertThat(page.locator("span.ends")).containsText("you delete it");
    visitor.findsNoBarrier();
    visitor.keeps("mall-walk-passport");
  }

  @Test
  void inTheDarkOnASmallPhoneAndInGerman(Visitor visitor) {
    var page = enters(visitor.inTheDark().onASmallPhone().speaking("de"));
    assertThat(page.locator("tr.step")).containsText("sifulan");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("mall-walk-dark-320-de");
  }

  private Page enters(Visitor visitor) {
    visitor.signsIn(walker.account.login(), PASSWORD);
    var page = visitor.opens("/places?day=2019-11-21");
    assertThat(page.locator("path.plan-wall").first()).isAttached();
    page.waitForTimeout(200);
    return page;
  }
}
