package io.vitrine.realdata;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vitrine.closet.Appliance;
import java.util.List;

/** Refrigerators that the US EPA certified, in 2024: ENERGY STAR product lists, a work of the US government. */
final class EnergyStar {

  static final DataSet FILES = new DataSet("energy-star");
  static final String REFRIGERATORS = "refrigerators-2024.csv.gz";

  private static final double LITRES_A_CUBIC_FOOT = 28.316846592;

  private EnergyStar() {}

  /** By their id; what they hold in litres. */
  static List<Appliance> refrigerators() {
    return FILES.csv(REFRIGERATORS).stream().map(row -> refrigerator(row, "Annual Energy Use (kWh/yr)")).toList();
  }

  /** The same as if each used no less than the federal standard lets it. */
  static List<Appliance> asTheStandardLetsThem() {
    return FILES.csv(REFRIGERATORS).stream().map(row -> refrigerator(row, "US Federal Standard (kWh/yr)")).toList();
  }

  private static Appliance refrigerator(NamedCsvRecord row, String use) {
    return new Appliance(
        row.getField("ENERGY STAR Unique ID"),
        row.getField("Brand Name") + " " + row.getField("Model Number"),
        row.getField("Type"),
        Integer.parseInt(row.getField(use)),
        Double.parseDouble(row.getField("Capacity (Total Volume) (ft3)")) * LITRES_A_CUBIC_FOOT,
        null);
  }
}
