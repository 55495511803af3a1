package io.vitrine.shopper;

import io.vitrine.catalogue.Drawing;
import io.vitrine.closet.InStore;
import io.vitrine.closet.Measure;
import io.vitrine.closet.Measured;
import io.vitrine.closet.StoreSheet;
import io.vitrine.closet.Ticked;
import io.vitrine.closet.Type;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Row.Picture;
import io.vitrine.shopper.StorePage.Line;
import io.vitrine.shopper.StorePage.Offer;
import io.vitrine.shopper.StorePage.Pick;
import io.vitrine.shopper.StorePage.Picks;
import io.vitrine.shopper.StorePage.Sheet;
import io.vitrine.shopper.StorePage.Shown;
import io.vitrine.shopper.StorePage.Swatch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts into words what a shopper can show in the store, and what the store sees. */
@Component
class StoreWords {

  private final Wording wording;

  StoreWords(Wording wording) {
    this.wording = wording;
  }

  Picks picks(InStore.Choices choices) {
    return new Picks(
        choices.pieces().stream()
            .map(piece -> new Pick(piece.key(), Tiles.name(piece), picture(piece.drawing())))
            .toList(),
        choices.withheld() == 0 ? "" : wording.t("in-store.withheld", choices.withheld()),
        choices.measures().stream().map(this::line).toList(),
        choices.barred().isEmpty()
            ? ""
            : wording.t("in-store.barred", wording.list(choices.barred().stream().map(this::name).toList())),
        Ticked.MOST_PIECES);
  }

  private static Picture picture(Drawing drawing) {
    return new Picture(drawing.name(), drawing.paint(), drawing.paint2(), drawing.hangs());
  }

  private Line line(Measured measured) {
    return new Line(
        measured.what().word(),
        name(measured),
        wording.t("in-store.measured", value(measured), wording.t("in-store.unit." + measured.unit().code())),
        "");
  }

  private String name(Measured measured) {
    return wording.t("measures.name." + measured.what().word());
  }

  private static BigDecimal value(Measured measured) {
    return BigDecimal.valueOf(measured.unit().given(measured.value())).setScale(1, RoundingMode.HALF_UP);
  }

  Sheet sheet(StoreSheet sheet) {
    var names = sheet.pieces().stream()
        .collect(Collectors.toMap(StoreSheet.Shown::key, shown -> type(shown.type())));
    return new Sheet(
        sheet.pieces().stream().map(this::shown).toList(),
        sheet.sizes().stream().map(this::size).toList(),
        sheet.colours().stream()
            .map(each -> new Swatch(
                each.paint().hex(),
                wording.t("value.paint." + each.paint().code()),
                wording.t("in-store.pieces", each.pieces())))
            .toList(),
        Arrays.stream(Measure.values())
            .map(sheet.measures()::get)
            .filter(Objects::nonNull)
            .map(this::line)
            .toList(),
        sheet.companions().stream().map(each -> offer(each, names)).toList(),
        sheet.missing() == 0 ? "" : wording.t("in-store.missing", sheet.missing()),
        sheet.pieces().isEmpty() || !sheet.companions().isEmpty() ? "" : wording.t("in-store.no-offers"));
  }

  private String type(Type type) {
    return wording.t("value.type." + type.word());
  }

  /** As it stands within a sentence. */
  private String within(String noun) {
    return wording.language().equals(Locale.GERMAN) ? noun : noun.toLowerCase(Locale.ENGLISH);
  }

  private Shown shown(StoreSheet.Shown shown) {
    var colour = shown.colour();
    var size = shown.size();
    var facts = Stream.of(
            colour == null ? "" : wording.t("value.paint." + colour.code()),
            size == null ? "" : wording.t("in-store.size", size))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" · "));
    return new Shown(type(shown.type()), facts, picture(shown.drawing()));
  }

  private Line size(StoreSheet.SizeTaken taken) {
    return new Line(
        "",
        wording.t("in-store.sort." + taken.sort().name().toLowerCase(Locale.ROOT)),
        taken.size(),
        wording.t("in-store.of", taken.of(), taken.all()));
  }

  private Offer offer(StoreSheet.Companion companion, Map<String, String> names) {
    var price = companion.product().price();
    List<String> with =
        companion.with().stream().map(names::get).filter(Objects::nonNull).map(this::within).distinct().toList();
    return new Offer(
        SizeSheets.name(companion.product()),
        price == null ? "" : wording.money(price.minor(), price.currency()),
        wording.t("in-store.with", wording.list(with)),
        picture(companion.drawing()));
  }
}
