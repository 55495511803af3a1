package io.vitrine.machine;

import io.vitrine.catalogue.Money;
import io.vitrine.customer.Newcomer;
import io.vitrine.machine.Mapping.Match;
import io.vitrine.machine.Template.Bound;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines of purchases and returns. */
final class Purchases {

  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

  private final Lines lines;
  private final Values values;
  private final Figures figures;
  private final Products products;
  private final Moments moments;
  private final @Nullable Test returns;
  private final @Nullable Test notAProduct;
  private final List<String> details;
  private final Instant last;
  private final Keys keys = new Keys();
  private final JsonMapper json = JsonMapper.builder().build();

  // Lines of one order follow each other and say the same of when and where.
  private String momentText = "";
  private Instant moment = FIRST;
  private Map<String, String> detailsSaid = Map.of();
  private String detailsText = "{}";

  private record Test(Bound value, Pattern pattern) {

    boolean fits(Lines lines) throws Flawed {
      var text = value.in(lines);
      return text != null && pattern.matcher(text).matches();
    }
  }

  Purchases(Mapping mapping, Lines lines, Clock clock) {
    this.lines = lines;
    values = new Values(mapping, lines);
    figures = new Figures(mapping.form().decimalMark(), mapping.minor());
    products = new Products(values, figures);
    moments = mapping.moments();
    returns = test(mapping.returns());
    notAProduct = test(mapping.notAProduct());
    details = mapping.fields().keySet().stream().filter(field -> field.startsWith("details.")).toList();
    last = clock.instant().plus(Duration.ofDays(1));
  }

  private @Nullable Test test(@Nullable Match match) {
    return match == null ? null : new Test(match.value().bind(lines, false), match.pattern());
  }

  PurchaseLine read() throws Flawed {
    // First the key, as a line counts among those with the same key whatever else is wrong with it.
    var key = values.text("key");
    var unique = key == null ? null : keys.unique(key);
    var customer = values.needed("customer.key", Flaw.NO_CUSTOMER);
    if (notAProduct != null && notAProduct.fits(lines)) {
      throw Flaw.NOT_A_PRODUCT.found();
    }
    if (unique == null) {
      throw Flaw.NO_KEY.found();
    }
    var title = values.words("title");
    if (title == null) {
      throw Flaw.NO_TITLE.found();
    }
    int signed = values.has("quantity") ? figures.pieces(values.needed("quantity", Flaw.UNREADABLE_QUANTITY)) : 1;
    boolean isReturn = returns == null ? signed < 0 : returns.fits(lines);
    if (signed < 0 && !isReturn) {
      throw Flaw.NEGATIVE_QUANTITY.found();
    }
    int pieces = Math.abs(signed);
    return new PurchaseLine(
        lines.number(),
        unique,
        values.text("order"),
        occurredAt(),
        isReturn,
        pieces,
        amount(pieces, isReturn),
        title,
        new Newcomer(customer, values.words("customer.name"), values.text("customer.email")),
        products.read(title),
        details());
  }

  private Instant occurredAt() throws Flawed {
    var text = values.needed("occurred", Flaw.UNREADABLE_DATE);
    if (!text.equals(momentText)) {
      try {
        moment = moments.read(text);
      } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
        throw Flaw.UNREADABLE_DATE.found();
      }
      momentText = text;
    }
    if (moment.isBefore(FIRST) || moment.isAfter(last)) {
      throw Flaw.DATE_OUT_OF_RANGE.found();
    }
    return moment;
  }

  private @Nullable Money amount(int pieces, boolean isReturn) throws Flawed {
    var whole = values.text("amount");
    var each = values.text("unit-price");
    if (whole == null && each == null) {
      return null;
    }
    var currency = values.text("currency");
    var money = whole == null && each != null
        ? figures.money(each, pieces, currency)
        : figures.money(whole == null ? "" : whole, 1, currency);
    long size = Math.abs(money.minor());
    return new Money(isReturn ? -size : money.minor(), money.currency());
  }

  private String details() throws Flawed {
    if (details.isEmpty()) {
      return detailsText;
    }
    var said = new TreeMap<String, String>();
    for (String field : details) {
      var value = values.words(field);
      if (value != null) {
        said.put(field.substring("details.".length()), value);
      }
    }
    if (!said.equals(detailsSaid)) {
      detailsText = json.writeValueAsString(said);
      detailsSaid = said;
    }
    return detailsText;
  }
}
