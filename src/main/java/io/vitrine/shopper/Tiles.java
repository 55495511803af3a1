package io.vitrine.shopper;

import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.Product;
import io.vitrine.closet.Cut;
import io.vitrine.closet.Garment;
import io.vitrine.closet.Length;
import io.vitrine.closet.Paint;
import io.vitrine.closet.Piece;
import io.vitrine.closet.Place;
import io.vitrine.closet.State;
import io.vitrine.closet.Type;
import io.vitrine.holding.EntryId;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.ClosetBoard.Choice;
import io.vitrine.shopper.ClosetBoard.Choices;
import io.vitrine.shopper.Row.Picture;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pieces of a closet into words and drawings. */
@Component
class Tiles {

  /** In hundredths of a clo: from here on it is for cold days, and below the other for warm ones. */
  private static final int COLD = 26;

  private static final int WARM = 12;

  private static final EntryId NOT_HELD = new EntryId(0);

  /** What a shop calls that it sells several of as one. */
  private static final Pattern SET = Pattern.compile(
      "(?i)\\b(two|three|four|five|six|\\d+) pairs|\\b(set|pack|suit|zwei|drei|vier|fünf) |\\banzug\\b|-pack\\b");

  private final Wording wording;
  private final ZoneId zone;

  Tiles(Wording wording, ZoneId zone) {
    this.wording = wording;
    this.zone = zone;
  }

  ClosetBoard board(List<Piece> pieces, Set<String> photos, String shape) {
    long here = pieces.stream().filter(Piece::isHere).count();
    long bought = pieces.stream().filter(Piece::isHere).filter(Piece::bought).count();
    return new ClosetBoard(
        pieces.isEmpty() ? "" : wording.t("closet.lead", here, bought, here - bought),
        pieces.stream().map(piece -> tile(piece, photos.contains(piece.key()))).toList(),
        wording.today().toString(),
        shape);
  }

  /** A product as if it hung there. */
  Piece offered(Product product, Garment garment, Drawing drawing) {
    return new Piece(
        "n" + product.id().value(), NOT_HELD, Map.of(), product.title(), 1, garment, drawing, product.id(),
        product.price(), product.size(), null, false, true, State.HERE, null, null, null);
  }

  Tile tile(Piece piece) {
    return tile(piece, false);
  }

  Tile tile(Piece piece, boolean photo) {
    var garment = piece.garment();
    var drawing = piece.drawing();
    var last = piece.lastWorn();
    var cost = piece.costPerWear();
    return new Tile(
        piece.key(),
        piece.entry().value(),
        piece.count() == 1 ? piece.title() : wording.t("closet.times-title", piece.title(), piece.count()),
        name(piece),
        new Picture(drawing.name(), drawing.paint(), drawing.paint2(), drawing.hangs()),
        Objects.requireNonNullElse(garment.colour2(), ""),
        group(garment.type()),
        hue(garment.colour()),
        season(garment),
        garment.type().place().word(),
        garment.type().word(),
        garment.cut().word(),
        garment.length().word(),
        garment.pattern().word(),
        piece.stars(),
        piece.fits(),
        piece.worn(),
        piece.worn() == 0 ? wording.t("closet.never-worn") : wording.t("closet.times", piece.worn()),
        piece.worn() == 0
            ? wording.t("closet.never-worn")
            : wording.t("closet.worn", piece.worn(), wording.shortDate(at(piece))),
        last == null ? "" : last.toString(),
        cost == null ? -1 : cost.minor(),
        facts(piece, cost),
        piece.used() ? "used" : "frost",
        piece.state().code(),
        elsewhere(piece),
        piece.bought() && !piece.key().contains(".") && (piece.count() > 1 || SET.matcher(piece.title()).find()),
        piece.bought(),
        photo,
        own(piece));
  }

  private Instant at(Piece piece) {
    return Objects.requireNonNull(piece.lastWorn()).atStartOfDay(zone).toInstant();
  }

  /** Titles of a shop name the size too, which the eye does not look for on a shelf. */
  static String name(Piece piece) {
    int comma = piece.title().indexOf(',');
    return comma < 0 ? piece.title() : piece.title().substring(0, comma);
  }

