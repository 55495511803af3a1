package io.vitrine.shopper;

import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Product;
import io.vitrine.closet.ForNothing;
import io.vitrine.closet.Home;
import io.vitrine.closet.HomeAdvice;
import io.vitrine.closet.HomeThing;
import io.vitrine.closet.Saving;
import io.vitrine.closet.Sort;
import io.vitrine.closet.Tariff;
import io.vitrine.closet.Warranty;
import io.vitrine.customer.CustomerId;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.ClosetBoard.Choice;
import io.vitrine.shopper.HomePage.Choices;
import io.vitrine.shopper.HomePage.Greener;
import io.vitrine.shopper.HomePage.Offer;
import io.vitrine.shopper.HomePage.Paid;
import io.vitrine.shopper.HomePage.Thing;
import io.vitrine.shopper.Row.Picture;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a home into words and drawings. */
@Component
class HomePages {

  private static final int UNKNOWN = -1;

  private final Home home;
  private final Wording wording;
  private final ZoneId zone;

  HomePages(Home home, Wording wording, ZoneId zone) {
    this.home = home;
    this.wording = wording;
    this.zone = zone;
  }

  HomePage page(CustomerId owner) {
    var advised = home.of(owner);
    var tariff = home.tariff(owner);
    var here = advised.keySet().stream().filter(HomeThing::here).toList();
    int all = here.stream().map(HomeThing::kilowattHours).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    return new HomePage(
        advised.isEmpty() ? "" : wording.t("home.lead", here.size(), all, money(tariff, all)),
        advised.entrySet().stream().map(each -> thing(each.getKey(), each.getValue(), tariff)).toList(),
        paid(tariff),
        here.stream().map(HomeThing::kilowattHours).filter(Objects::nonNull).max(Integer::compare).orElse(1));
  }

  private Paid paid(Tariff tariff) {
    var cents = tariff.minor().stripTrailingZeros();
    return new Paid(
        tariff.isOwn() ? wording.t("home.paid.own", cents) : wording.t("home.paid", cents, tariff.source()),
        cents.toPlainString(),
        tariff.isOwn());
  }

  private String money(Tariff tariff, int kilowattHours) {
    var cost = tariff.of(kilowattHours);
    return wording.money(cost.minor(), cost.currency());
  }

  private Thing thing(HomeThing thing, HomeAdvice advice, Tariff tariff) {
    var used = thing.kilowattHours();
    return new Thing(
        thing.key(),
        thing.entry().value(),
        thing.title(),
        picture(thing.drawing()),
        thing.room().word(),
        !thing.here() ? "gone" : thing.used() ? "used" : "frost",
        used == null ? UNKNOWN : used,
        used == null ? wording.t("home.uses.unknown") : wording.t("home.uses", used, money(tariff, used)),
        facts(thing),
        advice.best().map(saving -> wording.t("home.hint.greener", saving.kilowattHours())).orElse(""),
        advice.greener().stream().map(each -> greener(each.product(), each.saving())).toList(),
        forNothing(advice.forNothing(), used, tariff),
        others(thing, advice),
        thing.here(),
        own(thing));
  }

  private List<String> facts(HomeThing thing) {
    var facts = new ArrayList<String>();
    var since = thing.since();
    facts.add(since == null ? wording.t("home.since.unknown") : wording.t("home.since", wording.date(since)));
    var warranty = thing.warranty();
    if (warranty != null) {
      facts.add(words(warranty));
    }
    return facts;
  }

  private String words(Warranty warranty) {
    boolean over = warranty.isOver(wording.today());
    var until = wording.date(warranty.until());
    return warranty.told()
        ? wording.t(over ? "home.warranty.over" : "home.warranty", until)
        : wording.t(over ? "home.warranty.law.over" : "home.warranty.law", until);
  }

  private Greener greener(Product product, Saving saving) {
    var money = wording.money(saving.money().minor(), saving.money().currency());
    var years = saving.years();
    return new Greener(
        product.title(),
        price(product),
        picture(product.drawing()),
        saving.greener().kilowattHours(),
        years == null
            ? wording.t("home.saves", saving.kilowattHours(), money)
            : wording.t("home.saves-after", saving.kilowattHours(), money, years));
  }

  private String forNothing(@Nullable ForNothing forNothing, @Nullable Integer used, Tariff tariff) {
    if (forNothing == null) {
      return "";
    }
    int saved = used == null ? 0 : forNothing.kilowattHours(used);
    var words = wording.t(forNothing.key());
    return saved == 0 ? words : wording.t("home.nothing", words, saved, money(tariff, saved));
  }

  private List<Offer> others(HomeThing thing, HomeAdvice advice) {
    var others = new ArrayList<Offer>();
    var newer = advice.newer();
    if (newer != null) {
      others.add(offer(newer, wording.t("home.newer", thing.title())));
    }
    advice.additions().forEach(each -> others.add(offer(
        each.product(), wording.t(each.because().by().key(), thing.title(), wording.t(each.because().key())))));
    return others;
  }

  private Offer offer(Product product, String why) {
    return new Offer(product.title(), price(product), picture(product.drawing()), why);
  }

  private String price(Product product) {
    return Objects.requireNonNullElse(Racks.price(wording, product), "");
  }

  private static Picture picture(Drawing drawing) {
    return new Picture(drawing.name(), drawing.paint(), drawing.paint2(), drawing.hangs());
  }

  /** What stands in the fields when one corrects: what the shop says where its owner says nothing. */
  private static Map<String, String> own(HomeThing thing) {
    var own = new HashMap<String, String>();
    own.put("description", thing.title());
    own.put("sort", thing.sort().word());
    own.put("brand", Objects.requireNonNullElse(thing.brand(), ""));
    own.put("kilowattHours", thing.kilowattHours() == null ? "" : thing.kilowattHours().toString());
    own.put("since", thing.since() == null ? "" : thing.since().toString());
    own.put("warranty", thing.warranty() == null ? "" : thing.warranty().until().toString());
    own.put("size", thing.own().getOrDefault("size", ""));
    return own;
  }

  Choices choices() {
    return new Choices(
        Arrays.stream(Sort.values())
            .map(each -> new Choice(each.word(), wording.t("value.sort." + each.word())))
            .sorted(Comparator.comparing(each -> each.code().equals(Sort.OTHER.word()) ? "\uffff" : each.name()))
            .toList(),
        wording.today().toString(),
        wording.today().plusDays(1).toString(),
        Today.of(wording, zone).undoUntil(),
        wording.language().getLanguage());
  }
}
