package io.vitrine.shopper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.EntryId;
import io.vitrine.shopper.Passport.Field;
import io.vitrine.shopper.Row.Group;
import io.vitrine.shopper.Row.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the purchases page says and does, without a browser. */
@VitrineTest
@ViewPackages(packages = "io.vitrine")
class PurchasesViewTest extends SpringBrowserlessTest {

  private static final Instant MARCH = Instant.parse("2026-03-01T10:00:00Z");

  @Autowired private Shop shop;
  @Autowired private JdbcClient jdbc;
  @Autowired private Disputes disputes;

  private Shop.Shopper ada;

  @BeforeEach
  void adaSignsIn() {
    ada = shop.shopper();
    signIn(ada.actor);
  }

  @Test
  void theNewestComesFirstByOrderAndDay() {
    ada.bought(shop.product("x"), "Tea", MARCH)
        .bought(shop.product("x"), "Cups", MARCH)
        .bought(shop.product("x"), "Kettle", MARCH.plus(Duration.ofDays(2)));
    var shown = opens("purchases");
    assertThat(shown.leaf().groups()).extracting(Group::day).containsExactly("Tuesday 3 March", "Sunday 1 March");
    assertThat(shown.leaf().groups().getLast().rows()).extracting(Row::title).containsExactly("Cups", "Tea");
    assertThat(shown.leaf().groups().getLast().sum()).isEqualTo("20.00\u00a0€");
    assertThat(shown.totals().lead()).isEqualTo("*3 purchases* in 2 orders since 1 March 2026, 30.00\u00a0€ in all.");
    assertThat(rows(shown).getFirst().uses())
        .containsExactly(new Mark("", "Suggestions, in-store service, statistics"));
  }

  @Test
  void theAddressSaysWhatIsShown() {
    ada.bought(shop.product("x"), "Black tea", MARCH).bought(shop.product("x"), "Green tea", Instant.now());
    var shown = opens("purchases?q=tea&from=2026-02-28&to=2026-03-01&use=used");
    assertThat(rows(shown)).extracting(Row::title).containsExactly("Black tea");
    assertThat(shown.chosenDates()).isEqualTo("28 February 2026 to 1 March 2026");
    assertThat(shown.totals().lead()).startsWith("*1 purchase matches*");
    assertThat(shown.remarks()).isEmpty();
  }

  @Test
  void nonsenseInTheAddressIsToldAndLeftOut() {
    ada.bought("Tea");
    var shown = opens("purchases?from=2026-13-01&use=perhaps&entry=99999999");
    assertThat(rows(shown)).hasSize(1);
    assertThat(shown.remarks()).hasSize(3)
        .anyMatch(remark -> remark.contains("“2026-13-01”") && remark.contains("Write days as 2026-10-14"))
        .anyMatch(remark -> remark.contains("“perhaps”"))
        .anyMatch(remark -> remark.contains("no entry 99999999 among yours"));
  }

  @Test
  void whatCannotBeAskedForIsToldAtItsFieldAndTheListStays() {
    ada.bought("Tea");
    opens("purchases");
    assertThat(wrong(view().ask(new Asked.Form("x".repeat(10_000), "", "", "", "", "", ""), true)))
        .isEqualTo(new Answer.Wrong("q", "A search has at most 200 characters. Search for fewer words."));
    assertThat(wrong(view().ask(new Asked.Form("", "", "2026-05-01", "2026-04-01", "", "", ""), false)))
        .isEqualTo(new Answer.Wrong(
            "to",
            "The last day, 1 April 2026, is before the first, 1 May 2026. We left both out. Choose the days again."));
    assertThat(rows(requireNonNull(view().ask(new Asked.Form("te", "", "", "", "", "", ""), true).shown()))).hasSize(1);
  }

  @Test
  void pagesAreAskedForByKeyAndMissNone() {
    for (int i = 0; i < EntryList.PAGE + 7; i++) {
      ada.bought(shop.product("x"), "Tea " + i, MARCH.plus(Duration.ofHours(i)));
    }
    var first = opens("purchases").leaf();
    var second = view().more(requireNonNull(first.next()));
    assertThat(second.groups().stream().flatMap(group -> group.rows().stream())).hasSize(7);
    assertThat(second.next()).isNull();
  }

  @Test
  void aGiftIsNotUsedUntilADayAndThatCanBeUndone() {
    ada.bought("Cot mobile");
    var row = rows(opens("purchases")).getFirst();
    var day = LocalDate.now(ZoneId.of("Europe/Berlin")).plusYears(1);
    var receipt = receipt(view().exclude(picked(row), "gift", day.toString()));
    assertThat(receipt.said())
        .startsWith("Cot mobile is now a gift and not used for suggestions until ")
        .contains(Integer.toString(day.getYear()));
    assertThat(receipt.rows()).singleElement().satisfies(now -> {
      assertThat(now.state()).isEqualTo("frost");
      assertThat(now.uses()).extracting(Mark::shape).containsExactly("not", "");
    });
    var undone = receipt(view().undo(requireNonNull(receipt.undo()), 0, shown(row)));
    assertThat(undone.said()).isEqualTo("Undone. 1 purchase is as it was.");
    assertThat(undone.rows()).extracting(Row::state).containsExactly("used");
    assertThat(view().undo(requireNonNull(receipt.undo()), 0, shown(row)).nothing())
        .isEqualTo("This cannot be undone any more.");
  }

