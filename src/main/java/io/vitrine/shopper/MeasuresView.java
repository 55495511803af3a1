package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.vitrine.closet.BodyShape;
import io.vitrine.closet.Complements;
import io.vitrine.closet.Done;
import io.vitrine.closet.Measure;
import io.vitrine.closet.Measure.Unit;
import io.vitrine.closet.Measured;
import io.vitrine.closet.Measures;
import io.vitrine.customer.Purpose;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.ClosetBoard.Choice;
import io.vitrine.shopper.OwnOutcome.Receipt;
import io.vitrine.shopper.MeasuresPage.Line;
import io.vitrine.shopper.MeasuresPage.Rule;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a shopper measured, with a drawing of what is measured; their shape, and the rules of cut for it. */
@Route(value = MeasuresView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.OWN, order = 30, title = "measures.title")
@RolesAllowed("SHOPPER")
@Tag("vt-measures")
@JsModule("./closet/vt-measures.ts")
@CssImport("./entries/asking.css")
@CssImport("./closet/measures.css")
class MeasuresView extends Component implements AfterNavigationObserver {

  static final String PATH = "measures";

  private static final List<String> LABELS = List.of(
      "title", "lead", "loading", "drawing", "yours", "value", "unit", "note", "forget", "use", "suggestions",
      "in-store", "shape", "shape.say", "shape.none", "rules", "rules.say", "rules.none", "why",
      "undo", "dismiss", "failed.title", "failed.say", "failed.again", "failed.edit");

  private final transient Measures measures;
  private final transient TakingBack takingBack;
  private final transient Wording wording;

  MeasuresView(Measures measures, TakingBack takingBack, Wording wording) {
    this.measures = measures;
    this.takingBack = takingBack;
    this.wording = wording;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    getElement().executeJs("this.arrive($0)", Labels.named("measures.label.", LABELS, wording));
  }

  @ClientCallable
  MeasuresPage look() {
    var known = measures.of(owner());
    var complements = measures.complements(owner());
    var shape = complements.shape();
    return new MeasuresPage(
        Arrays.stream(Measure.values()).map(what -> line(what, known.get(what))).toList(),
        Arrays.stream(BodyShape.values())
            .map(each -> new Choice(each.word(), wording.t("closet.label.shape." + each.word())))
            .toList(),
        shape == null ? "" : shape.word(),
        measured(known).map(each ->
            wording.t("measures.measured", wording.t("closet.label.shape." + each.word()))).orElse(""),
        shape == null ? List.of() : Complements.rules(shape).stream().map(word -> rule(word, complements)).toList(),
        wording.language().getLanguage());
  }

  private Rule rule(String word, Complements complements) {
    return new Rule(word, wording.t(Complements.key(word)), !complements.off().contains(word));
  }

  /** The girths say nothing where one of them is missing, may not be used, or where no rule holds. */
  private static Optional<BodyShape> measured(Map<Measure, Measured> known) {
    var chest = known.get(Measure.CHEST);
    var waist = known.get(Measure.WAIST);
    var hip = known.get(Measure.HIP);
    return chest == null || waist == null || hip == null
            || !List.of(chest, waist, hip).stream().allMatch(each -> each.used().contains(Purpose.SUGGESTIONS))
        ? Optional.empty()
        : BodyShape.of(chest.value(), waist.value(), hip.value());
  }

  private Line line(Measure what, @Nullable Measured measured) {
    var units = what.isWeight() ? List.of(Unit.KG, Unit.LB) : List.of(Unit.CM, Unit.IN);
    return new Line(
        what.word(),
        name(what),
        wording.t("measures.how." + what.word()),
        measured == null ? "" : written(measured),
        (measured == null ? units.getFirst() : measured.unit()).code(),
        units.stream().map(unit -> new Choice(unit.code(), wording.t("value.unit." + unit.code()))).toList(),
        measured == null ? 0 : measured.entry().value(),
        measured != null && measured.used().contains(Purpose.SUGGESTIONS),
        measured != null && measured.used().contains(Purpose.IN_STORE));
  }

  private static String written(Measured measured) {
    return BigDecimal.valueOf(measured.unit().given(measured.value()))
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private String name(Measure what) {
    return wording.t("measures.name." + what.word());
  }

  @ClientCallable
  OwnOutcome<MeasuresPage> measure(String code, String value, String unit) {
    var what = Measure.of(code).orElseThrow();
    var in = Unit.of(unit).filter(each -> each.isOfWeight() == what.isWeight()).orElseThrow();
    var number = number(value);
    if (number == null || in.metric(number) < what.least() || in.metric(number) > what.most()) {
      return OwnOutcome.wrong(code, wording.t(
          "measures.wrong",
          Math.ceil(in.given(what.least())),
          Math.floor(in.given(what.most())),
          wording.t("measures.between." + in.code())));
    }
    return careful(
        () -> measures.measure(owner(), what, number, in, name(what)), wording.t("measures.done.note", name(what)));
  }

  private static @Nullable Double number(String typed) {
    try {
      return Double.valueOf(new BigDecimal(typed.strip().replace(',', '.')).doubleValue());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @ClientCallable
  OwnOutcome<MeasuresPage> forget(String code) {
    var what = Measure.of(code).orElseThrow();
    return careful(() -> measures.forget(owner(), what), wording.t("measures.done.forget", name(what)));
  }

  @ClientCallable
  OwnOutcome<MeasuresPage> use(String code, boolean suggestions, boolean inStore) {
    var what = Measure.of(code).orElseThrow();
    var used = EnumSet.noneOf(Purpose.class);
    if (suggestions) {
      used.add(Purpose.SUGGESTIONS);
    }
    if (inStore) {
      used.add(Purpose.IN_STORE);
    }
    return careful(() -> {
      var edit = measures.use(owner(), what, used);
      return new Receipt(
          wording.t("measures.done.use", name(what)), null, edit.map(each -> "e" + each.id().value()).orElse(""));
    });
  }

  /** @param shape the word of a shape; empty for none */
  @ClientCallable
  OwnOutcome<MeasuresPage> shape(String shape) {
    return careful(
        () -> BodyShape.of(shape)
            .map(chosen -> measures.choose(owner(), chosen, wording.t("measures.shape")))
            .orElseGet(() -> measures.chooseNone(owner())),
        wording.t("closet.done.shape"));
  }

  @ClientCallable
  OwnOutcome<MeasuresPage> follow(String rule, boolean on) {
    if (Complements.isRule(rule)) {
      measures.follow(owner(), rule, on, wording.t("measures.rule"));
    }
    var said = on ? wording.t("measures.done.rule-on") : wording.t("measures.done.rule-off");
    return OwnOutcome.of(look(), Receipt.of(said));
  }

  @ClientCallable
  OwnOutcome<MeasuresPage> undo(String what) {
    return OwnOutcome.careful(this::look, wording.t("entries.nothing-to-undo"), () -> {
      takingBack.undo(owner(), what);
      return Receipt.of(wording.t("closet.undone"));
    });
  }

  private OwnOutcome<MeasuresPage> careful(Supplier<Done> work, String said) {
    return careful(() -> Receipt.of(said, work.get()));
  }

  private OwnOutcome<MeasuresPage> careful(Supplier<Receipt> work) {
    return OwnOutcome.careful(this::look, wording.t("measures.meanwhile"), work);
  }
}