  private String facts(Piece piece, @Nullable Money cost) {
    var price = piece.price();
    if (price == null) {
      return "";
    }
    var words = wording.money(price.minor(), price.currency());
    return cost == null ? words : wording.t("closet.cost", words, wording.money(cost.minor(), cost.currency()));
  }

  private String elsewhere(Piece piece) {
    if (piece.state() == State.HERE) {
      return "";
    }
    return piece.who() == null
        ? wording.t("value.state." + piece.state().code())
        : wording.t("closet.elsewhere", wording.t("value.state." + piece.state().code()), piece.who());
  }

  private static Map<String, String> own(Piece piece) {
    var garment = piece.garment();
    var own = new HashMap<String, String>();
    own.put("description", piece.title());
    own.put("paint", Arrays.stream(Paint.values())
        .filter(each -> each.hex().equalsIgnoreCase(garment.colour()))
        .map(Paint::code)
        .findFirst()
        .orElse(""));
    own.put("size", Objects.requireNonNullElse(piece.size(), ""));
    own.put("since", piece.since() == null ? "" : piece.since().toString());
    return own;
  }

  static String group(Type type) {
    return switch (type.place()) {
      case COAT, JACKET, NECK -> "outer";
      case BASE, LAYER -> "tops";
      case BOTTOM, WHOLE -> "bottoms";
      case SHOES, BAG -> "shoes";
      case HOME -> "home";
      default -> "small";
    };
  }

  private static String season(Garment garment) {
    return switch (garment.type()) {
      case SANDALS, SHORTS -> "warm";
      case BEANIE, GLOVES, SCARF, DOWN_JACKET -> "cold";
      default -> garment.warmth() >= COLD && garment.type().place() != Place.BOTTOM
          ? "cold"
          : garment.warmth() > 0 && garment.warmth() <= WARM && group(garment.type()).equals("tops")
              ? "warm"
              : "all";
    };
  }

  /** By hue, saturation and lightness as CSS reckons them (CSS Color 4, section 7): greys first, then the rainbow. */
  static String hue(String hex) {
    double red = Integer.parseInt(hex.substring(1, 3), 16) / 255.0;
    double green = Integer.parseInt(hex.substring(3, 5), 16) / 255.0;
    double blue = Integer.parseInt(hex.substring(5, 7), 16) / 255.0;
    double most = Math.max(red, Math.max(green, blue));
    double least = Math.min(red, Math.min(green, blue));
    double chroma = most - least;
    double light = (most + least) / 2;
    if (chroma < 0.09) {
      return light > 0.8 ? "white" : light < 0.3 ? "black" : "grey";
    }
    double turn = most == red
        ? (green - blue) / chroma % 6
        : most == green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
    double degrees = (turn * 60 + 360) % 360;
    if (degrees >= 15 && degrees < 60 && (light < 0.45 || chroma < 0.35)) {
      return "brown";
    }
    if (degrees < 15 || degrees >= 345) {
      return "red";
    }
    if (degrees < 70) {
      return "yellow";
    }
    if (degrees < 185) {
      return "green";
    }
    return degrees < 255 ? "blue" : "purple";
  }

  Choices choices() {
    return new Choices(
        named("type", Type.values(), Type::word),
        named("cut", Cut.values(), Cut::word),
        named("length", Length.values(), Length::word),
        named("pattern", io.vitrine.closet.Pattern.values(), io.vitrine.closet.Pattern::word),
        Arrays.stream(Paint.values())
            .map(each -> new ClosetBoard.Paint(each.code(), wording.t("value.paint." + each.code()), each.hex()))
            .toList(),
        named("state", State.values(), State::code),
        wording.today().plusDays(1).toString(),
        wording.today().toString(),
        Today.of(wording, zone).undoUntil(),
        wording.language().getLanguage());
  }

  private <T> List<Choice> named(String field, T[] values, Function<T, String> code) {
    return Arrays.stream(values)
        .map(code)
        .map(each -> new Choice(each, wording.t("value." + field + "." + each)))
        .toList();
  }
}