  @Test
  void anEndInThePastIsToldAtItsFieldAndNothingIsDone() {
    ada.bought("Cot mobile");
    var row = rows(opens("purchases")).getFirst();
    for (var day : List.of("2026-01-01", LocalDate.now(ZoneId.of("Europe/Berlin")).toString(), "-", "31.12.2030")) {
      assertThat(wrong(view().exclude(picked(row), "gift", day)).field()).isEqualTo("until");
    }
    assertThat(rows(opens("purchases")).getFirst()).isEqualTo(row);
  }

  @Test
  void aCorrectionIsShownWithTheEntryAndOneTooLongIsRefused() {
    ada.bought("Scarf");
    var row = rows(opens("purchases")).getFirst();
    assertThat(wrong(view().correct(picked(row), said("forWhom", "x".repeat(121)))).field()).isEqualTo("forWhom");
    assertThat(wrong(view().correct(picked(row), said("note", "x".repeat(2_001)))).field()).isEqualTo("note");
    var now = receipt(view().correct(
        picked(row), new Typed(Map.of("forWhom", "Jonas", "note", "Too small")))).rows().getFirst();
    assertThat(now.facts()).containsExactly("1 piece.", "For: Jonas.", "Note: Too small");
    assertThat(now.own()).containsEntry("forWhom", "Jonas");
  }

  @Test
  void manyAreDeletedAtOnceAndOneOfThemComesBack() {
    ada.bought("A", "B", "C");
    var rows = rows(opens("purchases"));
    var receipt = receipt(view().delete(picked(rows.toArray(Row[]::new))));
    assertThat(receipt.said()).startsWith("3 purchases deleted. You can undo until ");
    assertThat(receipt.totals().editable()).isZero();
    assertThat(receipt.rows()).allSatisfy(row -> {
      assertThat(row.state()).isEqualTo("gone");
      assertThat(row.gone()).startsWith("Deleted. You can undo until ");
    });
    var one = rows.getFirst();
    receipt(view().undo(requireNonNull(receipt.undo()), one.id(), shown(rows.toArray(Row[]::new))));
    assertThat(rows(opens("purchases"))).filteredOn(row -> row.state().equals("used"))
        .extracting(Row::id).containsExactly(one.id());
  }

  @Test
  void allThatMatchesIsMeantWhetherItIsLoadedOrNot() {
    for (int i = 0; i < EntryList.PAGE + 7; i++) {
      ada.bought(shop.product("x"), "Tea " + i, MARCH.plus(Duration.ofHours(i)));
    }
    ada.bought("Coffee");
    var shown = opens("purchases?q=tea");
    assertThat(shown.totals().selectAll()).isEqualTo("Select all 57 that match");
    var loaded = rows(shown).stream().map(Row::id).toList();
    var receipt = receipt(view().exclude(new Picked(true, List.of(), loaded), "not_mine", ""));
    assertThat(receipt.said()).isEqualTo("57 purchases are not used for suggestions any more.");
    assertThat(receipt.rows()).hasSize(EntryList.PAGE);
    assertThat(rows(opens("purchases?use=used"))).extracting(Row::title).containsExactly("Coffee");
  }

  @Test
  void anEditThatComesTooLateSaysWhatTheEntryIsNow() {
    ada.bought("Scarf");
    var seen = rows(opens("purchases")).getFirst();
    receipt(view().correct(picked(seen), said("forWhom", "Jonas")));
    var late = view().exclude(picked(seen), "gift", "");
    assertThat(late.receipt()).isNull();
    var now = requireNonNull(late.stale()).getFirst();
    assertThat(now.values()).contains("Jonas");
    assertThat(receipt(view().exclude(picked(now), "gift", "")).said()).startsWith("Scarf is now a gift");
  }

  @Test
  void thePassportSaysWhatIsHeldWhyAndForHowLong() {
    ada.bought(shop.product("x"), "Scarf", MARCH);
    var row = rows(opens("purchases")).getFirst();
    receipt(view().exclude(picked(row), "gift", ""));
    var passport = requireNonNull(view().open(row.id()).passport());
    assertThat(passport.kind()).isEqualTo("Purchase, 1 March 2026");
    assertThat(passport.fields()).extracting(Field::name)
        .containsExactly("title", "amount", "quantity", "place", "recipient", "forWhom", "note");
    assertThat(passport.from()).startsWith("Test shop told us on 1 March 2026 at 11:00, as ");
    assertThat(passport.why()).contains("tax law");
    assertThat(passport.term().endsWhen()).isEqualTo("31 December 2036");
    assertThat(passport.changes()).singleElement().satisfies(change -> {
      assertThat(change.what()).isEqualTo("You said: don't use it for suggestions. A gift.");
      assertThat(change.undoable()).isTrue();
    });
  }

