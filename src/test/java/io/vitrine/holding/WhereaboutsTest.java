package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada looks at her way through the store, and leaves out parts of it. */
@VitrineTest
class WhereaboutsTest {

  private static final Exclusion PRIVATELY = Exclusion.fromSuggestions(Reason.PRIVATE);
  private static final Where COFFEE = Where.in("Lindenhof", "ground", "Coffee bar");
  private static final Weekly SATURDAYS =
      new Weekly(Set.of(DayOfWeek.SATURDAY), LocalTime.NOON, LocalTime.of(18, 0));

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Whereabouts whereabouts;
  @Autowired private Intake intake;

  private Shop.Shopper ada;

  @BeforeEach
  void adaWasThereOnAThursdayAndTwoSaturdays() {
    ada = visitor();
    stood(ada, "2026-10-29T17:00:00Z", "ground", "Bags", 20, 30);
    stood(ada, "2026-10-31T13:00:00Z", "ground", "Coffee bar", 52, 22);
    stood(ada, "2026-11-07T13:00:00Z", "ground", "Bags", 21, 31);
    stood(ada, "2026-11-07T13:30:00Z", "ground", "Coffee bar", 50, 20);
    stood(ada, "2026-11-07T14:10:00Z", "first", "Lamps", 50, 20);
    outside(ada, "2026-11-07T15:00:00Z", 53.9171, 11.3402);
  }

  @Test
  void aDayIsHerWayFromMorningToEvening() {
    var way = ada.does(() -> whereabouts.on(ada.id, LocalDate.of(2026, 11, 7)));
    assertThat(way).extracting(Entry::title).containsExactly("Bags", "Coffee bar", "Lamps", "Town");
    assertThat(ada.does(() -> whereabouts.on(ada.id, LocalDate.of(2026, 11, 6)))).isEmpty();
  }

  @Test
  void fromOneDayOneComesToTheNextOnWhichSheWasThere() {
    assertThat(ada.does(() -> whereabouts.latest(ada.id))).contains(LocalDate.of(2026, 11, 7));
    var around = ada.does(() -> whereabouts.around(ada.id, LocalDate.of(2026, 10, 31)));
    assertThat(around).isEqualTo(
        new Whereabouts.Around(LocalDate.of(2026, 10, 29), LocalDate.of(2026, 11, 7)));
    var eve = visitor();
    assertThat(eve.does(() -> whereabouts.latest(eve.id))).isEmpty();
    assertThat(eve.does(() -> whereabouts.around(eve.id, LocalDate.of(2026, 11, 7))))
        .isEqualTo(new Whereabouts.Around(null, null));
  }

  @Test
  void aPlaceIsLeftOutInOneEditAndComesBackInOne() {
    assertThat(preview(COFFEE)).isEqualTo(new Whereabouts.Preview(
        2, Instant.parse("2026-10-31T13:00:00Z"), Instant.parse("2026-11-07T13:30:00Z")));
    var edit = ada.does(() -> holdings.exclude(ada.id, new Selection.Of(COFFEE), PRIVATELY));
    assertThat(edit.entries()).isEqualTo(2);
    assertThat(excluded()).containsExactly("Coffee bar", "Coffee bar");
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThat(excluded()).isEmpty();
  }

  @Test
  void anAreaIsThatOfItsFloorOnly() {
    var area = Where.within(Area.between("ground", 45, 15, 55, 25));
    assertThat(preview(area).visits()).isEqualTo(2);
    assertThat(preview(Where.within(Area.between("first", 45, 15, 55, 25))).visits()).isOne();
    assertThat(preview(Where.within(Area.between("cellar", 45, 15, 55, 25))).visits()).isZero();
    var edit = ada.does(() -> holdings.delete(ada.id, new Selection.Of(area)));
    assertThat(edit.entries()).isEqualTo(2);
    assertThat(preview(area).visits()).isZero();
    assertThatThrownBy(() -> ada.does(() -> holdings.delete(ada.id, new Selection.Of(area))))
        .isInstanceOf(NothingToDo.class);
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThat(preview(area).visits()).isEqualTo(2);
  }

