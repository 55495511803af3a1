package io.vitrine.closet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.closet.Measure.Unit;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Look;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.erasure.Erasure;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Learning;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Uses;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which size Ada takes: by her own things, by what five others said and let be used, and by nobody who left. */
@VitrineTest
class FitsTest {

  @Autowired private Shop shop;
  @Autowired private Closet closet;
  @Autowired private Measures measures;
  @Autowired private Fits fits;
  @Autowired private FitModel model;
  @Autowired private Learning learning;
  @Autowired private AccessLog accessLog;
  @Autowired private Catalogue catalogue;
  @Autowired private Uses uses;
  @Autowired private Erasure erasure;
  @Autowired private Clock clock;

  private final String maker = "Maker " + UUID.randomUUID();
  private final List<Shopper> others = new ArrayList<>();
  private Shopper ada;
  private ProductId coat;

  FitsTest(@Autowired Shop shop) {
    this.ada = shop.shopper();
    this.coat = shop.product("Nothing yet");
  }

  @BeforeEach
  void aCoatInFourSizes() {
    ada = shop.shopper();
    for (var size : List.of("38", "42", "44")) {
      sold("Wool coat", size);
    }
    coat = sold("Wool coat", "40");
  }

  @Test
  void whoSaidNothingIsToldThatWeDoNotKnow() {
    var sizing = ada.does(() -> fits.of(ada.id, coat)).orElseThrow();
    assertThat(sizing.advice()).isNull();
    assertThat(sizing.offered()).extracting(Size::label).containsExactly("38", "40", "42", "44");
    assertThat(ada.does(() -> fits.of(ada.id, shop.product("House roast coffee")))).isEmpty();
  }

  @Test
  void whatSheKeepsAndHowItFitsDecideTheSize() {
    has(ada, "Blazer", "40", "right");
    has(ada, "Linen shirt", "40", null);
    assertThat(size()).isEqualTo("40");
    assertThat(advice().evidence().own()).isEqualTo(2);
    var excluded = key("Blazer");
    ada.does(() -> closet.exclude(ada.id, excluded, Exclusion.fromSuggestions(Reason.PRIVATE)));
    assertThat(advice().evidence().own()).isEqualTo(1);
    for (var name : List.of("Jumper", "Cardigan", "Jacket", "Waistcoat")) {
      has(ada, name, "44", "right");
    }
    assertThat(size()).isNotEqualTo("40");
  }

  @Test
  void othersCountFromFiveOnAndWhoWithdrawsOrIsErasedIsForgottenAtOnce() {
    has(ada, "Blazer", "40", "right");
    for (int n = 0; n < 4; n++) {
      other();
    }
    assertThat(advice().evidence().people()).isZero();
    var fifth = other();
    var sixth = other();
    assertThat(advice().evidence().people()).isEqualTo(6);
    assertThat(advice().evidence().small()).isEqualTo(6);
    assertThat(fresh()).isEqualTo(model.fingerprint());
    fifth.does(() -> closet.exclude(
        fifth.id, closet.of(fifth.id).getFirst().key(), Exclusion.fromSuggestions(Reason.PRIVATE)));
    // The purchase is not used; what she said of how it fits still is, until she withdraws that.
    fifth.does(() -> uses.decide(
        fifth.id,
        new Decision.Wanted(
            Question.use(Fitting.KIND, Purpose.SUGGESTIONS), Choice.OFF, Decision.By.SHOPPER, "en", "Use fits?", 0),
        new Browser(false)));
    assertThat(advice().evidence().people()).isEqualTo(5);
    assertThat(fresh()).isEqualTo(model.fingerprint());
    Actor.asMachine("test", () -> erasure.erase("C-" + UUID.randomUUID(), sixth.id, Extent.EVERYTHING));
    assertThat(advice().evidence().people()).isZero();
    assertThat(fresh()).isEqualTo(model.fingerprint());
    var looks = others.getFirst().does(() -> accessLog.of(others.getFirst().id, AccessLog.Asked.ALL, 10));
    assertThat(looks).anySatisfy(look -> {
      assertThat(look.looker()).isEqualTo("machine:fit");
      assertThat(look.why()).isEqualTo(Look.Why.LEARNING);
    });
  }