  @Test
  void aFixedFieldIsDisputedForTheDesk() {
    ada.bought("Scarf");
    var row = rows(opens("purchases")).getFirst();
    assertThat(wrong(view().dispute(row.id(), "amount", " ")).field()).isEqualTo("claim");
    var passport = requireNonNull(view().dispute(row.id(), "amount", "It was 9 €").passport());
    assertThat(passport.fields()).filteredOn(field -> field.name().equals("amount")).singleElement()
        .satisfies(field -> {
          assertThat(field.disputed()).endsWith("It was 9 €");
          assertThat(field.act()).isNull();
        });
    assertThat(ada.does(() -> disputes.of(ada.id, new EntryId(row.id())))).hasSize(1);
  }

  @Test
  void aReturnSaysWhatItCancelsAndThePurchaseThatItCameBack() {
    ada.bought(shop.product("x"), "T-shirt", MARCH);
    comesBack(MARCH.plus(Duration.ofDays(3)));
    var rows = rows(opens("purchases"));
    assertThat(rows.getFirst().price()).isEqualTo("-10.00\u00a0€");
    assertThat(rows.getFirst().facts())
        .containsExactly("1 piece came back. This cancels your purchase of 1 March 2026.");
    assertThat(rows.getLast().facts()).containsExactly("1 piece.", "You returned it on 4 March 2026.");
    assertThat(rows.getLast().uses()).containsExactly(new Mark("", "In-store service, statistics"));
    assertThat(opens("purchases").totals().lead()).contains("*1 purchase* in 1 order", "0.00\u00a0€ in all");
  }

  @Test
  void noOneSeesOrChangesAnothersThroughThePage() {
    ada.bought("Canary");
    var row = rows(opens("purchases")).getFirst();
    var eve = shop.shopper();
    signIn(eve.actor);
    assertThat(opens("purchases?entry=" + row.id()).toString()).doesNotContain("Canary");
    assertThat(view().open(row.id()).nothing()).isEqualTo("This entry is not here any more.");
    assertThat(view().delete(picked(row)).nothing()).isEqualTo("There was nothing left to change. Nothing was done.");
    assertThat(view().dispute(row.id(), "amount", "Mine").nothing()).isNotNull();
    signIn(ada.actor);
    assertThat(rows(opens("purchases"))).containsExactly(row);
  }

  @Test
  void officersAndStrangersDoNotGetIn() {
    for (var actor : List.of(shop.officer())) {
      signIn(actor);
      navigate("purchases", Component.class);
      assertThat(getCurrentView()).isNotInstanceOf(PurchasesView.class);
    }
    SecurityContextHolder.clearContext();
    navigate("purchases", Component.class);
    assertThat(getCurrentView()).isNotInstanceOf(PurchasesView.class);
  }

  @Test
  void whatOneChangedIsKeptInItsOrderAndCanBeUndone() {
    ada.bought("A", "B");
    var rows = rows(opens("purchases"));
    receipt(view().exclude(picked(rows.getFirst()), "one_off", ""));
    receipt(view().delete(picked(rows.getLast())));
    navigate(EditsView.class);
    var edits = ((EditsView) getCurrentView()).more(Long.MAX_VALUE - 1).edits();
    assertThat(edits).extracting(EditsView.Told::about)
        .containsExactly(rows.getLast().title(), rows.getFirst().title());
    var undone = ((EditsView) getCurrentView()).undo(edits.getFirst().edit());
    assertThat(undone.edit().since()).startsWith("Undone on ");
    assertThat(undone.edit().undoable()).isFalse();
  }

  private Shown opens(String address) {
    var parts = address.split("\\?", 2);
    UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    return view().look();
  }

  private PurchasesView view() {
    return (PurchasesView) getCurrentView();
  }

  private static List<Row> rows(Shown shown) {
    return shown.leaf().groups().stream().flatMap(group -> group.rows().stream()).toList();
  }

  private static Typed said(String field, String words) {
    return new Typed(Map.of(field, words));
  }

  private static Picked picked(Row... rows) {
    return new Picked(
        false, List.of(rows).stream().map(row -> new Picked.Seen(row.id(), row.version())).toList(), List.of());
  }

  private static Picked shown(Row... rows) {
    return new Picked(false, List.of(), List.of(rows).stream().map(Row::id).toList());
  }

  private static Answer.Receipt receipt(Answer answer) {
    return requireNonNull(answer.receipt(), answer.toString());
  }

  private static Answer.Wrong wrong(Answer answer) {
    return requireNonNull(answer.wrong(), answer.toString());
  }

  private static void signIn(Actor actor) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(actor.authentication());
    SecurityContextHolder.setContext(context);
  }

  private void comesBack(Instant at) {
    jdbc.sql("update entry set returned = 1 where customer_id = :owner").param("owner", ada.id.value()).update();
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                               product_id, title, quantity, returns_entry, amount_minor, currency, details)
            select customer_id, :at, 'return', source, concat('R', left(external_key, 90)), 'R1', :at,
                   product_id, title, 1, id, -amount_minor, currency, '{}'
              from entry
             where customer_id = :owner
            """)
        .param("owner", ada.id.value())
        .param("at", at)
        .update();
  }
}