  @Test
  void outOfDoorsAnAreaIsInDegrees() {
    assertThat(preview(Where.within(Area.between(null, 11.34, 53.917, 11.341, 53.918))).visits()).isOne();
    assertThat(preview(Where.within(Area.between(null, 11.35, 53.917, 11.36, 53.918))).visits()).isZero();
  }

  @Test
  void everySaturdayAfternoonIsLeftOutAndTheThursdayStays() {
    var saturdays = Where.at(SATURDAYS);
    assertThat(preview(saturdays).visits()).isEqualTo(5);
    assertThat(preview(new Where(null, null, "Bags", null, SATURDAYS)).visits()).isOne();
    ada.does(() -> holdings.exclude(ada.id, new Selection.Of(saturdays), PRIVATELY));
    assertThat(excluded()).hasSize(5);
  }

  @Test
  void anothersVisitsAreNotTouched() {
    var eve = visitor();
    stood(eve, "2026-11-07T13:30:00Z", "ground", "Coffee bar", 50, 20);
    ada.does(() -> holdings.delete(ada.id, new Selection.Of(COFFEE)));
    assertThat(eve.does(() -> whereabouts.preview(eve.id, COFFEE)).visits()).isOne();
  }

  @Test
  void aThousandAndOneVisitsAreOneEdit() {
    var eve = visitor();
    var many = new ArrayList<NewEntry>();
    for (int i = 0; i < 1_001; i++) {
      many.add(visit(eve, Instant.parse("2026-11-07T13:30:00Z").plusSeconds(i), "ground", "Coffee bar", 50, 20));
    }
    Actor.asMachine("test", () -> intake.takeIn("test", many));
    assertThat(eve.does(() -> holdings.delete(eve.id, new Selection.Of(COFFEE))).entries()).isEqualTo(1_001);
  }

  private Shop.Shopper visitor() {
    return shop.shopper().letsCollect(Visit.KIND);
  }

  private Whereabouts.Preview preview(Where where) {
    return ada.does(() -> whereabouts.preview(ada.id, where));
  }

  private List<String> excluded() {
    var filter = new Filter(Set.of(Visit.KIND), null, null, null, null, Filter.Use.NOT_USED);
    return ada.does(() -> holdings.page(ada.id, filter, null, 50)).entries().stream().map(Entry::title).toList();
  }

  private void stood(Shop.Shopper who, String at, String floor, String zone, double x, double y) {
    Actor.asMachine("test", () ->
        intake.takeIn("test", List.of(visit(who, Instant.parse(at), floor, zone, x, y))));
  }

  private static NewEntry visit(Shop.Shopper who, Instant at, String floor, String zone, double x, double y) {
    return visit(who, at, zone, String.format(
        Locale.ROOT,
        "{\"accuracy\":4.0,\"floor\":\"%s\",\"place\":\"Lindenhof\",\"sensed\":\"wifi\",\"until\":\"%s\","
            + "\"x\":%.1f,\"y\":%.1f,\"zone\":\"%s\"}",
        floor, at.plusSeconds(600), x, y, zone));
  }

  private void outside(Shop.Shopper who, String at, double latitude, double longitude) {
    Actor.asMachine("test", () -> intake.takeIn("test", List.of(visit(who, Instant.parse(at), "Town", String.format(
        Locale.ROOT, "{\"accuracy\":9.0,\"latitude\":%.5f,\"longitude\":%.5f}", latitude, longitude)))));
  }

  private static NewEntry visit(Shop.Shopper who, Instant at, String title, String details) {
    return new NewEntry(
        who.id, Visit.KIND, UUID.randomUUID().toString(), null, at, null, title, 1, null, details);
  }
}
