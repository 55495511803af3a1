package io.vitrine.shell;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something one can do on a page, with what is asked before.
 *
 * @param look {@code primary}, {@code danger} or nothing
 * @param ask nothing where it is done at once
 */
@JsonInclude(Include.NON_NULL)
public record Deed(String code, String label, String look, @Nullable Ask ask) {

  /** @param keep the button that leaves everything as it is */
  public record Ask(String title, String say, List<Field> fields, String go, String keep) {}

  /**
   * @param form {@code text}, {@code area}, {@code password}, {@code date} or {@code choice}
   * @param hint beneath the field; empty for none
   */
  public record Field(
      String name, String label, String form, String value, boolean needed, List<Option> options, String hint) {

    public static Field area(String name, String label, String value) {
      return new Field(name, label, "area", value, true, List.of(), "");
    }

    public static Field choice(String name, String label, List<Option> options) {
      return new Field(name, label, "choice", options.getFirst().code(), true, options, "");
    }

    public static Field date(String name, String label, boolean needed, String hint) {
      return new Field(name, label, "date", "", needed, List.of(), hint);
    }
  }

  public record Option(String code, String label) {}

  public static Deed atOnce(String code, String label, String look) {
    return new Deed(code, label, look, null);
  }
}
