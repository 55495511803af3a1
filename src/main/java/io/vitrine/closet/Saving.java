package io.vitrine.closet;

import io.vitrine.catalogue.Money;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a greener appliance saves.
 *
 * @param kilowattHours a year
 * @param money a year, by the tariff
 * @param years after which the price is back, rounded up; none where the price is not known or in another currency
 */
public record Saving(
    Appliance owned, Appliance greener, int kilowattHours, Money money, @Nullable Integer years) {

  /** Less is within what two homes differ by. */
  private static final int LEAST = 10;

  /**
   * Appliances that could take the place of an owned one and would use at least {@value #LEAST} kWh a year less, those
   * that save most first.
   */
  public static List<Saving> of(Appliance owned, Collection<Appliance> offered, Tariff tariff, int size) {
    return offered.stream()
        .filter(other -> other.canReplace(owned) && owned.kilowattHours() - other.kilowattHours() >= LEAST)
        .sorted(Comparator.comparingInt(Appliance::kilowattHours).thenComparing(Appliance::key))
        .limit(size)
        .map(other -> of(owned, other, tariff))
        .toList();
  }

  private static Saving of(Appliance owned, Appliance greener, Tariff tariff) {
    int kilowattHours = owned.kilowattHours() - greener.kilowattHours();
    var money = tariff.of(kilowattHours);
    return new Saving(owned, greener, kilowattHours, money, years(greener.price(), money));
  }

  private static @Nullable Integer years(@Nullable Money price, Money saved) {
    return price == null || !price.currency().equals(saved.currency()) || saved.minor() <= 0
        ? null
        : Math.toIntExact(Math.ceilDiv(price.minor(), saved.minor()));
  }
}
