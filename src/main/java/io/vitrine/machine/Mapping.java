package io.vitrine.machine;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which column of a retailer's file is which field. It is written down in a small file, which
 * {@code src/docs/import.md} describes.
 *
 * @param source short code of the system that the file comes from
 * @param name what shoppers are told that system is called
 * @param customerSource the system whose customer keys the file uses
 * @param productSource the system whose product keys the file uses
 * @param fields by name, such as {@code customer.key}: templates, of which the first that is not empty counts
 * @param minor whether money stands in the file in its smallest unit, as in cents
 * @param closed whether it is a history that is only studied, so that nothing of it is too old or goes by itself
 * @param returns which lines are returns; where it is null, those with a negative quantity are
 * @param notAProduct which lines are about no product, such as postage and fees
 */
public record Mapping(
    String source,
    String name,
    Holds holds,
    Form form,
    String customerSource,
    String productSource,
    Map<String, List<Template>> fields,
    Moments moments,
    boolean minor,
    boolean closed,
    @Nullable Match returns,
    @Nullable Match notAProduct) {

  /** What a line of the file is about. */
  public enum Holds {
    PURCHASES,
    PRODUCTS
  }

  /** How the file is written. Gzip is seen from the file itself. */
  record Form(boolean json, Charset charset, char delimiter, char decimalMark) {}

  /** A value that matches as a whole. */
  record Match(Template value, Pattern pattern) {}

  /** Reads a mapping file; says what to do where it is not one. */
  public static Mapping in(Path file) {
    return MappingFile.read(file);
  }

  /** A mapping that is part of the product, such as {@code uci-online-retail}. */
  public static Mapping named(String name) {
    return MappingFile.shipped(name);
  }

  List<Template> field(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** The columns without which no line could be taken in. */
  Set<String> neededColumns() {
    var columns = new LinkedHashSet<String>();
    for (String field : Fields.needed(holds)) {
      field(field).getFirst().columns().forEach(columns::add);
    }
    columns.remove(Fields.COUNTER);
    return columns;
  }
}