  @Test
  void whoAsksWhileEveryoneIsReadAnewHasAnAnswer() throws InterruptedException {
    has(ada, "Blazer", "40", "right");
    for (int n = 0; n < 6; n++) {
      other();
    }
    var reading = Thread.ofPlatform().start(() -> {
      while (!Thread.currentThread().isInterrupted()) {
        model.readAll();
      }
    });
    try {
      for (int n = 0; n < 10; n++) {
        assertThat(size()).isNotEmpty();
      }
    } finally {
      reading.interrupt();
      reading.join();
    }
  }

  @Test
  void whoSaysHowAPieceWithoutASizeFitsTakesNobodysSizeAway() {
    has(ada, "Blazer", "40", "right");
    var other = shop.shopper();
    other.bought(sold("Wool scarf", null), "Wool scarf", clock.instant().minusSeconds(3600));
    other.does(() -> closet.fits(other.id, closet.of(other.id).getFirst().key(), "right"));
    assertThat(size()).isEqualTo("40");
    assertThat(fresh()).isEqualTo(model.fingerprint());
  }

  @Test
  void peopleOfSimilarMeasurementsAreEvidenceForWhoHasNone() {
    measure(ada);
    for (int n = 0; n < 5; n++) {
      measure(other());
    }
    assertThat(advice().evidence().own()).isZero();
    assertThat(advice().evidence().similar()).isEqualTo(5);
    ada.does(() -> measures.use(ada.id, Measure.WEIGHT, Set.of(Purpose.IN_STORE)));
    assertThat(ada.does(() -> fits.of(ada.id, coat)).orElseThrow().advice()).isNull();
    var leaves = others.getFirst();
    ada.does(() -> measures.use(ada.id, Measure.WEIGHT, Set.of(Purpose.IN_STORE, Purpose.SUGGESTIONS)));
    leaves.does(() -> measures.forget(leaves.id, Measure.WEIGHT));
    assertThat(fresh()).isEqualTo(model.fingerprint());
    assertThat(ada.does(() -> fits.of(ada.id, coat)).orElseThrow().advice()).isNull();
  }

  /** What a model is that is made afresh from what is held. */
  private byte[] fresh() {
    var afresh = new FitModel(learning, catalogue, accessLog);
    afresh.readAll();
    return afresh.fingerprint();
  }

  private Fit.Advice advice() {
    return requireNonNull(ada.does(() -> fits.of(ada.id, coat)).orElseThrow().advice());
  }

  private String size() {
    return advice().size().label();
  }

  /** Somebody to whom the coat in size 40 is small. */
  private Shopper other() {
    var other = shop.shopper();
    others.add(other);
    other.bought(coat, "Wool coat", clock.instant().minusSeconds(86_400));
    other.does(() -> closet.fits(other.id, closet.of(other.id).getFirst().key(), "small"));
    return other;
  }

  private void has(Shopper who, String title, String size, @Nullable String fit) {
    who.bought(sold(title, size), title, clock.instant().minusSeconds(3600));
    if (fit != null) {
      who.does(() -> closet.fits(who.id, key(title), fit));
    }
  }

  private String key(String title) {
    return ada.does(() -> closet.of(ada.id)).stream()
        .filter(piece -> piece.title().equals(title))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private static void measure(Measures measures, Shopper who) {
    who.does(() -> measures.measure(who.id, Measure.WEIGHT, 64.5, Unit.KG, "Weight"));
  }

  private void measure(Shopper who) {
    measure(measures, who);
  }

  private ProductId sold(String title, @Nullable String size) {
    var key = UUID.randomUUID().toString();
    return Actor.asMachine("test", () -> requireNonNull(catalogue.takeIn("test", List.of(new NewProduct(
        key, title + ", camel, size " + size, "clothes", "coats", maker, "camel", size, null, null,
        new Drawing("coat", "#a98253", "#e7dcc6")))).get(key)));
  }
}
