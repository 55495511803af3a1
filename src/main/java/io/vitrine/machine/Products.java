package io.vitrine.machine;

import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a line says about a product. */
final class Products {

  private static final Pattern PAINT = Pattern.compile("#[0-9a-f]{6}");

  private final Values values;
  private final Figures figures;

  Products(Values values, Figures figures) {
    this.values = values;
    this.figures = figures;
  }

  /**
   * @param title of the line, where the mapping names none for the product
   * @return null where the line names no product
   */
  @Nullable NewProduct read(@Nullable String title) throws Flawed {
    var key = values.text("product.key");
    var named = Optional.ofNullable(values.words("product.title")).orElse(title);
    if (key == null) {
      return null;
    }
    if (named == null) {
      throw Flaw.NO_TITLE.found();
    }
    return new NewProduct(
        key,
        named,
        values.words("product.department"),
        values.words("product.category"),
        values.words("product.brand"),
        values.words("product.colour"),
        values.words("product.size"),
        price(),
        energy(),
        drawing());
  }

  private @Nullable Money price() throws Flawed {
    var price = values.text("product.price");
    return price == null ? null : figures.money(price, 1, values.text("currency"));
  }

  private @Nullable Integer energy() throws Flawed {
    var energy = values.text("product.energy");
    return energy == null ? null : Integer.valueOf(figures.whole(energy, Flaw.UNREADABLE_ENERGY));
  }

  private @Nullable Drawing drawing() throws Flawed {
    var name = values.text("product.drawing");
    return name == null
        ? null
        : new Drawing(
            name,
            paint("product.paint", Drawing.PARCEL.paint()),
            paint("product.paint2", Drawing.PARCEL.paint2()));
  }

  private String paint(String field, String usual) throws Flawed {
    var paint = values.text(field);
    if (paint == null) {
      return usual;
    }
    if (!PAINT.matcher(paint).matches()) {
      throw Flaw.UNREADABLE_PAINT.found();
    }
    return paint;
  }
}
